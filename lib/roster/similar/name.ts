import { foldText } from './fold-text.ts';
import { type Generation, splitGeneration } from './generation.ts';
import { type NicknameGroup, nicknameGroups } from './nicknames.ts';
import { soundCode } from './sound-code.ts';

/** A first or last name as it is compared; equal names share one object. */
export interface Name {
  readonly words: readonly string[];
  /** The words without spaces, so that "De la Cruz" and "Delacruz" are one name. */
  readonly joined: string;
  /** One bit for each letter it has: names whose bits differ much can't be a slip apart. */
  readonly letters: number;
  readonly sound: string;
  /** The nickname groups of the first word, or of the whole. */
  readonly nicknames: readonly NicknameGroup[];
  /** How many people have it as a first name, and as a last name. */
  readonly count: { first: number; last: number };
}

const OCR: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 2: 'z', 3: 'e', 5: 's', 6: 'b', 8: 'b', 9: 'g' };

/** The words of a name: folded, a digit among letters read as the letter that it resembles, a suffix taken off. */
export function readNameParts(value: unknown): { words: readonly string[]; generation: Generation } {
  const { words, generation } = splitGeneration(foldText(value).split(' '));
  return { words: words.map(readWord).filter(Boolean), generation };
}

function readWord(word: string): string {
  return /\d/.test(word) && /[a-z]/.test(word) ? word.replace(/\d/g, (digit) => OCR[digit] ?? digit) : word;
}

/** Makes names, each once. */
export function nameRegister(): (words: readonly string[]) => Name | undefined {
  const known = new Map<string, Name>();
  return (words) => {
    if (words.length === 0) return undefined;
    const text = words.join(' ');
    const name = known.get(text) ?? makeName(words);
    known.set(text, name);
    return name;
  };
}

function makeName(words: readonly string[]): Name {
  const joined = words.join('');
  const whole = nicknameGroups(joined);
  return {
    words,
    joined,
    letters: lettersOf(joined),
    sound: soundCode(joined),
    nicknames: whole.length > 0 ? whole : nicknameGroups(words[0] ?? ''),
    count: { first: 0, last: 0 },
  };
}

/** The set of a text's letters as bits; letters beyond a to z share the bits by their code. */
export function lettersOf(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) bits |= 1 << (text.charCodeAt(at) & 31);
  return bits;
}
