const AT = 0x40;
const DOT = 0x2e;
const HYPHEN = 0x2d;
const NINE = 0x39;

/** What an ASCII character may do in a lower-case address: 0 nothing, 1 stand in the local part, 2 in a domain label too. */
const ROLES = new Uint8Array(128);
for (const char of "!#$%&'*+/=?^_`{|}~") ROLES[char.charCodeAt(0)] = 1;
for (const char of 'abcdefghijklmnopqrstuvwxyz0123456789-') ROLES[char.charCodeAt(0)] = 2;

/**
 * The short way for what nearly every address is: lower-case ASCII and deliverable.
 * Returns where its `@` stands, or -1 when `addressFault` has to look closer (which does not mean that it is wrong).
 */
export function plainAddressAt(key: string): number {
  const length = key.length;
  if (length > 254) return -1;
  let previous = DOT;
  let at = 0;
  for (; at < length; at++) {
    const code = key.charCodeAt(at);
    if (code === AT) break;
    if (code === DOT ? previous === DOT : code > 127 || ROLES[code] === 0) return -1;
    previous = code;
  }
  if (previous === DOT || at > 64) return -1;

  let labelStart = at + 1;
  let labels = 1;
  previous = DOT;
  for (let index = labelStart; index < length; index++) {
    const code = key.charCodeAt(index);
    if (code === DOT) {
      if (previous === DOT || previous === HYPHEN || index - labelStart > 63) return -1;
      labelStart = index + 1;
      labels++;
    } else if (code > 127 || ROLES[code] !== 2 || (code === HYPHEN && previous === DOT)) {
      return -1;
    }
    previous = code;
  }
  const endsInLetter = previous > NINE;
  return labels > 1 && endsInLetter && length - labelStart <= 63 ? at : -1;
}
