import { isDeliverable } from './address.ts';
import { emailKey } from './email-key.ts';
import { MAIL_PROVIDERS } from './mail-providers.ts';
import { emailDomain } from './search-text.ts';
import type { Student } from './student.ts';

/** Fewer addresses tell nothing. */
const fewestAddresses = 20;
/** A domain of one school among several has at least this share of all addresses. */
const minShare = 0.2;
/** With more private addresses than that it is no surprise that one is not the school's. */
const minTogether = 0.8;

/**
 * The school's own email domains, learned from the addresses that its students have, the commonest first. None when the
 * school doesn't give its students addresses, or only to some: then a private one deserves no flag.
 */
export function findSchoolDomains(students: readonly Student[]): readonly string[] {
  const counts = new Map<string, number>();
  let addressed = 0;
  for (const student of students) {
    const domain = emailDomain(student);
    if (domain === '' || !isDeliverable(emailKey(student.email))) continue;
    addressed += 1;
    counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  if (addressed < fewestAddresses) return [];
  const common = [...counts]
    .filter(([domain, count]) => count / addressed >= minShare && !MAIL_PROVIDERS.has(domain))
    .toSorted((one, other) => other[1] - one[1]);
  const together = common.reduce((sum, [, count]) => sum + count, 0);
  return together / addressed >= minTogether ? common.map(([domain]) => domain) : [];
}
