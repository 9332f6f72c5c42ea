import { digitsOf, numberIn } from './digits.ts';
import { fold } from './fold.ts';
import { LONGEST_TEXT, splitWords } from './split-words.ts';

const MAX_WORDS = 8;

/** What was typed: the text as it is, and its different folded words. */
export interface Query {
  readonly typed: string;
  readonly words: readonly string[];
  /** The digits if all of it may be a phone number, else ''. */
  readonly number: string;
  /** Whether it is one address: then people of the same domain alone are nobody who was meant. */
  readonly isAddress: boolean;
}

/** `null` when there is nothing to look for. */
export function readQuery(query: unknown): Query | null {
  if (typeof query !== 'string') return null;
  const typed = query
    .slice(0, LONGEST_TEXT * 2)
    .trim()
    .slice(0, LONGEST_TEXT);
  const folded = fold(typed);
  if (folded.trim() === '') return null;
  const words = [...new Set(splitWords(folded))].slice(0, MAX_WORDS);
  const number = words.length > 1 && numberIn(folded) !== '' ? digitsOf(folded) : '';
  return { typed, words, number, isAddress: words.length <= 2 && folded.includes('@') };
}
