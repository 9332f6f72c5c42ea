import type { AssignedEmails } from './assign-emails.ts';
import { ownDomain } from './emails.ts';
import type { Child, Household, Standing } from './household.ts';
import type { SecondRows } from './student-rows.ts';
import type { Truth, TruthCounts } from './truth.ts';

/** Writes down what was done to whom; nothing here looks at the finished rows. */
export function tellTruth(
  households: readonly Household[],
  enrolled: readonly Child[],
  emails: AssignedEmails,
  second: SecondRows,
  sameChild: readonly (readonly [Child, Child])[],
): Truth {
  const children = households.flatMap((household) => household.children);
  const standing = (wanted: Standing) => listIds(children.filter((child) => child.standing === wanted));
  const sharedOutside = emails.shared.filter((g) => !g.emailKey.endsWith(`@${ownDomain}`)).flatMap((g) => g.children);
  return {
    ownDomain,
    enrolled: listIds(enrolled),
    missing: listIds(emails.missing),
    invalid: listIds(emails.invalid),
    sharedEmail: emails.shared.map((group) => ({ emailKey: group.emailKey, studentIds: listIds(group.children) })),
    typo: listIds(emails.typo),
    padded: listIds(emails.padded),
    mixedCase: listIds(emails.mixedCase),
    outsideDomain: listIds([...emails.typo, ...emails.outside, ...sharedOutside]),
    twoSchools: listIds(second.twoSchools),
    movedSchools: listIds(second.movedSchools),
    sameChild: sameChild.map(([a, b]) => (a.id < b.id ? [a.id, b.id] : [b.id, a.id])),
    withdrawn: standing('withdrawn'),
    graduated: standing('graduated'),
    applicants: standing('applicant'),
    counts: countOutcomes(enrolled.length, emails),
  };
}

function listIds(children: Iterable<Child>): number[] {
  return Array.from(children, (child) => child.id).sort((a, b) => a - b);
}

function countOutcomes(total: number, emails: AssignedEmails): TruthCounts {
  const sharing = emails.shared.reduce((sum, group) => sum + group.children.length, 0);
  const excluded = emails.missing.length + emails.invalid.length + sharing;
  return {
    total,
    importable: total - excluded,
    excluded,
    skipped: 0,
    missingEmails: emails.missing.length,
    invalidEmails: emails.invalid.length,
    duplicatesUnresolved: sharing,
    duplicatesResolved: 0,
  };
}
