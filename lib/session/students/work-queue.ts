import type { Entry } from '../../roster/index.ts';

const isProblem = ({ outcome }: Entry): boolean => outcome === 'excluded';

export function countProblems(shown: readonly Entry[]): number {
  let count = 0;
  for (const entry of shown) if (isProblem(entry)) count += 1;
  return count;
}

/** Where a student stands among the problems shown, from 1; `null` for somebody who is none. */
export function problemPlace(shown: readonly Entry[], studentId: number): number | null {
  let place = 0;
  for (const entry of shown) {
    if (isProblem(entry)) place += 1;
    if (entry.student.studentId === studentId) return isProblem(entry) ? place : null;
  }
  return null;
}

/**
 * The nearest problem after a student (`step` 1) or before them (-1) in the order shown; without a student the first.
 * A student who was solved may not be shown any more: their place is looked up in `before`, what was shown when they were.
 */
export function nearestProblem(
  shown: readonly Entry[],
  before: readonly Entry[],
  studentId: number | null,
  step: 1 | -1,
): number | null {
  const place = positionOf(shown, studentId);
  if (place >= 0) return walk(shown, place, step, () => true);
  const formerPlace = positionOf(before, studentId);
  if (formerPlace < 0) return walk(shown, -1, 1, () => true);
  const left = new Set(shown.filter(isProblem).map(({ student }) => student.studentId));
  return walk(before, formerPlace, step, (id) => left.has(id));
}

function walk(
  entries: readonly Entry[],
  from: number,
  step: 1 | -1,
  isLeft: (studentId: number) => boolean,
): number | null {
  for (let place = from + step; place >= 0 && place < entries.length; place += step) {
    const entry = entries[place] as Entry;
    if (isProblem(entry) && isLeft(entry.student.studentId)) return entry.student.studentId;
  }
  return null;
}

function positionOf(entries: readonly Entry[], studentId: number | null): number {
  return entries.findIndex(({ student }) => student.studentId === studentId);
}
