import Fuse from 'fuse.js/basic';
import { digitsOf } from './digits.ts';
import { fold } from './fold.ts';
import { type SearchField, type SearchRecord, TEXT_FIELDS, valuesOf } from './search-record.ts';
import { LONGEST_TEXT } from './split-words.ts';

const FIELDS = Object.keys(TEXT_FIELDS) as SearchField[];
const THRESHOLD = 0.4;

const OPTIONS = {
  keys: FIELDS.map((name) => ({ name, weight: TEXT_FIELDS[name] })),
  includeScore: true,
  shouldSort: false,
  ignoreLocation: true,
  threshold: THRESHOLD,
};

/** For each record fuse.js' score, from 0 (best) to 1, averaged over the words; 1 if it finds none of them. */
export function rankWithFuse(records: readonly SearchRecord[], words: readonly string[]): number[] {
  if (records.length === 0) return [];
  const fuse = new Fuse(records.map(foldedFields), OPTIONS);
  const sums = new Float64Array(records.length).fill(words.length);
  for (const word of words) {
    for (const { refIndex, score } of fuse.search(word)) sums[refIndex] = (sums[refIndex] as number) - 1 + (score ?? 0);
  }
  return Array.from(sums, (sum) => sum / words.length);
}

/** Where fuse.js sees a word in a folded text, `[from, to)`; nothing if it doesn't. */
export function findWithFuse(word: string, folded: string): [number, number][] {
  const result = Fuse.match(word, folded, {
    includeMatches: true,
    ignoreLocation: true,
    threshold: THRESHOLD,
    minMatchCharLength: 2,
  });
  return result.isMatch ? (result.indices ?? []).map(([from, last]) => [from, last + 1]) : [];
}

function foldedFields(record: SearchRecord): Partial<Record<SearchField, string[]>> {
  const fields: Partial<Record<SearchField, string[]>> = {};
  for (const field of FIELDS) {
    const values = valuesOf(record, field).map((value) => fold(value.slice(0, LONGEST_TEXT)));
    if (values.length > 0) fields[field] = field === 'phone' ? values.map(digitsOf) : values;
  }
  return fields;
}
