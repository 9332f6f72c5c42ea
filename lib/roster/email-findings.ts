import { addressFault } from './address.ts';
import { adviseOnDomains } from './domain-advice.ts';
import { INVALID, MISSING } from './flag-sets.ts';
import { plainAddressAt } from './plain-address.ts';
import type { Rules } from './review.ts';

/** Answers what one address tells about itself, as findings; what it shares with others is not asked here. */
export function judgeEmails(rules?: Rules): (key: string | null) => number {
  const adviseOnDomain = adviseOnDomains(rules);
  return (key) => {
    if (key === null) return MISSING;
    let at = plainAddressAt(key);
    if (at < 0) {
      if (addressFault(key) !== null) return INVALID;
      at = key.indexOf('@');
    }
    return adviseOnDomain(key.slice(at + 1));
  };
}
