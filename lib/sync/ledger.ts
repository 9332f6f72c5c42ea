import { isShown } from './compare-account.ts';
import { moreFieldsOf } from './more-fields.ts';
import { personFields } from '../records/person-field.ts';
import { comparePeople } from './person.ts';
import type { FieldChange, LedgerEntry, TargetAccount, TargetPerson } from './account.ts';
import type { RunItem } from './run/run-record.ts';

type Texts = { -readonly [Field in keyof TargetPerson]?: string };

/** What the target confirmed by `account` after `sent` was sent to it. */
export function toLedgerEntry(
  studentId: number,
  account: TargetAccount,
  sent: TargetPerson,
  confirmedAt: number,
): LedgerEntry {
  const { remoteId, person, active } = account;
  return withAltered({ studentId, remoteId, person, active, confirmedAt }, findAltered(account.person, sent));
}

/**
 * What the ledger says of somebody whom a run has sent so that the account be `wanted`. Of an account that was known before, what was not sent stays as it was confirmed: whoever changed
 * that at the target since has not been answered yet.
 */
export function toConfirmedEntry(
  item: RunItem,
  account: TargetAccount,
  wanted: TargetPerson,
  confirmedAt: number,
): LedgerEntry {
  const { studentId, action, person } = item;
  if (action === 'archive') {
    // Whatever it has come to carry: it is known as theirs, and looked at before they get it back.
    const held = { ...account, person: { ...account.person, externalId: person.externalId } };
    const entry = withAltered(toLedgerEntry(studentId, held, held.person, confirmedAt), item.known?.altered ?? {});
    return withLogin(entry, item.ownLogin === true);
  }
  if (item.remoteId !== account.remoteId) {
    const entry = toLedgerEntry(studentId, account, wanted, confirmedAt);
    return withLogin(entry, wanted.userName !== person.userName);
  }
  const before = item.known ?? { person, altered: {} };
  const held: Texts = {};
  const altered: Texts = {};
  for (const field of [...personFields, 'email' as const, ...moreFieldsOf(person)]) {
    const source = isShown(item, field) ? account.person : before.person;
    if (source[field] !== undefined) held[field] = source[field];
    const kept = isShown(item, field) ? findAltered(account.person, person)[field] : before.altered[field];
    if (kept !== undefined) altered[field] = kept;
  }
  const entry = {
    studentId,
    remoteId: account.remoteId,
    person: { ...person, ...held },
    active: isShown(item, 'active') ? account.active : true,
    confirmedAt,
  };
  if (account.userNameStays) delete altered.userName;
  return withLogin(withAltered(entry, altered), item.ownLogin === true || account.userNameStays === true);
}

/** What would have to change for the ledger's person to be `wanted` and active. `dropped`: what the target doesn't keep is not sent. */
export function compareWithLedger(
  known: LedgerEntry,
  wanted: TargetPerson,
  dropped: ReadonlySet<FieldChange['field']> = new Set(),
): FieldChange[] {
  const changes = comparePeople(known.person, wanted).filter(
    (change) =>
      change.field === 'active' || (known.altered?.[change.field] !== change.to && !dropped.has(change.field)),
  );
  return known.active ? changes : [{ field: 'active', from: false, to: true }, ...changes];
}

/** What was sent where the target holds something else. */
function findAltered(held: TargetPerson, sent: TargetPerson): Texts {
  const altered: Texts = {};
  for (const change of comparePeople(held, sent)) {
    if (change.field !== 'active') altered[change.field] = change.to;
  }
  return altered;
}

function withAltered(entry: LedgerEntry, altered: Texts): LedgerEntry {
  return Object.keys(altered).length > 0 ? { ...entry, altered } : entry;
}

function withLogin(entry: LedgerEntry, ownLogin: boolean): LedgerEntry {
  return ownLogin ? { ...entry, ownLogin } : entry;
}
