import { GIVEN_NAMES, inventName, LAST_NAMES, STREETS } from './word-tables.ts';

const KINDS = ['street', 'place', 'crescent', 'circuit', 'close', 'avenue', 'drive', 'court'];

/** Names as Febrl's tables of Australian ones have them: a tenth of all share a dozen, and thousands are rare. */
export function nameSource(random: () => number) {
  const given = [...GIVEN_NAMES, ...Array.from({ length: 500 }, () => inventName(random, 1))];
  const family = [...LAST_NAMES, ...Array.from({ length: 3_000 }, () => inventName(random, 2))];
  return { given: picker(given, 0.9, random), family: picker(family, 0.75, random) };
}

/** Streets and postcodes all over the country, independent of each other. */
export function addressSource(random: () => number) {
  const streets = [...STREETS, ...Array.from({ length: 2_500 }, () => inventName(random, 2))];
  const street = picker(streets, 0.4, random);
  const suburb = picker(
    Array.from({ length: 1_500 }, () => inventName(random, 2)),
    0.6,
    random,
  );
  const whole = (most: number) => Math.floor(random() * most);
  return {
    number: () => String(1 + Math.floor(random() ** 2 * 200)),
    street: () => `${street()} ${KINDS[whole(KINDS.length)]!}`,
    house: () => `${inventName(random, 1)} park`,
    suburb,
    postcode: () => String(2000 + whole(5) * 1000 + whole(250)),
  };
}

/** Chooses the earlier more often: Zipf's law with an exponent. */
export function picker(items: readonly string[], exponent: number, random: () => number): () => string {
  let sum = 0;
  const sums = items.map((_, at) => (sum += 1 / (at + 5) ** exponent));
  return () => {
    const target = random() * sum;
    let low = 0;
    for (let high = sums.length - 1; low < high;) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < target) low = middle + 1;
      else high = middle;
    }
    return items[low]!;
  };
}
