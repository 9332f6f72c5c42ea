import { addressFault, isPlainAddress } from './address.ts';
import { adviseOnDomains } from './domain-advice.ts';
import { readDomain } from './domain-name.ts';
import { emailKey } from './email-key.ts';
import { INVALID, MISSING } from './flag-sets.ts';
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
  const advise = remember(adviseOnDomains(rules));
  const read = remember(readDomain);
  const reading: EmailReading = { key: null, findings: MISSING };
  return (email) => {
    const lowered = email?.toLowerCase() ?? '';
    const plain = isPlainAddress(lowered);
    const key = plain ? lowered : emailKey(email);
    const deliverable = plain || addressFault(key, read) === null;
    reading.key = deliverable ? key : null;
    if (key === null) reading.findings = MISSING;
    else reading.findings = deliverable ? advise(key.slice(key.indexOf('@') + 1)) : INVALID;
    return reading;
  };
}
