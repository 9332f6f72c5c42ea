import { findInPhone, numberIn } from './digits.ts';
import { foldWithPlaces } from './fold.ts';
import { COST, matchTerm } from './match-term.ts';
import { findWithFuse } from './rank-with-fuse.ts';
import { type FieldMatch, type SearchField, type SearchRecord, TEXT_FIELDS, valuesOf } from './search-record.ts';
import { LONGEST_TEXT, placedWords } from './split-words.ts';

type Range = readonly [number, number];

interface Text {
  readonly field: SearchField;
  readonly value: string;
  readonly folded: { readonly text: string; readonly from: readonly number[]; readonly to: readonly number[] };
}

interface Find {
  readonly text: Text;
  readonly cost: number;
  readonly range: Range;
}

/**
 * Where the folded words are in a record's values. A word that is somewhere as typed is shown everywhere it is as typed,
 * else where it is nearest; `typed` words that fit nowhere are shown where fuse.js sees them.
 */
export function highlight(record: SearchRecord, words: readonly string[], typed: readonly string[]): FieldMatch[] {
  const texts = textsOf(record);
  const ranges = new Map<Text, Range[]>();
  const show = ({ text, range }: Pick<Find, 'text' | 'range'>) =>
    ranges.set(text, [...(ranges.get(text) ?? []), range]);
  for (const word of words) {
    const finds = texts.flatMap((text) => findWord(word, text));
    const least = Math.min(...finds.map(({ cost }) => cost));
    const most = Math.max(least, COST.inside);
    finds.filter(({ cost }) => cost <= most).forEach(show);
    if (finds.length === 0 && typed.includes(word)) findLoosely(word, texts).forEach(show);
  }
  return texts.flatMap((text) => {
    const found = ranges.get(text);
    return found
      ? [{ field: text.field, value: text.value, ranges: merge(found.map((range) => unfold(range, text))) }]
      : [];
  });
}

function textsOf(record: SearchRecord): Text[] {
  return (Object.keys(TEXT_FIELDS) as SearchField[]).flatMap((field) =>
    valuesOf(record, field).map((value) => ({ field, value, folded: foldWithPlaces(value.slice(0, LONGEST_TEXT)) })),
  );
}

function findWord(word: string, text: Text): Find[] {
  if (text.field === 'id')
    return text.value.startsWith(word) ? [{ text, cost: COST.prefix, range: [0, word.length] }] : [];
  if (text.field === 'phone') return findNumber(word, text);
  return placedWords(text.folded.text).flatMap(({ word: term, start }) => {
    const match = matchTerm(word, term) ?? withoutZero(word, term, text.field);
    return match ? [{ text, cost: match.cost, range: [start + match.from, start + match.to] as const }] : [];
  });
}

function withoutZero(word: string, term: string, field: SearchField) {
  return field === 'gradeLevel' && term.startsWith(`0${word}`)
    ? { cost: COST.exact, from: 1, to: 1 + word.length }
    : null;
}

function findNumber(word: string, text: Text): Find[] {
  const digits = numberIn(word);
  if (digits === '') return [];
  const places = [...text.folded.text.matchAll(/\d/g)].map(({ index }) => index);
  const phone = places.map((place) => text.folded.text[place]).join('');
  const at = findInPhone(digits, phone);
  if (at < 0) return [];
  const shown = places.slice(at, at + digits.length);
  return shown.map((place) => ({ text, cost: COST.prefix, range: [place, place + 1] as const }));
}

function findLoosely(word: string, texts: readonly Text[]): Pick<Find, 'text' | 'range'>[] {
  return texts.flatMap((text) => findWithFuse(word, text.folded.text).map((range) => ({ text, range })));
}

function unfold([from, to]: Range, { folded }: Text): Range {
  return [folded.from[from] as number, folded.to[to - 1] as number];
}

function merge(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((one, other) => one[0] - other[0] || one[1] - other[1])) {
    const last = merged[merged.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
