/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n',
}; // prettier-ignore
/** As German and Nordic offices spell them out. */
const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
const PLAIN = /^[A-Za-z]*$/;
const APOSTROPHES = /['’‘`´ʼʻ′]/gu;

export type Umlauts = 'plain' | 'spelled';

/**
 * Lower-case ASCII of a name in Latin letters, with its spaces, hyphens and apostrophes (as `'`); `null` when it holds
 * letters of another script. `plain`: `ö` is `o`; `spelled`: `ö` is `oe`.
 */
export function foldLetters(name: string, umlauts: Umlauts): string | null {
  if (PLAIN.test(name)) return name.toLowerCase();
  const text = name
    .normalize('NFC')
    .toLowerCase()
    .replace(APOSTROPHES, "'")
    .replace(/[\p{Pd}\u00ad]/gu, '-')
    .replace(/[^\x20-\x7e]/gu, (letter) => foldLetter(letter, umlauts))
    .replace(/[.,()\s]+/gu, ' ')
    .trim();
  return /^[a-z0-9' -]*$/.test(text) ? text : null;
}

function foldLetter(letter: string, umlauts: Umlauts): string {
  const spelled = umlauts === 'spelled' ? SPELLED[letter] : undefined;
  if (spelled !== undefined) return spelled;
  const bare = letter.normalize('NFKD').replace(/[\p{M}\p{Cf}\p{Cc}]/gu, '');
  return [...bare].map((each) => LETTERS[each] ?? each).join('');
}
