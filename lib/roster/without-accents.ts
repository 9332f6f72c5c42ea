/** A text without accents and compatibility forms (NFKD without marks); upper and lower case stay. */
export function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}
