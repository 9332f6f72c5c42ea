/** Letters written from right to left (Hebrew, Arabic and their kin), and the invisible marks that turn the direction. */
const turnsDirection =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const directionMarks = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A name or an address for use inside a sentence of plain text: one that is written from right to left must not take the
 * words, numbers and brackets around it along, so it is set apart (U+2068 … U+2069), without marks of its own that could
 * end that. Any other text comes back as it is. In markup `<bdi>` does the same.
 */
export function isolateText(text: string): string {
  return turnsDirection.test(text) ? `\u2068${text.replace(directionMarks, '')}\u2069` : text;
}
