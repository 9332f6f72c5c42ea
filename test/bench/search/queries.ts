import type { SearchRecord } from '../../../lib/search/index.ts';
import { seededRandom } from '../random.ts';
import { slip } from './typos.ts';

/** What is typed by somebody who wants to see the person of this id. */
export interface Wanted {
  readonly query: string;
  readonly id: number;
}

/** People whose full name, or email, nobody else has, typed with one slip (in any place, the space included). */
export function wantedPeople(people: readonly SearchRecord[], count: number, by: 'name' | 'email', seed = 9): Wanted[] {
  const random = seededRandom(seed);
  const text = (person: SearchRecord) =>
    (by === 'name' ? `${person.firstName ?? ''} ${person.lastName ?? ''}` : (person.email ?? '')).toLowerCase();
  const seen = new Map<string, number>();
  for (const person of people) seen.set(text(person), (seen.get(text(person)) ?? 0) + 1);
  const unique = people.filter((person) => text(person) !== '' && seen.get(text(person)) === 1);
  return Array.from({ length: count }, () => {
    const person = unique[Math.floor(random() * unique.length)] as SearchRecord;
    return { query: slip(text(person), random), id: person.id };
  });
}

/** What comes before each query is complete: its first letter, its first two, and so on. */
export function keystrokes(queries: readonly Wanted[]): string[] {
  return queries.flatMap(({ query }) => Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1)));
}

/** Queries that nobody means, or that fit half the school. */
export const HARD_QUERIES: readonly string[] = [
  ...'abcdefghijklmnopqrstuvwxyz0123456789',
  ...['an', 'sm', 'ma', 'smith', 'gmail.com', '@', '@gmail.com', 'stmarys-academy.org', '555', '(555) 123-4567'],
  ...[
    'aaaaaaaa',
    'anna '.repeat(200_000),
    'a'.repeat(1_000_000),
    'lorem ipsum dolor sit amet consectetur adipiscing elit sed',
  ],
  ...[
    '😀',
    '\ud800',
    '.*',
    '^(a+)+$',
    '[[[',
    '\\',
    '%00',
    "' or 1=1 --",
    'a b c d e f g h',
    'smith anna john mary 05 k',
  ],
];
