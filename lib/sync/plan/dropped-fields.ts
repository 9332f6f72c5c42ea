import { isMoreField, moreFieldsOf } from '../more-fields.ts';
import type { FieldChange, LedgerEntry, MoreField, TargetAccount, TextField } from '../account.ts';

/** What nobody is told apart by, so that a target can go without it. */
type Droppable = Exclude<TextField, 'externalId' | 'userName'>;

function droppableOf(ledger: readonly LedgerEntry[]): readonly Droppable[] {
  const set = new Set<MoreField>(ledger.flatMap(({ person, altered = {} }) => moreFieldsOf({ ...person, ...altered })));
  return ['givenName', 'familyName', 'gradeLevel', 'schoolCode', 'email', ...set];
}

/** Of one account alone nobody can say whether somebody emptied it. */
const fewest = 2;

/** What the target has been seen to drop, by the ledger: sent for somebody, and held for nobody. Pure. */
export function droppedByLedger(ledger: Iterable<LedgerEntry>): ReadonlySet<FieldChange['field']> {
  const entries = [...ledger];
  return new Set(
    droppableOf(entries).filter((field) => {
      const isDropped = ({ person, altered }: LedgerEntry): boolean =>
        person[field] === '' && (altered?.[field] ?? '') !== '';
      return entries.filter(isDropped).length >= fewest && entries.every(({ person }) => !person[field]);
    }),
  );
}

/**
 * What the target turns out not to keep now that it was read: sent for several, and held for nobody. Bulk answers mostly don't say, so the ledger took
 * it for kept. Pure.
 */
export function droppedAsSeen(ledger: Iterable<LedgerEntry>, accounts: readonly TargetAccount[]): readonly Droppable[] {
  const entries = [...ledger];
  const byId = new Map(accounts.map((account) => [account.remoteId, account]));
  const seen = entries.flatMap((entry) => {
    const account = byId.get(entry.remoteId);
    return account ? [{ sent: { ...entry.person, ...entry.altered }, account }] : [];
  });
  return droppableOf(entries).filter((field) => {
    const sent = seen.filter((each) => (each.sent[field] ?? '') !== '');
    return sent.length >= fewest && sent.every(({ account }) => isNotHeld(account, field));
  });
}

/** How many people the target doesn't keep a field of as it was sent, by field: it was so when it was sent, and nobody changed it since. Pure. */
export function countNotKept(ledger: Iterable<LedgerEntry>, accounts: readonly TargetAccount[]): readonly NotKept[] {
  const byId = new Map(accounts.map((account) => [account.remoteId, account]));
  const counts = new Map<NotKept['field'], number>();
  for (const { remoteId, person, altered = {} } of ledger) {
    const held = byId.get(remoteId)?.person;
    for (const field of Object.keys(altered) as NotKept['field'][]) {
      if (held && held[field] === person[field]) counts.set(field, (counts.get(field) ?? 0) + 1);
    }
  }
  return [...counts].map(([field, people]) => ({ field, people }));
}

/** A field that the target keeps otherwise than it was sent, or not at all. */
export interface NotKept {
  readonly field: TextField;
  readonly people: number;
}

/** What the ledger says once it is known that the target doesn't keep `fields`. */
export function withoutDropped(entry: LedgerEntry, fields: readonly Droppable[]): LedgerEntry {
  const sent = fields.filter((field) => (entry.person[field] ?? '') !== '');
  if (sent.length === 0) return entry;
  const emptied = Object.fromEntries(sent.map((field) => [field, '']));
  const altered = Object.fromEntries(sent.map((field) => [field, entry.person[field]]));
  return { ...entry, person: { ...entry.person, ...emptied }, altered: { ...entry.altered, ...altered } };
}

/** What wasn't looked for can't be told to be missing. */
function isNotHeld({ person }: TargetAccount, field: Droppable): boolean {
  return isMoreField(field) ? person[field] === '' : !person[field];
}
