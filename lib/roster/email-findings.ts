import { addressFault } from './address.ts';
import { adviseOnDomains } from './domain-advice.ts';
import { readDomain } from './domain-name.ts';
import { doubtInLocalPart } from './email-doubts.ts';
import { emailKey } from './email-key.ts';
import { INVALID, MISSING, SLIP, SUSPICIOUS } from './flag-sets.ts';
import { MAIL_PROVIDERS } from './mail-providers.ts';
import { hasPlaceholderName } from './placeholder-address.ts';
import { hasPlainShape } from './plain-shape.ts';
import { remember } from './remember.ts';
import type { Rules } from './review.ts';

/** What one address tells about itself; what it shares with others is not asked here. */
export interface EmailReading {
  /** `null` when there is no address, or none that could be shared: invalid is only invalid. */
  key: string | null;
  findings: number;
  /** That it is suspicious holds only if the others' addresses speak for it too: `slip` for the domain, `accents` for the letters. */
  unless: 'slip' | 'accents' | null;
}

/**
 * Reads addresses one after the other, working out each domain once.
 * The reading is the same object every time, overwritten by the next call.
 */
export function readEmails(rules?: Rules): (email: string | null) => Readonly<EmailReading> {
  const read = remember(readDomain);
  const advise = adviseOnDomains(rules);
  const judgeDomain = remember((domain) => (read(domain).fault === null ? advise(domain) : INVALID));
  const reading: EmailReading = { key: null, findings: MISSING, unless: null };

  return (email) => {
    reading.unless = null;
    const isPlain = typeof email === 'string' && hasPlainShape(email);
    const key = isPlain ? email : emailKey(email);
    if (key === null) {
      reading.findings = MISSING;
    } else if (isPlain || hasPlainShape(key)) {
      takeDoubts(reading, judgeDomain(domainOf(key)), hasPlaceholderName(key) ? SUSPICIOUS : 0);
    } else if (addressFault(key, read) === null) {
      takeUnusual(reading, key, judgeDomain(domainOf(key)));
    } else {
      reading.findings = INVALID;
    }
    reading.key = reading.findings & (MISSING | INVALID) ? null : key;
    return reading;
  };
}

function domainOf(key: string): string {
  return key.slice(key.indexOf('@') + 1);
}

function takeDoubts(reading: EmailReading, inDomain: number, inLocalPart: number): void {
  reading.findings = (inDomain & ~SLIP) | (inDomain & INVALID ? 0 : inLocalPart);
  if (inDomain & SLIP && inLocalPart === 0) reading.unless = 'slip';
}

function takeUnusual(reading: EmailReading, key: string, inDomain: number): void {
  const doubt = doubtInLocalPart(key);
  takeDoubts(reading, inDomain, doubt === null ? 0 : SUSPICIOUS);
  const isMatterOfHabit = doubt === 'accents' && !(inDomain & SUSPICIOUS) && !MAIL_PROVIDERS.has(domainOf(key));
  if (isMatterOfHabit) reading.unless = 'accents';
}
