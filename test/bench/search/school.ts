import type { PersonKind, SearchRecord } from '../../../lib/search/index.ts';
import { seededRandom } from '../random.ts';
import { GIVEN_NAMES, inventName, LAST_NAMES } from '../similar/word-tables.ts';

const GRADES = ['PK', 'K', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const PROVIDERS = [
  'gmail.com',
  'gmail.com',
  'gmail.com',
  'yahoo.com',
  'outlook.com',
  'icloud.com',
  'comcast.net',
  'aol.com',
];
const ACCENTS: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', n: 'ñ' };

/** A made-up school in families of two parents and their children, with some staff and former students; the same for the same seed. */
export function makePeople(count: number, seed = 5): SearchRecord[] {
  const random = seededRandom(seed);
  const people: SearchRecord[] = [];
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const frequent = (items: readonly string[]) => items[Math.floor(random() ** 2 * items.length)] as string;
  const name = (common: readonly string[], invented: number) => {
    const plain = random() < invented ? inventName(random, 1 + Math.floor(random() * 2)) : frequent(common);
    const accented = random() < 0.05 ? plain.replace(/[aeioun]/, (letter) => ACCENTS[letter] ?? letter) : plain;
    return accented.charAt(0).toUpperCase() + accented.slice(1);
  };
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\P{ASCII}/gu, '')
      .toLowerCase();

  const add = (
    kind: PersonKind,
    lastName: string,
    email: (name: string, id: number) => string | null,
    more: object = {},
  ) => {
    const id = 1_000_000 + people.length * 3;
    const firstName = name(GIVEN_NAMES, 0.15);
    const preferredName = random() < 0.1 ? firstName.slice(0, 3) : null;
    people.push({
      id,
      kind,
      firstName,
      lastName,
      preferredName,
      email: email(`${plain(firstName)}.${plain(lastName)}`, id),
      ...more,
    });
  };
  const private_ = (name: string, id: number) =>
    random() < 0.5
      ? `${name}${id % 97}@${pick(PROVIDERS)}`
      : `${name.charAt(0)}${name.split('.')[1]}${id % 9973}@${pick(PROVIDERS)}`;
  const school = (name: string, id: number) => (random() < 0.1 ? null : `${name}${id % 1009}@stmarys-academy.org`);
  const phone = () =>
    `(${200 + Math.floor(random() * 700)}) 555-${String(Math.floor(random() * 10_000)).padStart(4, '0')}`;

  while (people.length < count) {
    const lastName = random() < 0.04 ? `${name(LAST_NAMES, 0.4)}-${name(LAST_NAMES, 0.4)}` : name(LAST_NAMES, 0.4);
    if (random() < 0.1) add('staff', lastName, (name) => `${name}@stmarys-academy.org`, { phone: phone() });
    const parents = [0, 1].map(() => {
      add('parent', lastName, private_, { phone: phone() });
      return people[people.length - 1]?.email ?? null;
    });
    const children = 1 + Math.floor(random() * 3);
    for (let child = 0; child < children; child++) {
      const kind = random() < 0.2 ? 'former' : 'student';
      add(kind, lastName, school, { familyEmails: parents, gradeLevel: pick(GRADES) });
    }
  }
  return people.slice(0, count);
}
