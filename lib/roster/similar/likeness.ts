import type { NameLevel } from './compare-names.ts';
import type { HouseNumberLevel } from './compare-streets.ts';
import type { Comparison } from './weigh-pair.ts';
import type { Levels, Likeness } from './assumed-likeness.ts';

/** How many pairs' worth of what is found the assumptions count. */
const ASSUMED_PAIRS = 150;
/** Only pairs that are rather one person than not are learned from: many faint ones (siblings) must not add up. */
const LEARNED_FROM = 0.5;

/** Learns from pairs how often one person's records differ in each way, as far as they are one person. */
export function learnLikeness(
  pairs: readonly { readonly comparison: Comparison; readonly score: number }[],
  assumed: Likeness,
): Likeness {
  const sure = pairs.filter(({ score }) => score >= LEARNED_FROM);
  const learn = <Level extends string>(
    levels: Levels<Level>,
    levelOf: (comparison: Comparison) => Level | 'unknown',
    weightOf: (comparison: Comparison) => number = () => 1,
  ): Levels<Level> => {
    const found = new Map<string, number>();
    for (const { comparison, score } of sure) {
      const level = levelOf(comparison);
      found.set(level, (found.get(level) ?? 0) + score * weightOf(comparison));
    }
    const kinds = (Object.keys(levels) as Level[]).filter((level) => !NOT_COUNTED.has(level));
    const counted = kinds.map((level) => (found.get(level) ?? 0) + levels[level] * ASSUMED_PAIRS);
    const total = counted.reduce((sum, count) => sum + count, 0);
    return { ...levels, ...Object.fromEntries(kinds.map((level, at) => [level, counted[at]! / total])) };
  };
  const share = (assumedShare: number, of: (comparison: Comparison) => number | undefined): number => {
    let [found, total] = [assumedShare * ASSUMED_PAIRS, ASSUMED_PAIRS];
    for (const { comparison, score } of sure) {
      const part = of(comparison);
      if (part === undefined) continue;
      found += part * score;
      total += score;
    }
    return found / total;
  };
  const straight = (level: NameLevel | 'unknown', { names }: Comparison) =>
    names.swapped || names.goesBy ? 'unknown' : level;
  const staying = ({ address }: Comparison) => 1 - address.moved;
  return {
    first: learn(assumed.first, (comparison) => straight(comparison.names.first, comparison)),
    last: learn(assumed.last, (comparison) => straight(comparison.names.last, comparison)),
    birth: learn(assumed.birth, ({ birth, isWrongBirth }) => (isWrongBirth ? 'unknown' : birth)),
    wrongBirth: learn(assumed.wrongBirth, ({ birth, isWrongBirth }) => (isWrongBirth ? birth : 'unknown')),
    street: learn(assumed.street, ({ address }) => address.street, staying),
    number: learn<HouseNumberLevel>(assumed.number, ({ address }) => address.number, staying),
    postcode: learn(assumed.postcode, ({ address }) => address.postcode, staying),
    city: learn(assumed.city, ({ address }) => address.city, staying),
    phone: learn(assumed.phone, ({ phone }) => phone),
    email: learn(assumed.email, ({ email }) => email),
    swapped: share(assumed.swapped, ({ names }) => Number(names.swapped)),
    moved: share(assumed.moved, ({ address }) =>
      address.street === 'unknown' && address.city === 'unknown' ? undefined : address.moved,
    ),
  };
}

/** What says nothing of how often a field goes wrong. */
const NOT_COUNTED: ReadonlySet<string> = new Set(['unknown', 'initial']);
