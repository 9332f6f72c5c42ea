/** Where a grade stands among others: before kindergarten, kindergarten, 1 to 12, names without a number, none. */
export function gradePlace(gradeLevel: string): number {
  const text = gradeLevel.trim().toLowerCase();
  if (text === '') return 200;
  const number = Number(/\d+/.exec(text)?.[0] ?? 0);
  if (/^(pk|pre|tk)/.test(text)) return -20 + number;
  if (/^k(\b|\d|g|i)/.test(text)) return 0;
  return number > 0 ? number : 100;
}
