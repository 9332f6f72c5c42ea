import { changedFields, classify, listBefore, type Decisions, type Entry, type Student } from '../roster/index.ts';
import type { SavedCorrection } from '../records/email-write.ts';
import type { Snapshot } from '../records/school.ts';
import { displayName } from '../records/person-name.ts';

/** What changed with the last refresh, in lists for a person. Names of those who left come from the list before. */
export interface ChangesView {
  /** When the list before was taken, milliseconds since 1970. */
  readonly since: number;
  readonly added: readonly ChangedStudent[];
  readonly left: readonly ChangedStudent[];
  readonly emails: readonly (ChangedStudent & {
    readonly from: string | null;
    readonly to: string | null;
    /** `us`: written from here. */
    readonly by: 'us' | 'facts';
  })[];
  /** Moved to another grade or school, in FACTS' own words. */
  readonly moved: readonly (ChangedStudent & { readonly from: string; readonly to: string })[];
  /** Had a red flag before and has none now, and the other way round; enrolled both times. */
  readonly solved: readonly ChangedStudent[];
  readonly arisen: readonly ChangedStudent[];
}

export interface ChangedStudent {
  readonly studentId: number;
  readonly name: string;
  readonly gradeLevel: string;
}

export interface ChangesInput {
  readonly snapshot: Snapshot;
  readonly decisions: Decisions;
  readonly corrections: Iterable<SavedCorrection>;
}

/** `null` after the first refresh: there was nothing before. Classifies both lists once. */
export function describeChanges({ snapshot, decisions, corrections }: ChangesInput): ChangesView | null {
  const { changes, students } = snapshot;
  if (!changes) return null;
  const now = new Map(students.map((student) => [student.studentId, student]));
  const written = new Set<string>();
  for (const { studentId, to, state } of corrections) if (state === 'done') written.add(`${studentId} ${to ?? ''}`);
  const pairs = changes.changed.flatMap((before) => {
    const after = now.get(before.studentId);
    return after ? [{ before, after, fields: changedFields(before, after) }] : [];
  });
  const redBefore = redIds(classify(listBefore(students, changes), decisions).entries);
  const redNow = redIds(classify(students, decisions).entries);
  const added = new Set(changes.added);
  return {
    since: changes.since,
    added: students.filter(({ studentId }) => added.has(studentId)).map(toChanged),
    left: changes.left.map(toChanged),
    emails: pairs
      .filter(({ fields }) => fields.includes('email'))
      .map(({ before, after }) => ({
        ...toChanged(after),
        from: before.email,
        to: after.email,
        by: written.has(`${after.studentId} ${after.email ?? ''}`) ? ('us' as const) : ('facts' as const),
      })),
    moved: pairs
      .filter(({ fields }) => fields.includes('gradeLevel') || fields.includes('schoolCode'))
      .map(({ before, after }) => ({ ...toChanged(after), from: describePlace(before), to: describePlace(after) })),
    solved: students.filter(({ studentId: id }) => redBefore.has(id) && !redNow.has(id)).map(toChanged),
    arisen: students
      .filter(({ studentId: id }) => redNow.has(id) && !redBefore.has(id) && !added.has(id))
      .map(toChanged),
  };
}

function redIds(entries: readonly Entry[]): ReadonlySet<number> {
  const red = entries.filter(({ flags }) => flags.some(({ severity }) => severity === 'red'));
  return new Set(red.map(({ student }) => student.studentId));
}

function toChanged(student: Student): ChangedStudent {
  return { studentId: student.studentId, name: displayName(student), gradeLevel: student.gradeLevel };
}

function describePlace({ gradeLevel, schoolCode }: Student): string {
  return `${gradeLevel} · ${schoolCode}`;
}
