import { asText } from './fold-text.ts';

/** A birth date as it is compared. */
export interface Birthdate {
  /** `YYYYMMDD` where the text could be understood as a day, else the digits it has. */
  readonly digits: string;
  /** 0 when the text holds no year. */
  readonly year: number;
  /** Only the year is known. */
  readonly yearOnly: boolean;
  /** No calendar has this day (1994-12-99): something in it is wrong for sure. */
  readonly impossible: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** What people and programs enter for "unknown". */
const PLACEHOLDERS = new Set([
  '19000101',
  '19000000',
  '00010101',
  '11111111',
  '99991231',
  '99999999',
  '00000000',
  '1900',
]);

/** Reads a birth date in the forms that school systems and spreadsheets write; `undefined` when it tells nothing. */
export function readBirthdate(value: unknown): Birthdate | undefined {
  const text = asText(value).slice(0, 40).normalize('NFKC').trim().toLowerCase().replace(/\.0+$/, '');
  if (!/[0-9]/.test(text)) return undefined;
  const digits = digitsOfDay(text);
  if (digits.length < 4 || PLACEHOLDERS.has(digits)) return undefined;
  return {
    digits,
    year: digits.length >= 7 || digits.length === 4 ? Number(digits.slice(0, 4)) : 0,
    yearOnly: digits.length === 4,
    impossible: digits.length === 8 && !isDay(digits),
  };
}

function isDay(digits: string): boolean {
  const [month, day] = [Number(digits.slice(4, 6)), Number(digits.slice(6))];
  return month >= 1 && month <= 12 && day >= 1 && day <= (DAYS[month - 1] ?? 31);
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function digitsOfDay(text: string): string {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) return join(iso[1], iso[2], iso[3]);
  const typed = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?!\d)/.exec(text);
  if (typed) return Number(typed[1]) > 12 ? join(typed[3], typed[2], typed[1]) : join(typed[3], typed[1], typed[2]);
  const month = MONTHS.findIndex((name) => text.includes(name)) + 1;
  const numbers = text.match(/\d+/g) ?? [];
  const year = numbers.find(({ length }) => length === 4);
  const day = numbers.find(({ length }) => length <= 2);
  if (month && year && day) return join(year, String(month), day);
  const all = numbers.join('');
  // A digit too many or too few is a slip to be compared; a time of day is not.
  return all.length > 9 || /^\d{8}\D/.test(text) ? all.slice(0, 8) : all;
}

function join(year = '', month = '', day = ''): string {
  const century = year.length === 4 ? '' : Number(year) > 30 ? '19' : '20';
  return century + year + month.padStart(2, '0') + day.padStart(2, '0');
}

/**
 * How two birth dates compare. `slip`: one digit wrong, two neighbours swapped, or one left out; `swapped`: day and month;
 * `part`: otherwise only the day, the month or the year differs; `two-slips`: two digits wrong; `near`: otherwise at most 12 years apart, as siblings are; `far`: more, as parents and children are.
 */
export type BirthdateLevel = 'same' | 'swapped' | 'slip' | 'part' | 'two-slips' | 'near' | 'far';

/** Compares two birth dates; neither is changed. */
export function compareBirthdates(one: Birthdate, other: Birthdate): BirthdateLevel {
  if (one.digits === other.digits) return 'same';
  if (one.yearOnly || other.yearOnly) return compareYears(one, other);
  const wrong =
    one.digits.length === other.digits.length
      ? countWrong(one.digits, other.digits)
      : countMissing(one.digits, other.digits);
  if (wrong === 1) return 'slip';
  if (isSwapped(one.digits, other.digits)) return 'swapped';
  if (differInOnePart(one.digits, other.digits)) return 'part';
  if (wrong === 2 || isNearlySwapped(one.digits, other.digits)) return 'two-slips';
  return apart(one, other);
}

function compareYears(one: Birthdate, other: Birthdate): BirthdateLevel {
  const years = Math.abs(one.year - other.year);
  if (years === 0) return one.yearOnly && other.yearOnly ? 'same' : 'two-slips';
  if (years === 1) return 'two-slips';
  return apart(one, other);
}

function apart(one: Birthdate, other: Birthdate): BirthdateLevel {
  return one.year && other.year && Math.abs(one.year - other.year) > 12 ? 'far' : 'near';
}

/** Places that differ, two swapped neighbours counted once; stops above two. */
function countWrong(one: string, other: string): number {
  let wrong = 0;
  for (let at = 0; at < one.length && wrong < 3; at++) {
    if (one.charCodeAt(at) === other.charCodeAt(at)) continue;
    wrong++;
    if (one[at] === other[at + 1] && one[at + 1] === other[at]) at++;
  }
  return wrong;
}

function countMissing(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short.length < 6) return 3;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at) === long.slice(at + 1) ? 1 : 3;
}

function isSwapped(one: string, other: string): boolean {
  return one.length === 8 && other === swapDayAndMonth(one);
}

function differInOnePart(one: string, other: string): boolean {
  if (one.length !== 8 || other.length !== 8) return false;
  const parts = [
    one.slice(0, 4) === other.slice(0, 4),
    one.slice(4, 6) === other.slice(4, 6),
    one.slice(6) === other.slice(6),
  ];
  return parts.filter(Boolean).length === 2;
}

function isNearlySwapped(one: string, other: string): boolean {
  return one.length === 8 && other.length === 8 && countWrong(swapDayAndMonth(one), other) === 1;
}

function swapDayAndMonth(digits: string): string {
  return digits.slice(0, 4) + digits.slice(6) + digits.slice(4, 6);
}
