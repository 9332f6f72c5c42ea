import { isolateText } from '../isolate-text.ts';
import { asText } from './fold-text.ts';
import type { NameLevel } from './compare-names.ts';
import type { PersonRecord } from './record.ts';
import type { ComparablePerson, ReasonCode, SimilarReason } from './similar-pair.ts';
import type { Comparison } from './weigh-pair.ts';

/** A sentence's beginning; the two values follow it, or one of them when they are alike. */
const SENTENCES: Readonly<Record<ReasonCode, string>> = {
  'same-name': 'Same first and last name',
  'swapped-names': 'First and last name are swapped',
  'same-first-name': 'Same first name',
  nickname: 'First names are nicknames of each other',
  'goes-by': 'One goes by a name of the other',
  initial: 'One first name is the initial of the other',
  'part-of-first-name': 'One first name is part of the other',
  'similar-first-name': 'First names are nearly the same',
  'different-first-name': 'First names differ',
  'same-last-name': 'Same last name',
  'part-of-last-name': 'One last name is part of the other',
  'similar-last-name': 'Last names are nearly the same',
  'different-last-name': 'Last names differ',
  'one-has-suffix': 'Only one name has a suffix such as Jr.',
  'same-birthdate': 'Same birth date',
  'day-and-month-swapped': 'Day and month of birth are swapped',
  'birthdate-slip': 'Birth dates differ in one digit or two swapped digits',
  'similar-birthdate': 'Birth dates are nearly the same',
  'different-birthdate': 'Birth dates differ',
  'same-address': 'Same address',
  'similar-address': 'Addresses are nearly the same',
  'different-address': 'Addresses differ',
  'same-postcode': 'Same postcode',
  'same-phone': 'Same telephone number',
  'similar-phone': 'Telephone numbers are nearly the same',
  'same-email': 'Same email address',
  'similar-email': 'Email addresses are nearly the same',
};

type Field = 'name' | Exclude<keyof ComparablePerson, 'id'>;

/** Says in words what two records have in common, and then what sets them apart. Fields that one of them lacks are left out. */
export function explain(one: PersonRecord, other: PersonRecord, comparison: Comparison): SimilarReason[] {
  const reasons: SimilarReason[] = [];
  const add = (code: ReasonCode | undefined, field: Field) => {
    if (code) reasons.push(makeReason(code, valueOf(one.person, field), valueOf(other.person, field)));
  };
  const { names, birth, phone, email } = comparison;
  if (names.swapped) add('swapped-names', 'name');
  else if (names.goesBy) {
    reasons.push(makeReason('goes-by', allNames(one.person), allNames(other.person)));
    add(LAST[names.last], 'lastName');
  } else if (names.first === 'same' && names.last === 'same') add('same-name', 'name');
  else {
    add(FIRST[names.first], one.person.firstName || other.person.firstName ? 'firstName' : 'lastName');
    add(LAST[names.last], 'lastName');
  }
  if (one.generation !== other.generation) add('one-has-suffix', 'name');
  add(BIRTH[birth], 'birthdate');
  const address = addressCode(comparison);
  add(address, address === 'same-postcode' ? 'postcode' : 'street');
  if (phone !== 'unknown' && phone !== 'different') add(`${phone}-phone`, 'phone');
  if (email !== 'unknown' && email !== 'different') add(`${email}-email`, 'email');
  const against = ({ code }: SimilarReason) => Number(code.startsWith('different') || code === 'one-has-suffix');
  return reasons.sort((reason, next) => against(reason) - against(next));
}

type Codes<Level extends string> = Readonly<Record<Level, ReasonCode | undefined>>;

const FIRST: Codes<NameLevel | 'unknown'> = {
  same: 'same-first-name', nickname: 'nickname', initial: 'initial', part: 'part-of-first-name', typo: 'similar-first-name',
  close: 'similar-first-name', loose: 'similar-first-name', different: 'different-first-name', unknown: undefined,
}; // prettier-ignore
const LAST: Codes<NameLevel | 'unknown'> = {
  same: 'same-last-name', nickname: 'similar-last-name', initial: 'part-of-last-name', part: 'part-of-last-name', typo: 'similar-last-name',
  close: 'similar-last-name', loose: 'similar-last-name', different: 'different-last-name', unknown: undefined,
}; // prettier-ignore
const BIRTH: Codes<Comparison['birth']> = {
  same: 'same-birthdate', swapped: 'day-and-month-swapped', slip: 'birthdate-slip', 'two-slips': 'similar-birthdate',
  part: 'similar-birthdate', near: 'different-birthdate', far: 'different-birthdate', unknown: undefined,
}; // prettier-ignore

function addressCode({ address: { street, number, postcode } }: Comparison): ReasonCode | undefined {
  if (street === 'same' && number !== 'different' && number !== 'similar') return 'same-address';
  if (street !== 'different' && street !== 'unknown') return number === 'different' ? undefined : 'similar-address';
  if (postcode === 'same') return 'same-postcode';
  return street === 'different' ? 'different-address' : undefined;
}

function valueOf(person: ComparablePerson, field: Field): string {
  if (field === 'name') return `${shown(person.firstName)} ${shown(person.lastName)}`.trim();
  return shown(person[field]);
}

/** Given names, with what the person goes by in brackets. */
function allNames({ firstName, middleName, preferredName }: ComparablePerson): string {
  const [called, ...given] = [preferredName, firstName, middleName].map(shown);
  return [...given, called && `(${called})`].filter(Boolean).join(' ');
}

function shown(value: unknown): string {
  return asText(value).slice(0, 200).trim();
}

function makeReason(code: ReasonCode, a: string, b: string): SimilarReason {
  return { code, a, b, sentence: `${SENTENCES[code]}: ${[...new Set([a, b])].map(isolateText).join(' / ')}` };
}
