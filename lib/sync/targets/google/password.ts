/** Without those that are taken for each other (0 O o, 1 l I), and nothing that a spreadsheet program takes for a formula. */
const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const length = 14;
/** Beyond it a byte would prefer the first letters. */
const fair = 256 - (256 % letters.length);

/** Fills the bytes by chance, as `crypto.getRandomValues` does. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => unknown;

/** 14 characters, some 81 bits, with a small letter, a capital and a digit at least. */
export function makePassword(fillRandom: FillRandom): string {
  for (;;) {
    const password = pick(fillRandom);
    if (/[a-z]/.test(password) && /[A-Z]/.test(password) && /\d/.test(password)) return password;
  }
}

function pick(fillRandom: FillRandom): string {
  let password = '';
  while (password.length < length) {
    const bytes = new Uint8Array(2 * length);
    fillRandom(bytes);
    for (const byte of bytes) {
      if (byte < fair && password.length < length) password += letters[byte % letters.length];
    }
  }
  return password;
}
