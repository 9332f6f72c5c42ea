import { emailKey, nextProblem, type Entry, type Student } from '../roster/index.ts';
import type { ReviewModel } from './review-model.ts';
import type { SavedCorrection, EmailWriteView } from '../records/email-write.ts';
import type { StudentRef, StudentView } from './views.ts';
import { displayName } from '../records/person-name.ts';

export function toStudentRef({ student, flags, outcome }: Entry): StudentRef {
  const { studentId, gradeLevel } = student;
  return { studentId, name: displayName(student), gradeLevel, flags, outcome };
}

/** `null` for somebody who is not enrolled, or not pulled yet. */
export function toStudentView(model: ReviewModel, studentId: number): StudentView | null {
  const student = model.student(studentId);
  if (!student) return null;
  const entry = model.entry(studentId);
  const choice = model.choice(studentId);
  return {
    ...toStudentRef(entry ?? outsiderEntry(model, student)),
    firstName: student.firstName,
    lastName: student.lastName,
    preferredName: student.preferredName ?? null,
    schoolCodes: student.schoolCodes ?? [student.schoolCode],
    homeroom: student.homeroom ?? null,
    birthdate: student.birthdate,
    nextStatus: student.nextStatus ?? null,
    email: student.email,
    choice,
    inScope: entry !== undefined,
    schoolDomains: model.schoolDomains,
    partners: partnersOf(model, studentId),
    nextProblem: nextProblemAfter(model, studentId),
    write: toWriteView(model.corrections.get(studentId), model.pausedBatches),
  };
}

/** Who has this address, outside the chosen schools and grades too. A pass over the school: for one question, not for many. */
export function findOwners(model: ReviewModel, email: string): StudentRef[] {
  const key = emailKey(email);
  if (key === null) return [];
  return model
    .withEmail(key)
    .map((student) => toStudentRef(model.entry(student.studentId) ?? outsiderEntry(model, student)));
}

/** Any enrolled student, also outside the chosen schools and grades; `null` for nobody known. */
export function enrolledEntry(model: ReviewModel, studentId: number): Entry | null {
  const student = model.student(studentId);
  return student ? (model.entry(studentId) ?? outsiderEntry(model, student)) : null;
}

function outsiderEntry(model: ReviewModel, student: Student): Entry {
  const outcome = model.choice(student.studentId) === 'skip' ? 'skipped' : 'importable';
  return { student, flags: [], outcome };
}

/** `null` for a write that was withdrawn or put away. */
export function toWriteView(
  correction: SavedCorrection | undefined,
  pausedBatches: ReadonlySet<number>,
): EmailWriteView | null {
  if (!correction || correction.state === 'withdrawn') return null;
  const { correctionId, batchId, state, from, found, failure, notBefore, changedAt, mayLandUntil } = correction;
  const to = emailKey(correction.to) === null ? null : correction.to;
  const paused = state === 'queued' && batchId !== undefined && pausedBatches.has(batchId);
  return {
    correctionId,
    state,
    from,
    to,
    found,
    failure,
    notBefore,
    changedAt,
    ...(mayLandUntil && { mayLandUntil }),
    ...(paused && { paused }),
  };
}

function nextProblemAfter(model: ReviewModel, studentId: number): StudentRef | null {
  const next = model.classification && nextProblem(model.classification, studentId);
  return next && toStudentRef(next);
}

function partnersOf(model: ReviewModel, studentId: number): StudentRef[] {
  const group = model.classification?.groups.find(({ studentIds }) => studentIds.includes(studentId));
  const others = (group?.studentIds ?? []).filter((id) => id !== studentId);
  return others.flatMap((id) => {
    const entry = model.entry(id);
    return entry ? [toStudentRef(entry)] : [];
  });
}
