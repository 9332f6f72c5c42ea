const NUMBER_LIKE = /^[\d\s()+./-]+$/;
const FEWEST = 3;

/** The decimal digits of a text. */
export function digitsOf(text: unknown): string {
  return typeof text === 'string' ? text.replace(/\D/g, '') : '';
}

/** The digits of a word that may be a phone number or id (three digits or more, and what is written between them), or ''. */
export function numberIn(word: string): string {
  if (!NUMBER_LIKE.test(word)) return '';
  const digits = digitsOf(word);
  return digits.length < FEWEST ? '' : digits;
}

/** Where digits are found in a phone number's digits: at its end or anywhere; a country code more or less is no difference. */
export function findInPhone(digits: string, phone: string): number {
  if (phone.length >= 7 && digits.length > phone.length && digits.endsWith(phone)) return 0;
  return phone.indexOf(digits);
}
