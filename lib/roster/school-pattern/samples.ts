import { isDeliverable } from '../address.ts';
import { emailKey } from '../email-key.ts';
import type { Student } from '../student.ts';
import type { YearForm } from './pattern.ts';
import { createSpeller, type Speller } from './speller.ts';
import { type SpelledName, type Spelling, spellingOptions, plainSpelling } from './spelling.ts';

/** One present address, taken apart. */
export interface Sample {
  readonly student: Student;
  readonly local: string;
  readonly domain: string;
  readonly readings: readonly Reading[];
  readonly speller: Speller;
  /** Every way in which the name can be spelled; none for a name that isn't in Latin letters. */
  readonly names: readonly SpelledName[];
}

/** The local part as a name alone (`form` `null`), or as a name with digits that may be the class year. */
export interface Reading {
  readonly form: YearForm | null;
  readonly name: string;
  readonly digits: string;
}

/** The address as a sample; `null` when there is no deliverable one. */
export function readSample(student: Student): Sample | null {
  const key = emailKey(student.email);
  if (key === null || !isDeliverable(key)) return null;
  const at = key.lastIndexOf('@');
  const local = key.slice(0, at);
  const speller = createSpeller(student);
  const names = spellEveryWay(student, speller);
  return { student, local, domain: key.slice(at + 1), readings: readYears(local), speller, names };
}

export function formKey(form: YearForm | null): string {
  return form === null ? '' : `${form.place} ${form.separator} ${form.digits}`;
}

const YEARS = ([2, 4] as const).map((digits) => ({
  digits,
  atEnd: new RegExp(`^(.*[^0-9._-])([._-]?)([0-9]{${digits}})$`),
  atStart: new RegExp(`^([0-9]{${digits}})([._-]?)([^0-9._-].*)$`),
}));

function readYears(local: string): Reading[] {
  const readings: Reading[] = [{ form: null, name: local, digits: '' }];
  if (!/[0-9]{2}/.test(local)) return readings;
  for (const { digits, atEnd, atStart } of YEARS) {
    const end = atEnd.exec(local);
    if (end) readings.push(toReading('end', digits, end[2], end[1], end[3]));
    const start = atStart.exec(local);
    if (start) readings.push(toReading('start', digits, start[2], start[3], start[1]));
  }
  return readings;
}

function toReading(place: YearForm['place'], count: 2 | 4, separator = '', name = '', digits = ''): Reading {
  return { form: { place, separator, digits: count }, name, digits };
}

/** One choice after the other is tried on what the others gave, so that few names give many spellings. */
function spellEveryWay(student: Student, { spell, choices }: Speller): SpelledName[] {
  const plain = spell(plainSpelling);
  if (plain === null) return [];
  if (isSimple(student)) return [plain];
  let spellings: Spelling[] = [plainSpelling];
  for (const choice of choices) {
    const tried = spellings.flatMap((spelling) =>
      spellingOptions[choice].map((option) => ({ ...spelling, [choice]: option }) as Spelling),
    );
    spellings = [...new Map(tried.map((spelling) => [keyOf(spell(spelling)), spelling])).values()];
  }
  return spellings.flatMap((spelling) => spell(spelling) ?? []);
}

function keyOf(name: SpelledName | null): string {
  return name === null ? '' : `${name.given} ${name.family}`;
}

/** One word for each name, in plain letters: there is one way to spell it. */
function isSimple({ firstName, lastName, preferredName }: Student): boolean {
  const plain = /^[A-Za-z]+$/;
  return (
    plain.test(firstName.trim()) &&
    plain.test(lastName.trim()) &&
    (preferredName?.trim() || firstName.trim()) === firstName.trim()
  );
}
