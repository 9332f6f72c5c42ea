import { gradeKey, gradeNumber } from '../../roster/index.ts';

/** Where a grade stands among others: before kindergarten, kindergarten, 1 to 12, names without a number, none. */
export function gradePlace(gradeLevel: string): number {
  const key = gradeKey(gradeLevel);
  if (key === '') return 200;
  const number = gradeNumber(gradeLevel);
  if (number !== null) return number;
  const year = /^(?:pk|pre|tk)\D*(\d*)/.exec(key)?.[1];
  if (year !== undefined) return -20 + Number(year);
  return /^k\d/.test(key) ? 0 : 100;
}
