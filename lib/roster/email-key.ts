/**
 * Characters nobody sees: what Unicode lets a renderer ignore (zero-width, BOM, soft hyphen, bidi controls, word joiner,
 * variation selectors, fillers, tags), C0 and C1 controls other than white space, annotation marks, the empty Braille cell.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\x00-\x08\x0E-\x1F\x7F-\x9F\uFFF9-\uFFFB\u2800]+/u;

/**
 * The form in which two addresses are compared: invisible characters removed, lower-cased, NFC, trimmed.
 * White space inside stays, and makes the address undeliverable. `null` when nothing is left.
 * Applying it twice changes nothing, for any string.
 */
export function emailKey(email: string | null | undefined): string | null {
  if (email === null || email === undefined) return null;
  const lowered = email.trim().toLowerCase();
  const key = isPrintableAscii(lowered) ? lowered : fold(email);
  return key === '' ? null : key;
}

function isPrintableAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}

function fold(text: string): string {
  let visible = text;
  // Not one replacement of all: halves of a surrogate pair can meet, and be invisible, when what parted them is gone.
  while (INVISIBLE.test(visible)) visible = visible.replace(INVISIBLE, '');
  return visible.toLowerCase().normalize('NFC').trim();
}
