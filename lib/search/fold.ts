const PLAIN = /^[\x20-\x7e]*$/;
/** Accents of the European scripts, Hebrew points, Arabic vowel marks; not the vowel signs without which Indic words are empty. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}'’‘ʼ`´]/gu;
/** Letters that Unicode does not take apart into letter and accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'n', ς: 'σ',
}; // prettier-ignore

const folded = new Map<string, string>();

/**
 * The form in which texts are compared: lower case, without accents, apostrophes and what nobody sees, compatibility
 * forms replaced (NFKD). Any script; one code point after the other, so that a place in it can be traced back.
 */
export function fold(text: string): string {
  if (PLAIN.test(text))
    return (text.includes("'") || text.includes('`') ? text.replace(UNSEEN, '') : text).toLowerCase();
  let result = '';
  for (const character of text) result += foldCharacter(character);
  return result;
}

/** `fold(text)` and, for each of its characters, from where to where in `text` it came. */
export function foldWithPlaces(text: string): { text: string; from: number[]; to: number[] } {
  let result = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = foldCharacter(character);
    result += piece;
    for (let i = 0; i < piece.length; i++) {
      from.push(at);
      to.push(at + character.length);
    }
    at += character.length;
    if (piece === '' && to.length > 0) to[to.length - 1] = at;
  }
  return { text: result, from, to };
}

function foldCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const bare = character.normalize('NFKD').toLowerCase().normalize('NFKD').replace(ACCENTS, '').replace(UNSEEN, '');
  const result = LETTERS[bare] ?? bare;
  if (folded.size < 20_000) folded.set(character, result);
  return result;
}
