import { emailKey } from './email-key.ts';
import { OUTSIDE, SLIP, SUSPICIOUS } from './flag-sets.ts';
import { MAIL_PROVIDERS } from './mail-providers.ts';
import { isUnreachable, meantEnding } from './meant-ending.ts';
import { meantProvider } from './meant-provider.ts';
import { isAnotherPlace } from './not-a-slip.ts';
import { isOneSlipFrom } from './one-slip.ts';
import { isPlaceholderDomain } from './placeholder-address.ts';
import type { Rules } from './review.ts';

/** Answers which advice a domain deserves, as findings; `SLIP` besides where it is only near the school's own. */
export function adviseOnDomains(rules: Rules = {}): (domain: string) => number {
  const schoolDomains = normaliseDomains(rules.schoolDomains);
  return (domain) => {
    const outside = schoolDomains.length > 0 && !isOfSchool(domain, schoolDomains) ? OUTSIDE : 0;
    if (isSlipOfSchool(domain, schoolDomains)) return outside | SUSPICIOUS | SLIP;
    return outside | (isSuspicious(domain, schoolDomains) ? SUSPICIOUS : 0);
  };
}

/** The domain that was probably meant: a slip in the school's own first, then in a mail provider's or in the ending. */
export function meantDomain(domain: string, rules: Rules = {}): string | null {
  const schoolDomains = normaliseDomains(rules.schoolDomains);
  return slipOfSchool(domain, schoolDomains) ?? meantElsewhere(domain, schoolDomains);
}

/** Whether a deliverable address is at none of the school's domains; false while none is known. */
export function isOutsideSchool(email: string, { schoolDomains }: Rules): boolean {
  const own = normaliseDomains(schoolDomains);
  const key = emailKey(email) ?? '';
  return own.length > 0 && !isOfSchool(key.slice(key.lastIndexOf('@') + 1), own);
}

function isSuspicious(domain: string, schoolDomains: readonly string[]): boolean {
  if (isOfSchool(domain, schoolDomains)) return false;
  return isUnreachable(domain) || isPlaceholderDomain(domain) || meantElsewhere(domain, schoolDomains) !== null;
}

function isSlipOfSchool(domain: string, schoolDomains: readonly string[]): boolean {
  return slipOfSchool(domain, schoolDomains) !== null;
}

function slipOfSchool(domain: string, schoolDomains: readonly string[]): string | null {
  if (isOfSchool(domain, schoolDomains) || MAIL_PROVIDERS.has(domain)) return null;
  const isSlip = (own: string): boolean => isOneSlipFrom(domain, own) && !isAnotherPlace(domain, own);
  return schoolDomains.find(isSlip) ?? null;
}

function meantElsewhere(domain: string, schoolDomains: readonly string[]): string | null {
  if (isOfSchool(domain, schoolDomains)) return null;
  const spelled = meantEnding(domain) ?? domain;
  const meant = meantProvider(spelled) ?? spelled;
  return meant === domain ? null : meant;
}

/** The school's domain itself or one below it, such as `students.school.org`. */
function isOfSchool(domain: string, schoolDomains: readonly string[]): boolean {
  return schoolDomains.some((schoolDomain) => domain === schoolDomain || domain.endsWith(`.${schoolDomain}`));
}

/** Domains as settings hold them: any case, perhaps with a leading `@`. */
function normaliseDomains(domains: readonly string[] = []): string[] {
  return domains.map((domain) => emailKey(domain)?.replace(/^@/, '') ?? '').filter((domain) => domain !== '');
}
