import { foldText } from '../../roster/index.ts';
import { mentionWords, streetWords } from '../../tables/index.ts';

/** First and last names of students, folded and without blanks, as they are looked up. */
export interface KnownNames {
  readonly firsts: ReadonlySet<string>;
  readonly lasts: ReadonlySet<string>;
}

/** A first and a last name that both are some student's, perhaps not the same one's. */
export interface SpottedName {
  readonly first: string;
  readonly last: string;
  /** How many words the two take. */
  readonly words: number;
  /** First name first, or a comma after the last name. */
  readonly asTold: boolean;
}

const LONGEST = 120;
const MAX_WORDS = 16;
const LONGEST_NAME = 4;
/** Words that may stand between the halves of a name: middle names, an initial, "Gr". */
const MAX_BETWEEN = 2;
const ADDRESS = /(?<!\S)\S*@\S*/g;
const ASIDE = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|"[^"]*"|“[^“”]*”/g;

/** The names in a text, whatever stands before, behind and between: grades, rooms, numbers, brackets, an address. */
export function spotNames(text: string, { firsts, lasts }: KnownNames): readonly SpottedName[] {
  const said = wordsIn(text);
  if (said.length < 2) return [];
  const isNumbered = /^\s*\d/.test(text);
  const isMention = ({ word }: Word): boolean => mentionWords.has(word) || (isNumbered && streetWords.has(word));
  const [first, last] = [segmentsOf(said, firsts), segmentsOf(said, lasts)];
  return first.flatMap((one) =>
    last.flatMap((other) => {
      const [left, right] = one.from < other.from ? [one, other] : [other, one];
      const between = right.from - left.to;
      if (between < 0 || between > MAX_BETWEEN) return [];
      const isOutside = (place: number): boolean =>
        place < left.from || place >= right.to || (place >= left.to && place < right.from);
      if (said.some((word, place) => isOutside(place) && isMention(word))) return [];
      const hasComma = said[left.to - 1]?.part !== said[right.from]?.part;
      const count = one.to - one.from + other.to - other.from;
      return [{ first: one.key, last: other.key, words: count, asTold: (left === one) !== hasComma }];
    }),
  );
}

/** A cell that holds one half of a name and nothing else but numbers and what stands in brackets; empty for any other. */
export function halfName(cell: string): string {
  if (cell.length > LONGEST || cell.includes('@')) return '';
  const said = wordsIn(cell.replace(ASIDE, ' '));
  const isHalf = said.length <= LONGEST_NAME && !said.some(({ word }) => mentionWords.has(word));
  return isHalf ? said.map(({ word }) => word).join('') : '';
}

interface Word {
  readonly word: string;
  /** Counted by commas. */
  readonly part: number;
}

function wordsIn(text: string): readonly Word[] {
  if (text.length > LONGEST) return [];
  const found = text
    .replace(ADDRESS, ' ')
    .split(',')
    .flatMap((part, place) => foldText(part).split(' ').map((word) => ({ word, part: place }))); // prettier-ignore
  return found.filter(({ word }) => word !== '' && !/^\d/.test(word)).slice(0, MAX_WORDS);
}

interface Segment {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Neighboring words of one part that are a name together. */
function segmentsOf(said: readonly Word[], names: ReadonlySet<string>): readonly Segment[] {
  const found: Segment[] = [];
  for (let from = 0; from < said.length; from += 1) {
    let key = '';
    for (let at = from; at < said.length && at < from + LONGEST_NAME; at += 1) {
      if (said[at]?.part !== said[from]?.part) break;
      key += said[at]?.word ?? '';
      if (names.has(key)) found.push({ key, from, to: at + 1 });
    }
  }
  return found;
}
