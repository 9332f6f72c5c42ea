import type { Student } from '../../lib/roster/index.ts';
import { seededRandom } from './random.ts';

/** How a roster's addresses look; each gives the email of the n-th student. */
export type EmailStyle = 'clean' | 'capitalised' | 'school' | 'messy' | 'paired' | 'international';

const FIRST_NAMES = [
  'Ava',
  'Noah',
  'Emma',
  'Liam',
  'Sofia',
  'Mateo',
  'Grace',
  'Samuel',
  'Chloe',
  'Isaac',
  'Ruth',
  'José',
];
const LAST_NAMES = [
  'Miller',
  'Nguyen',
  'García',
  'OBrien',
  'Kowalski',
  'Smith',
  'Schmidt',
  'Johnson',
  'Park',
  'Adeyemi',
];
const DOMAINS = ['gmail.com', 'yahoo.com', 'outlook.com', 'icloud.com', 'comcast.net', 'gmial.com', 'aol.com'];
const GRADES = ['PK', 'K', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

/** A made-up roster, the same for the same arguments. */
export function makeRoster(size: number, style: EmailStyle, seed = 1): Student[] {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  return Array.from({ length: size }, (_, index) => {
    const firstName = pick(FIRST_NAMES);
    const lastName = pick(LAST_NAMES);
    return {
      studentId: 1_000_000 + index * 3,
      firstName,
      lastName,
      email: emailFor(style, `${firstName}.${lastName}`, index, random, pick),
      gradeLevel: pick(GRADES),
      schoolCode: pick(['HS', 'MS', 'ES']),
      birthdate: `20${10 + (index % 10)}-0${1 + (index % 9)}-1${index % 10}`,
    };
  });
}

function emailFor(
  style: EmailStyle,
  name: string,
  index: number,
  random: () => number,
  pick: <Item>(items: readonly Item[]) => Item,
): string | null {
  const plainName = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  if (style === 'clean') return `${plainName}${index}@${pick(DOMAINS)}`;
  if (style === 'capitalised') return `${name.normalize('NFD').replace(/\p{M}/gu, '')}${index}@${pick(DOMAINS)}`;
  if (style === 'paired') return `${plainName.slice(0, 3)}${index >> 1}@stmarys-academy.org`;
  if (style === 'international') return `${name}${index}@${pick(['schüle.de', 'escuela.es', 'école.fr'])}`;
  const chance = random();
  if (style === 'school') {
    if (chance < 0.39) return null;
    if (chance < 0.41) return `${plainName}${index % 50}@gmail.com`;
    return `${plainName}${index}@stmarys-academy.org`;
  }
  if (chance < 0.1) return null;
  if (chance < 0.2) return `${name}${index}@Gmail.com`;
  if (chance < 0.3) return `  ${plainName}${index}@${pick(DOMAINS)} `;
  if (chance < 0.35) return `${plainName}${index}`;
  if (chance < 0.4) return `${plainName}@${pick(DOMAINS)}, mum${index}@${pick(DOMAINS)}`;
  if (chance < 0.45) return `${plainName}${index}\u200b@${pick(DOMAINS)}`;
  if (chance < 0.6) return `${plainName}${Math.floor(index / 7)}@${pick(DOMAINS)}`;
  return `${plainName}${index}@${pick(DOMAINS)}`;
}
