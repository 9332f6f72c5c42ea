/** What is wrong with the part after the `@`. */
export type DomainFault =
  | 'no-domain'
  | 'no-domain-dot'
  /** A dot first, last, or twice in a row. */
  | 'dots'
  /** A character that can't stand there: a comma, a bracket, a quote, a symbol. */
  | 'character'
  /** A part that can't be one: a hyphen first or last, over 63 characters, digits only at the end. */
  | 'domain-label';

export interface DomainReading {
  readonly fault: DomainFault | null;
  /** Characters of the name as DNS knows it (`xn--…`). */
  readonly length: number;
}

const DOMAIN = /^[\p{L}\p{M}\p{Nd}.-]+$/u;
/** Of an address or a part of one. */
export const ASCII = /^[\x21-\x7e]*$/;
export const MISPLACED_DOT = /^\.|\.$|\.\./;

/** Judges a lower-case domain by syntax; letters of any script may stand in it (IDNA). */
export function readDomain(domain: string): DomainReading {
  const ascii = ASCII.test(domain) ? domain : toAscii(domain);
  return { fault: domainFault(domain, ascii), length: (ascii ?? domain).length };
}

function domainFault(domain: string, ascii: string | null): DomainFault | null {
  if (domain === '') return 'no-domain';
  if (!DOMAIN.test(domain) || domain.normalize('NFKC') !== domain) return 'character';
  if (MISPLACED_DOT.test(domain)) return 'dots';
  if (!domain.includes('.')) return 'no-domain-dot';
  const labels = ascii?.split('.') ?? [];
  const endsInDigits = /^\d*$/.test(labels.at(-1) ?? '');
  return endsInDigits || !labels.every(isLabel) ? 'domain-label' : null;
}

function isLabel(label: string): boolean {
  return label.length > 0 && label.length <= 63 && !label.startsWith('-') && !label.endsWith('-');
}

/** The name as DNS knows it, by the platform's own IDNA rules; `null` where those refuse it. */
function toAscii(domain: string): string | null {
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return null;
  }
}
