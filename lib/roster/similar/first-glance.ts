import { countBits, isInitials } from './compare-names.ts';
import type { Name } from './name.ts';
import type { PersonRecord } from './record.ts';

/**
 * Tells from a few numbers a record, without looking at the records, that two have other first names, not swapped with their
 * last names, other birth dates and other houses: the answer of `haveOtherNames` for most pairs, some times faster. `false` may be either.
 */
export function firstGlance(records: readonly PersonRecord[]): (one: number, other: number) => boolean {
  const firstLetters = Int32Array.from(records, ({ first }) => first?.letters ?? 0);
  const lastLetters = Int32Array.from(records, ({ last }) => last?.letters ?? 0);
  const preferredLetters = Int32Array.from(records, ({ preferred }) => preferred?.letters ?? 0);
  const middleLetters = Int32Array.from(records, ({ middle }) => middle?.letters ?? 0);
  const nicknames = Int32Array.from(
    records,
    ({ first, preferred, middle }) => bitsOf(first) | bitsOf(preferred) | bitsOf(middle),
  );
  const births = numbersOf(records, ({ birth }) => birth);
  const streets = numbersOf(records, ({ street }) => street);
  const lasts = numbersOf(records, ({ last }) => last);
  const postcodes = numbersOf(records, ({ postcode }) => postcode);
  const plain = Uint8Array.from(records, ({ first, last, preferred, middle }) =>
    Number(isPlain(first) && isPlain(last) && isPlain(preferred ?? first) && isPlain(middle ?? first)),
  );
  return (one, other) =>
    (plain[one]! & plain[other]!) === 1 &&
    (births[one] !== births[other] || births[one] === 0) &&
    (streets[one] !== streets[other] || streets[one] === 0) &&
    (lasts[one] !== lasts[other] || lasts[one] === 0 || postcodes[one] !== postcodes[other]) &&
    (nicknames[one]! & nicknames[other]!) === 0 &&
    areFarApart(firstLetters[one]!, firstLetters[other]!) &&
    areFarApart(firstLetters[one]!, lastLetters[other]!) &&
    mayShareNone(lastLetters[one]!, firstLetters[other]!) &&
    mayShareNone(preferredLetters[one]!, firstLetters[other]!) &&
    mayShareNone(firstLetters[one]!, preferredLetters[other]!) &&
    mayShareNone(preferredLetters[one]!, preferredLetters[other]!) &&
    mayShareNone(middleLetters[one]!, firstLetters[other]!) &&
    mayShareNone(firstLetters[one]!, middleLetters[other]!);
}

/** More letters differ than three slips can change. */
function areFarApart(letters: number, others: number): boolean {
  return countBits(letters ^ others) > 6;
}

/** Names of other letters are not one name; 0: there is none. */
function mayShareNone(letters: number, others: number): boolean {
  return letters === 0 || letters !== others;
}

/** One word that is no initial: such names are compared by their letters alone. */
function isPlain(name: Name | undefined): boolean {
  return name !== undefined && name.words.length === 1 && !isInitials(name);
}

function bitsOf(name: Name | undefined): number {
  let bits = 0;
  for (const { group } of name?.nicknames ?? []) bits |= 1 << (group & 31);
  return bits;
}

/** For each record the number of a value that equal ones share; 0: there is none. */
function numbersOf(
  records: readonly PersonRecord[],
  valueOf: (record: PersonRecord) => object | undefined,
): Int32Array {
  const numbers = new Map<object, number>();
  return Int32Array.from(records, (record) => {
    const value = valueOf(record);
    if (!value) return 0;
    const number = numbers.get(value) ?? numbers.size + 1;
    numbers.set(value, number);
    return number;
  });
}
