import { comparePeople } from './person.ts';
import type { FieldChange, LedgerEntry, TargetAccount, TargetPerson } from './ports.ts';

/** What the target confirmed by `account` after `sent` was sent to it. */
export function toLedgerEntry(
  studentId: number,
  account: TargetAccount,
  sent: TargetPerson,
  confirmedAt: number,
): LedgerEntry {
  const entry = { studentId, remoteId: account.remoteId, person: account.person, active: account.active, confirmedAt };
  const altered: Partial<Record<keyof TargetPerson, string>> = {};
  for (const change of comparePeople(account.person, sent)) {
    if (change.field !== 'active') altered[change.field] = change.to;
  }
  return Object.keys(altered).length > 0 ? { ...entry, altered } : entry;
}

/** What would have to change for the ledger's person to be `wanted` and active. */
export function compareWithLedger(known: LedgerEntry, wanted: TargetPerson): FieldChange[] {
  const changes = comparePeople(known.person, wanted).filter(
    (change) => change.field === 'active' || known.altered?.[change.field] !== change.to,
  );
  return known.active ? changes : [{ field: 'active', from: false, to: true }, ...changes];
}
