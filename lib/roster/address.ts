import { plainAddressAt } from './plain-address.ts';

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
  | 'no-domain'
  | 'no-domain-dot'
  /** A dot first, last, or twice in a row, in either part. */
  | 'dots'
  /** A character that can't stand there: a comma, a bracket, a quote, a symbol. */
  | 'character'
  /** A part of the domain that can't be one: a hyphen first or last, over 63 characters, digits only at the end. */
  | 'domain-label'
  /** Local part over 64 octets or address over 254 (RFC 5321). */
  | 'too-long';

const LOCAL_PART = /^[\p{L}\p{M}\p{Nd}!#$%&'*+\-/=?^_`{|}~.]+$/u;
const DOMAIN = /^[\p{L}\p{M}\p{Nd}.-]+$/u;
const ADDRESS_SEPARATORS = /[\s,;/&|<>]+/;
const MISPLACED_DOT = /^\.|\.$|\.\./;

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
 */
export function addressFault(key: string | null): AddressFault | null {
  if (key === null || key === '') return 'empty';
  if (plainAddressAt(key) > 0) return null;

  const parts = key.split('@');
  const [local, domain] = parts;
  if (local === undefined || domain === undefined) return 'no-at';
  if (parts.length > 2) return holdsTwoAddresses(key) ? 'two-addresses' : 'extra-at';
  if (/\s/.test(key)) return 'space';
  if (local === '') return 'no-local-part';
  if (domain === '') return 'no-domain';
  if (!LOCAL_PART.test(local) || !DOMAIN.test(domain)) return 'character';
  if (MISPLACED_DOT.test(local) || MISPLACED_DOT.test(domain)) return 'dots';
  if (!domain.includes('.')) return 'no-domain-dot';
  return domainOrLengthFault(local, domain);
}

function holdsTwoAddresses(key: string): boolean {
  return key.split(ADDRESS_SEPARATORS).filter((piece) => piece.includes('@')).length > 1;
}

function domainOrLengthFault(local: string, domain: string): AddressFault | null {
  if (domain.normalize('NFKC') !== domain) return 'character';
  const asciiDomain = toAsciiDomain(domain);
  if (asciiDomain === null || !asciiDomain.split('.').every(isLabel)) return 'domain-label';
  if (/(^|\.)\d+$/.test(asciiDomain)) return 'domain-label';
  const localOctets = new TextEncoder().encode(local).length;
  return localOctets > 64 || localOctets + 1 + asciiDomain.length > 254 ? 'too-long' : null;
}

/** The name as DNS knows it (`xn--…`), by the platform's own IDNA rules. */
function toAsciiDomain(domain: string): string | null {
  if (/^[\x21-\x7e]*$/.test(domain)) return domain;
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return null;
  }
}

function isLabel(label: string): boolean {
  return label.length > 0 && label.length <= 63 && !label.startsWith('-') && !label.endsWith('-');
}
