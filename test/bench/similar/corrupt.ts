import { NICKNAME_PAIRS } from './nickname-pairs.ts';

type Random = () => number;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const OCR: readonly (readonly [string, string])[] = [
  ['5', 's'], ['g', '9'], ['0', 'o'], ['q', 'g'], ['m', 'rn'], ['l', '1'], ['i', '1'], ['cl', 'd'], ['h', 'b'], ['z', '2'], ['n', 'ri'], ['w', 'vv'], ['e', 'c'],
]; // prettier-ignore
const PHONETIC: readonly (readonly [string, string])[] = [
  ['ph', 'f'], ['ck', 'k'], ['y', 'i'], ['ie', 'y'], ['ee', 'ea'], ['th', 't'], ['mc', 'mac'], ['ll', 'l'], ['tt', 't'], ['nn', 'n'],
  ['c', 'k'], ['s', 'z'], ['sh', 'ch'], ['gh', 'h'], ['ei', 'ie'], ['ou', 'u'], ['ae', 'e'], ['mb', 'm'], ['wr', 'r'], ['rh', 'r'], ['e', 'a'], ['o', 'oh'],
]; // prettier-ignore

const at = (random: Random, length: number) => Math.floor(random() * length);
const splice = (text: string, from: number, drop: number, add = '') =>
  text.slice(0, from) + add + text.slice(from + drop);

/** One slip of the finger, somewhere behind the first letter more often than on it. */
export function slip(text: string, random: Random, letters = LETTERS): string {
  const place = random() < 0.85 && text.length > 1 ? 1 + at(random, text.length - 1) : 0;
  const kind = at(random, 4);
  const letter = letters[at(random, letters.length)] ?? 'a';
  if (kind === 0) return splice(text, place, 0, letter);
  if (kind === 1 && text.length > 2) return splice(text, place, 1);
  if (kind === 2) return splice(text, place, 1, random() < 0.5 ? neighbour(text[place] ?? '', random, letter) : letter);
  return text.length > 1
    ? splice(text, Math.max(0, place - 1), 2, (text[place] ?? '') + (text[Math.max(0, place - 1)] ?? ''))
    : text;
}

function neighbour(letter: string, random: Random, otherwise: string): string {
  const row = KEYBOARD.find((keys) => keys.includes(letter));
  return row?.[row.indexOf(letter) + (random() < 0.5 ? 1 : -1)] ?? otherwise;
}

function replaceOne(text: string, table: readonly (readonly [string, string])[], random: Random): string {
  const from = at(random, table.length);
  for (let step = 0; step < table.length; step++) {
    const [one, other] = table[(from + step) % table.length] ?? ['', ''];
    const place = text.indexOf(one);
    if (place >= 0) return splice(text, place, one.length, other);
  }
  return slip(text, random);
}

export const corruptOcr = (text: string, random: Random) => replaceOne(text, OCR, random);
export const corruptSound = (text: string, random: Random) => replaceOne(text, PHONETIC, random);

/** One error in a name, of the kinds and in about the shares that Febrl's generator makes. */
export function corruptName(text: string, random: Random): string {
  const chance = random();
  if (chance < 0.6) return slip(text, random);
  if (chance < 0.8) return corruptSound(text, random);
  if (chance < 0.9) return corruptOcr(text, random);
  if (chance < 0.95) return splice(text, 1 + at(random, Math.max(1, text.length - 1)), 0, ' ');
  return text.replace(' ', '');
}

export const nicknameOf = (name: string, random: Random): string | undefined => {
  const options = NICKNAME_PAIRS.filter(([formal]) => formal === name);
  return options[at(random, options.length)]?.[1];
};

/** One error in a date of eight digits: a digit wrong, two swapped, day and month swapped. May give no real date, as Febrl's do. */
export function corruptDate(date: string, random: Random): string {
  const chance = random();
  if (chance < 0.15) return date.slice(0, 4) + date.slice(6) + date.slice(4, 6);
  if (chance < 0.35) {
    const place = 1 + at(random, 7);
    return splice(date, place - 1, 2, (date[place] ?? '') + (date[place - 1] ?? ''));
  }
  return splice(date, at(random, 8), 1, String(at(random, 10)));
}

export const corruptNumber = (digits: string, random: Random) => slip(digits, random, '0123456789');
