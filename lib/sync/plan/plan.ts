import { emailKey, type Entry, type Student } from '../../roster/index.ts';
import { kindsOfChanges, type ChangeKind } from './change-kinds.ts';
import { droppedByLedger } from './dropped-fields.ts';
import { compareWithLedger } from '../ledger.ts';
import { markItem } from './mark-item.ts';
import { digestPlan } from './plan-digest.ts';
import { sortByGrade } from './plan-order.ts';
import { markTaken } from './plan-taken.ts';
import { planTakeovers } from './plan-takeovers.ts';
import { personFields, type PersonField } from '../../records/person-field.ts';
import { toTargetPerson } from '../person.ts';
import { isMoreField } from '../more-fields.ts';
import type { FieldChange, LedgerEntry, MoreField } from '../account.ts';
import { currentEntries, findFormer } from './same-child.ts';
import { pauseActions, type SyncMode } from './sync-mode.ts';
import { findUnusual, usualLimits, type UsualLimits } from './unusual.ts';
import type { Unsettled } from './unsettled.ts';
import type { PlanReason, PlanCounts, PlanItem, SyncPlan } from './plan-item.ts';

export interface PlanInput {
  /** The classified roster: enrolled students in the chosen schools and grades. */
  readonly entries: readonly Entry[];
  /** Every student enrolled now, also outside the chosen schools and grades: who is missing here has left. */
  readonly enrolledIds: ReadonlySet<number>;
  /** Who is missing from FACTS' list for the first time: not archived before a second look says the same. Default nobody. */
  readonly unseenIds?: ReadonlySet<number>;
  readonly ledger: Iterable<LedgerEntry>;
  /** Default nobody. */
  readonly unsettled?: Iterable<Unsettled>;
  /** Grade names in the school's order. */
  readonly gradeOrder?: readonly string[];
  readonly limits?: UsualLimits;
  /** Default `full`. */
  readonly mode?: SyncMode;
  /** What the target holds at all, default everything; a change of anything else is none. */
  readonly fields?: readonly PersonField[];
  /** What the school has set for the destination besides, of one student. Default nothing. */
  readonly more?: (student: Student) => Readonly<Record<MoreField, string>>;
  /** Emails at the destination, in the form that must be unique there, that belong to somebody who is synced apart. Default none. */
  readonly elsewhere?: ReadonlySet<string>;
  /** Whether an archived account can be made to give up its email; default yes, not in a file. */
  readonly takeovers?: boolean;
}

const nobody: ReadonlySet<number> = new Set();
const noEmails: ReadonlySet<string> = new Set();

/** What a sync would do; each student of `entries` is in exactly one item. Pure. */
export function planSync(input: PlanInput): SyncPlan {
  const {
    entries,
    enrolledIds,
    unseenIds = nobody,
    ledger,
    unsettled = [],
    gradeOrder = [],
    limits = usualLimits,
    mode = 'full',
    fields = personFields,
    takeovers = true,
    elsewhere = noEmails,
    more,
  } = input;
  const known = new Map(currentEntries(ledger).map((entry) => [entry.studentId, entry]));
  const former = findFormer(entries, enrolledIds, known);
  for (const [studentId, entry] of former) {
    known.delete(entry.studentId);
    known.set(studentId, { ...entry, studentId });
  }
  const inScope = new Set(entries.map((entry) => entry.student.studentId));
  const doubtful = new Map([...unsettled].map((each) => [each.studentId, each]));
  const dropped = droppedByLedger(known.values());
  const marks = { known, doubtful, former };
  const planned = entries.map((entry) => {
    const { studentId } = entry.student;
    const isDoubtful = doubtful.has(studentId);
    return planEntry(entry, known.get(studentId), { isDoubtful, fields, more, dropped, gradeOrder, elsewhere });
  });
  const others = [...new Set([...known.keys(), ...doubtful.keys()])]
    .filter((studentId) => !inScope.has(studentId))
    .sort((a, b) => a - b)
    .flatMap((studentId) => planOther(known.get(studentId), doubtful.get(studentId), enrolledIds, unseenIds));
  const lines = [...planned, ...others].map((item) => markItem(item, marks));
  const withTakeovers = takeovers ? markTaken(planTakeovers(lines, known), known) : lines;
  const items = sortByGrade(withTakeovers, input.gradeOrder);
  const knownActive = [...known.values()].filter(({ active }) => active).length;
  return assemblePlan(pauseActions(items, mode), knownActive, limits);
}

/** Counts, digest and whether it is unusual, from the lines of a plan. */
export function assemblePlan(items: readonly PlanItem[], knownActive: number, limits: UsualLimits): SyncPlan {
  const unusual = findUnusual(items, knownActive, limits);
  return { items, counts: countActions(items), knownActive, unusual, digest: digestPlan(items) };
}

interface Circumstances {
  readonly isDoubtful: boolean;
  readonly fields: readonly PersonField[];
  readonly more: PlanInput['more'];
  readonly dropped: ReadonlySet<FieldChange['field']>;
  readonly gradeOrder: readonly string[];
  readonly elsewhere: ReadonlySet<string>;
}

function planEntry(
  { student, flags, outcome }: Entry,
  known: LedgerEntry | undefined,
  { isDoubtful, fields, more, dropped, gradeOrder, elsewhere }: Circumstances,
): PlanItem {
  const item = {
    studentId: student.studentId,
    firstName: student.firstName,
    lastName: student.lastName,
    gradeLevel: student.gradeLevel,
    schoolCode: student.schoolCode,
    remoteId: known?.remoteId || null,
  };
  const unsent = { ...item, person: null, changes: [], kinds: [] };
  if (outcome === 'skipped') return { ...unsent, action: 'skip', reason: 'not-selected' };

  const key = emailKey(student.email);
  if (outcome === 'excluded' || key === null) {
    const reason = flags.find((flag) => flag.severity === 'red')?.code ?? 'missing-email';
    return { ...unsent, action: known ? 'hold' : 'exclude', reason };
  }

  if (elsewhere.has(key)) return { ...unsent, action: known ? 'hold' : 'exclude', reason: 'shared-between-kinds' };

  const own = toTargetPerson(student, key, more?.(student));
  const person = known?.ownLogin ? { ...own, userName: known.person.userName } : own;
  if (!known) return { ...item, person, changes: [], action: 'add', reason: 'new', kinds: ['new'] };
  const changes = compareWithLedger(known, person, dropped).filter(
    ({ field }) => field === 'active' || isMoreField(field) || fields.includes(field === 'email' ? 'userName' : field),
  );
  if (changes.length === 0) {
    const what = isDoubtful
      ? { action: 'update' as const, reason: 'unsettled' as const }
      : { action: 'unchanged' as const, reason: 'same' as const };
    return { ...item, ...what, person, changes, kinds: [] };
  }
  const kinds = kindsOfChanges(changes, gradeOrder);
  return { ...item, person, changes, action: 'update', reason: reasonOf(kinds), kinds };
}

function reasonOf(kinds: readonly ChangeKind[]): PlanReason {
  if (kinds.includes('returned')) return 'returned';
  const others = kinds.filter((kind) => kind !== 'school');
  return others.length === 1 && others[0] === 'moved-up' ? 'moved-up' : 'changed';
}

/** Somebody whom the target knows, or may know, and who is not in scope. Who is archived for sure needs no line. */
function planOther(
  known: LedgerEntry | undefined,
  doubtful: Unsettled | undefined,
  enrolledIds: ReadonlySet<number>,
  unseenIds: ReadonlySet<number>,
): PlanItem[] {
  const other = known ?? doubtful;
  if (!other) return [];
  const { studentId, person } = other;
  const item = {
    studentId,
    firstName: person.givenName,
    lastName: person.familyName,
    gradeLevel: person.gradeLevel,
    schoolCode: person.schoolCode,
    remoteId: known?.remoteId || null,
  };
  const isEnrolled = enrolledIds.has(studentId);
  if (isEnrolled || unseenIds.has(studentId)) {
    const reason = isEnrolled ? 'outside-scope' : 'not-listed';
    return [{ ...item, person: null, changes: [], action: 'skip', reason, kinds: [] }];
  }
  if (!known?.active && !doubtful) return [];
  // Who may be inactive already, or not there at all, is looked for.
  const changes: FieldChange[] = known?.active ? [{ field: 'active', from: true, to: false }] : [];
  return [{ ...item, person, changes, action: 'archive', reason: 'left-school', kinds: ['left'] }];
}

function countActions(items: readonly PlanItem[]): PlanCounts {
  const counts = { add: 0, update: 0, unchanged: 0, archive: 0, hold: 0, skip: 0, exclude: 0 };
  for (const item of items) counts[item.action] += 1;
  return counts;
}
