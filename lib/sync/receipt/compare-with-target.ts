import { isMoreField } from '../more-fields.ts';
import { comparePeople } from '../person.ts';
import type { FieldChange, LedgerEntry, TargetAccount } from '../account.ts';
import { leftTemporaryAddress } from '../run/temporary-address.ts';

/**
 * How the target differs from what it confirmed about one student. `missing`: no account. `doubled`: more than one account with their ID.
 * `other-account`: one with their ID, but not the one that was confirmed. `different`: other values.
 */
export type DriftKind = 'missing' | 'doubled' | 'other-account' | 'different';

export interface Drift {
  readonly studentId: number;
  readonly kind: DriftKind;
  /** From what is there to what was sent. */
  readonly changes: readonly FieldChange[];
  /** As it was seen, `null` when missing. */
  readonly seen: TargetAccount | null;
}

/**
 * Compares what was sent and confirmed with the accounts as they were read back; empty when everything is there as it was sent, archived
 * people inactive. Accounts of nobody in the ledger are not looked at. Pure.
 */
export function compareWithTarget(ledger: Iterable<LedgerEntry>, accounts: readonly TargetAccount[]): readonly Drift[] {
  const byId = new Map(accounts.map((account) => [account.remoteId, account]));
  const byExternalId = Map.groupBy(accounts, ({ person }) => person.externalId);
  // Where nobody's addresses are shown, nothing can be said about them.
  const showsEmails = accounts.some(({ emails = [] }) => emails.length > 0);
  return [...ledger].flatMap((entry): Drift[] => {
    const sameId = byExternalId.get(String(entry.studentId)) ?? [];
    const confirmed = byId.get(entry.remoteId);
    const seen = confirmed ?? sameId[0] ?? null;
    const drift = (kind: DriftKind, changes: readonly FieldChange[]): Drift[] => [
      { studentId: entry.studentId, kind, changes, seen },
    ];
    // Who was archived need not be there any more.
    if (!seen) return entry.active ? drift('missing', []) : [];
    const changes = compareEntry(seen, entry).filter(({ field }) => showsEmails || field !== 'email');
    if (sameId.some(({ remoteId }) => remoteId !== seen.remoteId)) return drift('doubled', changes);
    if (!confirmed) return drift('other-account', changes);
    return changes.length > 0 ? drift('different', changes) : [];
  });
}

function compareEntry(seen: TargetAccount, { studentId, person, altered, active }: LedgerEntry): FieldChange[] {
  const gaveUp = !active && seen.person.userName === leftTemporaryAddress(String(studentId));
  const changes = comparePeople(seen.person, { ...person, ...altered }).filter(
    // As the target made it when it was sent: it doesn't keep that, and nobody changed it since.
    (change) =>
      change.field === 'active' ||
      altered?.[change.field] === undefined ||
      seen.person[change.field] !== person[change.field],
  );
  const theirs = changes
    .filter(
      // What isn't looked for any more can't be told to differ.
      ({ field }) => !isMoreField(field) || seen.person[field] !== undefined,
    )
    .filter(
      // Asked of the target by us, in a life of the worker that ended before it was noted.
      ({ field }) => !(gaveUp && field === 'userName'),
    );
  return seen.active === active || seen.activeUnsaid
    ? theirs
    : [{ field: 'active', from: seen.active, to: active }, ...theirs];
}
