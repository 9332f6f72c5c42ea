import { addressFault } from './address.ts';
import { adviseOnDomains } from './domain-advice.ts';
import { ASCII, type DomainReading, readDomain } from './domain-name.ts';
import { doubtInLocalPart, type EmailDoubt } from './email-doubts.ts';
import { emailKey } from './email-key.ts';
import { INVALID, MISSING, SLIP, SUSPICIOUS } from './flag-sets.ts';
import { MAIL_PROVIDERS } from './mail-providers.ts';
import { isMixedDomain } from './foreign-letters.ts';
import { hasPlaceholderName } from './placeholder-address.ts';
import { hasPlainShape } from './plain-shape.ts';
import { remember } from './remember.ts';
import type { Rules } from './review.ts';
import { usualLetters } from './usual-letters.ts';

/** What one address tells about itself; what it shares with others is not asked here. */
export interface EmailReading {
  /** `null` when there is no address, or none that could be shared: invalid is only invalid. */
  key: string | null;
  findings: number;
  /** That it is suspicious holds only if the others' addresses speak for it too: `slip` for the domain, `accents` for the letters. */
  unless: 'slip' | 'accents' | null;
}

/** What is asked of each domain once. */
interface DomainJudgement {
  readonly findings: number;
  /** Characters of the name as DNS knows it. */
  readonly length: number;
  readonly isAscii: boolean;
  readonly isMixed: boolean;
  readonly isProvider: boolean;
}

/** A local part that is short leaves room for so long a domain. */
const ROOM = 190;

/**
 * Reads addresses one after the other, working out each domain once.
 * The reading is the same object every time, overwritten by the next call.
 */
export function readEmails(rules?: Rules): (email: string | null) => Readonly<EmailReading> {
  const read = remember(readDomain);
  const advise = adviseOnDomains(rules);
  const judge = remember((domain): DomainJudgement => {
    const { fault, length } = read(domain);
    const findings = fault === null ? advise(domain) : INVALID;
    const isMixed = isMixedDomain(domain);
    return { findings, length, isAscii: ASCII.test(domain), isMixed, isProvider: MAIL_PROVIDERS.has(domain) };
  });
  const reading: EmailReading = { key: null, findings: MISSING, unless: null };

  return (email) => {
    reading.unless = null;
    const isPlain = typeof email === 'string' && hasPlainShape(email);
    const key = isPlain ? email : emailKey(email);
    if (key === null) {
      reading.findings = MISSING;
    } else if (isPlain || hasPlainShape(key)) {
      const { findings } = judge(domainOf(key));
      takeDoubts(reading, findings, hasPlaceholderName(key) ? SUSPICIOUS : 0);
    } else {
      takeUnusual(reading, key, judge, read);
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

function takeUnusual(
  reading: EmailReading,
  key: string,
  judge: (domain: string) => DomainJudgement,
  read: (domain: string) => DomainReading,
): void {
  const letters = usualLetters(key);
  const domain = letters === null ? null : judge(domainOf(key));
  const isSurelySound = domain !== null && domain.length <= ROOM;
  if (!isSurelySound && addressFault(key, read) !== null) {
    reading.findings = INVALID;
    return;
  }
  const { findings, isProvider } = domain ?? judge(domainOf(key));
  const doubt = letters === null || domain === null ? doubtInLocalPart(key) : doubtInLetters(key, letters, domain);
  takeDoubts(reading, findings, doubt === null ? 0 : SUSPICIOUS);
  const isMatterOfHabit = doubt === 'accents' && !(findings & (SUSPICIOUS | INVALID)) && !isProvider;
  if (isMatterOfHabit) reading.unless = 'accents';
}

/** As `doubtInLocalPart`, of a key of usual letters. */
function doubtInLetters(key: string, letters: 'latin' | 'other', domain: DomainJudgement): EmailDoubt | null {
  if (hasPlaceholderName(key)) return 'placeholder';
  if (!domain.isAscii) return domain.isMixed ? 'other-alphabet' : null;
  if (ASCII.test(key)) return null;
  return letters === 'latin' ? 'accents' : 'other-alphabet';
}
