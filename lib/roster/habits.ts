import type { Entry } from './review.ts';

/** So many at one domain don't all mistype it: it is a school's nearby, or a company's. */
const fewestAtHome = 3;
/** Accents stand out where at least so many addresses at the domain are without, and four in five of them. */
const fewestPlain = 3;
const plainToAccented = 4;
const ASCII = /^[\x20-\x7e]*$/;

/** Addresses that are suspicious only if the others' speak for it: by what, and of which place in the roster. */
export class Habits {
  readonly #slips = new Map<string, number[]>();
  readonly #accents = new Map<string, number[]>();

  add(unless: 'slip' | 'accents', key: string, position: number): void {
    const domain = key.slice(key.indexOf('@') + 1);
    const places = unless === 'slip' ? this.#slips : this.#accents;
    const known = places.get(domain);
    if (known) known.push(position);
    else places.set(domain, [position]);
  }

  /** Places of those for whom the addresses of all `people` don't speak: they are not suspicious. */
  acquitted(people: readonly { readonly email: string | null }[]): number[] {
    const places = [...this.#slips.values()].filter((positions) => positions.length >= fewestAtHome);
    if (this.#accents.size > 0) {
      const plain = countPlain(people, this.#accents);
      for (const [domain, positions] of this.#accents) {
        const others = plain.get(domain) ?? 0;
        if (others < fewestPlain || others < plainToAccented * positions.length) places.push(positions);
      }
    }
    return places.flat();
  }
}

/** Whether what is said of others could change with an address: it is one of a habit, or stands beside such. */
export function mayMoveHabits(emails: readonly (string | null)[], entries: readonly Entry[]): boolean {
  const isUnusual = (email: string | null): boolean => email !== null && !ASCII.test(email);
  return emails.some(isUnusual) || entries.some(({ student }) => isUnusual(student.email));
}

/** How many addresses without accents each of these domains has. */
function countPlain(
  people: readonly { readonly email: string | null }[],
  domains: ReadonlyMap<string, unknown>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { email } of people) {
    if (!email || !ASCII.test(email)) continue;
    const domain = email
      .slice(email.lastIndexOf('@') + 1)
      .trim()
      .toLowerCase();
    if (domains.has(domain)) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  return counts;
}
