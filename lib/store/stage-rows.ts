import type { Doubled } from '../facts/judge-doubles.ts';
import type { Enrolment } from '../facts/normalise.ts';

/** So many are named. */
const maxNamed = 5;

export const noDoubles: Doubled = { count: 0, overlaps: 0, checksum: 0, ids: [] };

/** The page's students, merged with what was staged of them before, and what `doubled` becomes by its rows. */
export function stageRows(
  rows: readonly Enrolment[],
  before: ReadonlyMap<number, Enrolment>,
  merge: (first: Enrolment, second: Enrolment) => Enrolment,
  doubled: Doubled,
): { staged: readonly Enrolment[]; doubled: Doubled } {
  const staged = new Map<number, Enrolment>();
  let { count, overlaps, checksum } = doubled;
  const ids = [...doubled.ids];
  for (const row of rows) {
    const { studentId, schoolCode } = row;
    const isOverlap = before.get(studentId)?.schoolCodes.includes(schoolCode) ?? false;
    const first = staged.get(studentId) ?? before.get(studentId);
    if (first?.schoolCodes.includes(schoolCode)) {
      count += 1;
      overlaps += isOverlap ? 1 : 0;
      checksum = (checksum + checksumOf(row)) >>> 0;
      if (ids.length < maxNamed && !ids.includes(studentId)) ids.push(studentId);
    }
    staged.set(studentId, first ? merge(first, row) : row);
  }
  return { staged: [...staged.values()], doubled: { count, overlaps, checksum, ids } };
}

/** A number of 32 bits for a student's row of one school. Sums of them tell sets apart, whatever their order. */
export function checksumOf({ studentId, schoolCode }: Pick<Enrolment, 'studentId' | 'schoolCode'>): number {
  let checksum = 0x811c9dc5;
  for (const letter of `${studentId} ${schoolCode}`)
    checksum = Math.imul(checksum ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  checksum = Math.imul(checksum ^ (checksum >>> 16), 0x85ebca6b);
  return (checksum ^ (checksum >>> 13)) >>> 0;
}
