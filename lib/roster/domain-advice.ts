import { addressFault } from './address.ts';
import { DOMAIN_TYPOS, ENDING_TYPOS } from './domain-typos.ts';
import { emailKey } from './email-key.ts';
import { OUTSIDE, SUSPICIOUS } from './flag-sets.ts';
import { isOneSlipFrom } from './one-slip.ts';
import type { Rules } from './review.ts';

/** Answers which advice a domain deserves, as findings. */
export function adviseOnDomains(rules: Rules = {}): (domain: string) => number {
  const schoolDomains = normaliseDomains(rules.schoolDomains);
  return (domain) => {
    const suspicious = suggestDomain(domain, schoolDomains) !== null;
    const outside = schoolDomains.length > 0 && !isOfSchool(domain, schoolDomains);
    return (suspicious ? SUSPICIOUS : 0) | (outside ? OUTSIDE : 0);
  };
}

/**
 * The address that was probably meant by a `suspicious-email`: `"ann@gmial.com"` gives `"ann@gmail.com"`.
 * `null` when nothing looks wrong, or when it is no deliverable address at all.
 */
export function suggestEmail(email: string | null, rules: Rules = {}): string | null {
  const key = emailKey(email);
  if (key === null || addressFault(key) !== null) return null;
  const domainStart = key.indexOf('@') + 1;
  const meant = suggestDomain(key.slice(domainStart), normaliseDomains(rules.schoolDomains));
  return meant === null ? null : key.slice(0, domainStart) + meant;
}

/** A slip in the school's own domain first, then a known misspelling, of the ending or of the whole. */
function suggestDomain(domain: string, schoolDomains: readonly string[]): string | null {
  if (isOfSchool(domain, schoolDomains)) return null;
  const meantSchool = schoolDomains.find((schoolDomain) => isOneSlipFrom(domain, schoolDomain));
  if (meantSchool !== undefined) return meantSchool;
  const ending = domain.lastIndexOf('.') + 1;
  const meantEnding = ENDING_TYPOS.get(domain.slice(ending));
  const spelled = meantEnding === undefined ? domain : domain.slice(0, ending) + meantEnding;
  const meant = DOMAIN_TYPOS.get(spelled) ?? spelled;
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
