import { addressFault } from './address.ts';
import { adviseOnDomains } from './domain-advice.ts';
import { readDomain } from './domain-name.ts';
import { emailKey } from './email-key.ts';
import { INVALID, MISSING } from './flag-sets.ts';
import { hasPlainShape } from './plain-shape.ts';
import { remember } from './remember.ts';
import type { Rules } from './review.ts';

/** What one address tells about itself; what it shares with others is not asked here. */
export interface EmailReading {
  /** `null` when there is no address, or none that could be shared: invalid is only invalid. */
  key: string | null;
  findings: number;
}

/**
 * Reads addresses one after the other, working out each domain once.
 * The reading is the same object every time, overwritten by the next call.
 */
export function readEmails(rules?: Rules): (email: string | null) => Readonly<EmailReading> {
  const read = remember(readDomain);
  const advise = adviseOnDomains(rules);
  const judgeDomain = remember((domain) => (read(domain).fault === null ? advise(domain) : INVALID));
  const reading: EmailReading = { key: null, findings: MISSING };

  return (email) => {
    const isPlain = typeof email === 'string' && hasPlainShape(email);
    const key = isPlain ? email : emailKey(email);
    if (key === null) {
      reading.findings = MISSING;
    } else if (isPlain || hasPlainShape(key) || addressFault(key, read) === null) {
      reading.findings = judgeDomain(key.slice(key.indexOf('@') + 1));
    } else {
      reading.findings = INVALID;
    }
    reading.key = reading.findings & (MISSING | INVALID) ? null : key;
    return reading;
  };
}
