import type { ComparablePerson } from '../../../lib/roster/similar/similar-pair.ts';
import { seededRandom } from '../random.ts';
import { corruptSound, nicknameOf } from './corrupt.ts';
import { addressSource, nameSource } from './febrl-values.ts';
import type { Population } from './population.ts';

/**
 * How Febrl's `generate.py` (Christen, 2002–2011; `dsgen/README.txt` gives the calls that made its four data sets) is called.
 * Each duplicate gets exactly `perRecord` changes.
 */
export interface FebrlCall {
  readonly originals: number;
  readonly duplicates: number;
  readonly perOriginal: number;
  readonly perField: number;
  readonly perRecord: number;
  readonly spread: 'uniform' | 'poisson' | 'zipf';
  /** The share of quite other birth dates among changed ones: set so that it is as hard as the published sets were found, not by the generator's words. */
  readonly otherBirths?: number;
  /** Its later versions have a telephone number too. */
  readonly phone?: boolean;
}

type Column =
  'given' | 'family' | 'number' | 'street' | 'house' | 'suburb' | 'postcode' | 'state' | 'birth' | 'phone' | 'security';
type Row = Partial<Record<Column, string>>;
type Change =
  'insert' | 'drop' | 'replace' | 'swap' | 'value' | 'words' | 'split' | 'join' | 'miss' | 'misspell' | 'fill';
/** How often a column is chosen, and what is done to it then, in percent. */
interface ColumnErrors {
  readonly chosen: number;
  readonly digits?: boolean;
  readonly changes: Readonly<Partial<Record<Change, number>>>;
}

const COLUMNS: Readonly<Record<Column, ColumnErrors>> = {
  given: { chosen: 10, changes: { misspell: 30, insert: 5, drop: 15, replace: 35, swap: 5, value: 2, words: 2, split: 1, join: 1, miss: 2, fill: 2 } },
  family: { chosen: 15, changes: { misspell: 30, insert: 10, drop: 10, replace: 35, swap: 4, value: 2, words: 2, split: 1, join: 2, miss: 2, fill: 2 } },
  number: { chosen: 10, digits: true, changes: { insert: 10, drop: 15, replace: 60, swap: 5, value: 5, words: 1, miss: 2, fill: 2 } },
  street: { chosen: 10, changes: { insert: 10, drop: 15, replace: 55, swap: 5, value: 2, words: 3, split: 2, join: 3, miss: 4, fill: 1 } },
  house: { chosen: 10, changes: { replace: 40, miss: 60 } },
  suburb: { chosen: 10, changes: { misspell: 40, insert: 10, drop: 15, replace: 22, swap: 4, value: 1, words: 2, split: 2, join: 2, miss: 1, fill: 1 } },
  postcode: { chosen: 5, digits: true, changes: { replace: 35, swap: 60, value: 3, miss: 1, fill: 1 } },
  state: { chosen: 5, changes: { replace: 80, miss: 20 } },
  birth: { chosen: 10, digits: true, changes: { replace: 50, swap: 30, value: 5, miss: 10, fill: 5 } },
  phone: { chosen: 5, digits: true, changes: { replace: 40, swap: 30, value: 15, miss: 5, fill: 10 } },
  security: { chosen: 5, digits: true, changes: { replace: 50, swap: 40, value: 10 } },
}; // prettier-ignore

/** A population as the generator makes it. Columns that `findSimilar` does not know take their share of the changes. */
export function makeFebrl(call: FebrlCall, seed: number): Population {
  const random = seededRandom(seed);
  const columns = (Object.keys(COLUMNS) as Column[]).filter((column) => call.phone || column !== 'phone');
  const make = valueMaker(random);
  const rows: { who: number; row: Row }[] = [];
  for (let who = 0; who < call.originals; who++) {
    const row: Row = {};
    for (const column of columns) if (random() * 100 >= (COLUMNS[column].changes.miss ?? 0)) row[column] = make(column);
    rows.push({ who, row });
  }
  const order = shuffled(call.originals, random);
  for (const who of order) {
    for (let copies = copiesOf(call, random); copies > 0 && rows.length < call.originals + call.duplicates; copies--)
      rows.push({ who, row: duplicate(rows[who]!.row, call, columns, make, random) });
  }
  const truth = new Map<number | string, number>();
  const people = shuffled(rows.length, random).map((place, at): ComparablePerson => {
    const { who, row } = rows[place]!;
    const id = `rec-${at}`;
    truth.set(id, who);
    return {
      id,
      firstName: row.given ?? '',
      lastName: row.family ?? '',
      birthdate: row.birth ?? '',
      street: [row.number, row.street].filter(Boolean).join(' '),
      city: row.suburb ?? '',
      postcode: row.postcode ?? '',
      ...(call.phone ? { phone: row.phone ?? '' } : {}),
    };
  });
  return { people, truth };
}

function copiesOf({ perOriginal, spread, originals, duplicates }: FebrlCall, random: () => number): number {
  const mean = 1 + duplicates / originals;
  let factorial = 1;
  const shares = Array.from({ length: perOriginal }, (_, at) => {
    factorial *= Math.max(1, at);
    if (spread === 'uniform') return 1;
    return spread === 'zipf' ? 1 / Math.sqrt(at + 1) : mean ** at / factorial;
  });
  let target = random() * shares.reduce((sum, share) => sum + share, 0);
  return 1 + shares.findIndex((share) => (target -= share) < 0);
}

function duplicate(
  original: Row,
  { perField, perRecord, otherBirths = 0 }: FebrlCall,
  columns: readonly Column[],
  make: (column: Column) => string,
  random: () => number,
): Row {
  const row = { ...original };
  const made = new Map<Column, number>();
  let changes = 0;
  const crossed = (one: Column, other: Column, share: number): void => {
    if (random() >= share || changes > perRecord - 2 || !row[one] || !row[other]) return;
    [row[one], row[other]] = [row[other], row[one]];
    for (const column of [one, other]) made.set(column, (made.get(column) ?? 0) + 1);
    changes += 2;
  };
  if (perRecord > 1) {
    crossed('given', 'family', 0.05);
    crossed('street', 'house', 0.02);
    crossed('postcode', 'suburb', 0.01);
  }
  for (let tries = 0; changes < perRecord && tries < 200; tries++) {
    const column = pick(
      columns.map((each) => [each, COLUMNS[each].chosen]),
      random,
    );
    if ((made.get(column) ?? 0) >= perField) continue;
    const wanted = Math.min(1 + Math.floor(random() * perField), perRecord - changes);
    for (let done = 0; done < wanted; done++) {
      const before = row[column];
      const isOther = column === 'birth' && before && random() < otherBirths;
      const after = isOther ? make(column) : change(before, column, make, random);
      if (after === before) continue;
      made.set(column, (made.get(column) ?? 0) + 1);
      changes++;
      row[column] = after ?? '';
    }
  }
  return row;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890'];

function change(value: string | undefined, column: Column, make: (column: Column) => string, random: () => number) {
  const { changes, digits } = COLUMNS[column];
  const kind = pick(Object.entries(changes) as [Change, number][], random);
  if (kind === 'fill') return value || make(column);
  if (!value) return value;
  const letters = digits ? '0123456789' : LETTERS;
  const anyLetter = () => letters[Math.floor(random() * letters.length)]!;
  /** Just behind the middle, by about one letter. */
  const placeIn = (length: number) =>
    Math.min(length - 1, Math.max(0, Math.round(Math.floor(length / 2) + 1 + gauss(random))));
  const at = placeIn(value.length);
  switch (kind) {
    case 'insert': {
      const to = placeIn(value.length + 1);
      return value.slice(0, to) + anyLetter() + value.slice(to);
    }
    case 'drop':
      return value.length > 1 ? value.slice(0, at) + value.slice(at + 1) : value;
    case 'replace': {
      const row = ROWS.find((keys) => keys.includes(value[at]!));
      const near = row?.[row.indexOf(value[at]!) + (random() < 0.5 ? 1 : -1)];
      return value.slice(0, at) + (random() < 0.55 && near ? near : anyLetter()) + value.slice(at + 1);
    }
    case 'swap': {
      if (value.length < 2) return value;
      const left = placeIn(value.length - 1);
      return value.slice(0, left) + value[left + 1]! + value[left]! + value.slice(left + 2);
    }
    case 'value':
      return make(column);
    case 'words':
      return value.includes(' ') ? value.split(' ').reverse().join(' ') : value;
    case 'split':
      return value.slice(0, at) + ' ' + value.slice(at);
    case 'join':
      return value.replace(' ', '');
    case 'miss':
      return '';
    case 'misspell':
      return misspell(value, column, random);
  }
}

/** Its tables hold, for six of ten names, nicknames and other spellings. */
function misspell(value: string, column: Column, random: () => number): string {
  if (column === 'given' && random() < 0.4) return nicknameOf(value, random) ?? value;
  if (random() < 0.4) return value;
  const once = corruptSound(value, random);
  return random() < 0.3 ? corruptSound(once, random) : once;
}

function valueMaker(random: () => number): (column: Column) => string {
  const names = nameSource(random);
  const address = addressSource(random);
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  return (column) => {
    switch (column) {
      case 'given':
      case 'family':
        return names[column]();
      case 'number':
      case 'street':
      case 'house':
      case 'suburb':
      case 'postcode':
        return address[column]();
      case 'birth':
        return new Date(Date.UTC(1900, 0, 1) + random() * 36_524 * 86_400_000)
          .toISOString()
          .slice(0, 10)
          .replaceAll('-', '');
      case 'phone':
        return `0${Math.floor(random() * 5)} ${digits(8)}`;
      default:
        return digits(7);
    }
  };
}

function gauss(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function pick<Value>(weighted: readonly (readonly [Value, number])[], random: () => number): Value {
  let target = random() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
  return (weighted.find(([, weight]) => (target -= weight) < 0) ?? weighted[0]!)[0];
}

function shuffled(length: number, random: () => number): number[] {
  const places = Array.from({ length }, (_, at) => at);
  for (let at = length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [places[at], places[other]] = [places[other]!, places[at]!];
  }
  return places;
}
