import { type DomainFault, MISPLACED_DOT, readDomain } from './domain-name.ts';

/** Why a key is not one deliverable address. */
export type AddressFault =
  | 'empty'
  | 'no-at'
  /** Two or more addresses in one field. */
  | 'two-addresses'
  /** More than one `@`, but not two addresses. */
  | 'extra-at'
  | 'space'
  | 'no-local-part'
  /** Local part over 64 octets or address over 254 (RFC 5321). */
  | 'too-long'
  /** `dots` and `character` are also said of the local part. */
  | DomainFault;

const LOCAL_PART = /^[\p{L}\p{M}\p{Nd}!#$%&'*+\-/=?^_`{|}~.]+$/u;
const PARTED_AT_SIGNS = /@[^@]*[\s,;/&|<>][^@]*@/;
/** No character takes more octets than this in UTF-8, counted by UTF-16 unit. */
const MAX_OCTETS = 3;

/**
 * Whether an `emailKey` is one address that mail could be sent to, judged by syntax alone.
 * Forms and the engine ask the same question here.
 */
export function isDeliverable(key: string | null): boolean {
  return addressFault(key) === null;
}

/**
 * What keeps an `emailKey` from being one deliverable address; `null` when it is one. Letters of any script may stand in
 * both parts (RFC 6531); quoted local parts and address literals, legal but never seen at a school, are refused.
 * Who asks about many addresses may pass a `read` that remembers domains.
 */
export function addressFault(key: string | null, read = readDomain): AddressFault | null {
  if (key === null || key === '') return 'empty';
  const at = key.indexOf('@');
  if (at < 0) return 'no-at';
  if (at !== key.lastIndexOf('@')) return PARTED_AT_SIGNS.test(key) ? 'two-addresses' : 'extra-at';
  if (/\s/.test(key)) return 'space';
  const local = key.slice(0, at);
  if (local === '') return 'no-local-part';
  if (!LOCAL_PART.test(local)) return 'character';
  if (MISPLACED_DOT.test(local)) return 'dots';
  const domain = read(key.slice(at + 1));
  return domain.fault ?? lengthFault(local, domain.length);
}

function lengthFault(local: string, domainLength: number): AddressFault | null {
  const longest = local.length * MAX_OCTETS;
  if (longest <= 64 && longest + 1 + domainLength <= 254) return null;
  const octets = new TextEncoder().encode(local).length;
  return octets > 64 || octets + 1 + domainLength > 254 ? 'too-long' : null;
}
