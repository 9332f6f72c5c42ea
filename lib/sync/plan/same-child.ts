import { type Entry, type Student, emailKey } from '../../roster/index.ts';
import type { LedgerEntry } from '../account.ts';
import { isSamePersonName } from '../whose-account.ts';

/** Of two entries about one account the later one counts: the student has another ID now, or had. Pure. */
export function currentEntries(ledger: Iterable<LedgerEntry>): readonly LedgerEntry[] {
  const entries = [...ledger];
  const latest = new Map<string, LedgerEntry>();
  for (const entry of entries) {
    const other = latest.get(entry.remoteId);
    if (!other || isLater(entry, other)) latest.set(entry.remoteId, entry);
  }
  return entries.filter((entry) => entry.remoteId === '' || latest.get(entry.remoteId) === entry);
}

function isLater(entry: LedgerEntry, other: LedgerEntry): boolean {
  if (entry.confirmedAt !== other.confirmedAt) return entry.confirmedAt > other.confirmedAt;
  return entry.person.externalId === String(entry.studentId);
}

/**
 * Students whom the target knows under an ID that they no longer have, by their new one: the record was merged, or the child stands twice in the list and
 * this is the one that is synced. Sure are only the same name with the same email, of an ID that is enrolled no more, or the same name and
 * birthdate, of a record that is not synced. Pure.
 */
export function findFormer(
  entries: readonly Entry[],
  enrolledIds: ReadonlySet<number>,
  known: ReadonlyMap<number, LedgerEntry>,
): ReadonlyMap<number, LedgerEntry> {
  const left = Map.groupBy(
    [...known.values()].filter(({ studentId, remoteId }) => !enrolledIds.has(studentId) && remoteId !== ''),
    ({ person }) => person.email || person.userName,
  );
  const twice = Map.groupBy(
    entries.filter(({ student, outcome }) => outcome !== 'importable' && known.has(student.studentId)),
    ({ student }) => student.birthdate ?? '',
  );
  const former = new Map<number, LedgerEntry>();
  const taken = new Set<number>();
  for (const { student, outcome } of entries) {
    if (outcome !== 'importable' || known.has(student.studentId)) continue;
    const entry = findMerged(student, left) ?? findTwin(student, twice, known);
    if (!entry || taken.has(entry.studentId)) continue;
    taken.add(entry.studentId);
    former.set(student.studentId, entry);
  }
  return former;
}

function findMerged(student: Student, left: ReadonlyMap<string, readonly LedgerEntry[]>): LedgerEntry | undefined {
  const same = (left.get(emailKey(student.email) ?? '') ?? []).filter(({ person }) =>
    isSamePersonName(student, { firstName: person.givenName, lastName: person.familyName }),
  );
  return same.length === 1 ? same[0] : undefined;
}

function findTwin(
  student: Student,
  twice: ReadonlyMap<string, readonly Entry[]>,
  known: ReadonlyMap<number, LedgerEntry>,
): LedgerEntry | undefined {
  if (!student.birthdate) return undefined;
  const same = (twice.get(student.birthdate) ?? []).filter((entry) => isSamePersonName(student, entry.student));
  return same.length === 1 && same[0] ? known.get(same[0].student.studentId) : undefined;
}
