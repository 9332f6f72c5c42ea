import { invalidForms, missingForms, mixedCaseForms, paddedForms, typoDomains } from './broken-addresses.ts';
import { type AddressStyle, createAddressBook, makeChildsLocalPart, ownDomain } from './emails.ts';
import type { FaultQuota } from './fault-shares.ts';
import type { Child } from './household.ts';
import type { Random } from './random.ts';
import { shareAddresses } from './share-addresses.ts';

/** Which child was given which email fault; a child is in at most one of the lists. */
export interface AssignedEmails {
  missing: Child[];
  invalid: Child[];
  typo: Child[];
  padded: Child[];
  mixedCase: Child[];
  outside: Child[];
  shared: { emailKey: string; children: Child[] }[];
  /** Everyone else: a good, unique address of the school's own. */
  clean: Child[];
}

/** Gives every enrolled child its email, good or faulty; no two valid addresses are equal but the shared ones. */
export function assignEmails(
  random: Random,
  enrolled: readonly Child[],
  quota: FaultQuota,
  style: AddressStyle = 'first.last',
): AssignedEmails {
  const book = createAddressBook();
  const local = (child: Child) => makeChildsLocalPart(child, style);
  const own = (child: Child) => book.take(local(child), ownDomain);
  const shared = shareAddresses(random, enrolled, quota.shared, own);
  const sharing = new Set(shared.flatMap((group) => group.children));
  const waiting = random.shuffle(enrolled.filter((child) => !sharing.has(child)));

  const give = (count: number, makeEmail: (child: Child, index: number) => string | null | undefined) => {
    const chosen = waiting.splice(0, Math.min(count, waiting.length));
    chosen.forEach((child, index) => (child.email = makeEmail(child, index)));
    return chosen;
  };

  return {
    shared,
    missing: give(quota.missing, (_child, i) => missingForms[i % missingForms.length]),
    invalid: give(quota.invalid, (child, i) => cycle(invalidForms, i)(local(child), ownDomain)),
    typo: give(quota.typo, (child, i) => book.take(local(child), cycle(typoDomains, i))),
    padded: give(quota.padded, (child, i) => cycle(paddedForms, i)(own(child))),
    mixedCase: give(quota.mixedCase, (child, i) => cycle(mixedCaseForms, i)(own(child))),
    outside: give(quota.outside, (child) => book.take(local(child), 'postbox.example')),
    clean: give(Infinity, own),
  };
}

function cycle<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
