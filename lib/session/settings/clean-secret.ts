import { AppError } from '../../errors.ts';

/** Blanks of every kind, and ends of lines. */
const separators = /[\p{Z}\p{Cc}\u2800\u3164]/gu;
/** Zero-width characters and marks of direction. */
const widthless = /\p{Cf}/gu;
const quotes = '"\'`´“”„‟‘’‚‛«»‹›';

/**
 * A key or token as it was meant: without what mail programs, office files and chats put around or into it. Throws
 * `secret-letters`, naming `what` and the first letter that no key has: a browser can't send it, and would say so as if it
 * were offline.
 */
export function cleanSecret(pasted: string, what: string): string {
  const bare = withoutQuotes(pasted.replace(separators, ' ').replace(widthless, '').trim());
  const secret = bare.replace(/^bearer /i, '').replaceAll(' ', '');
  const foreign = [...secret].find((letter) => letter < '!' || letter > '~');
  if (foreign !== undefined) throw new AppError('secret-letters', { what, letter: foreign });
  return secret;
}

function withoutQuotes(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && quotes.includes(text.charAt(from))) from += 1;
  while (to > from && quotes.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to).trim();
}
