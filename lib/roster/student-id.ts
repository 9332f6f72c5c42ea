/** A student or person ID from its digits, up to 2^53 - 1; `null` for anything else. */
export function parseStudentId(digits: string): number | null {
  const id = /^\d{1,16}$/.test(digits) ? Number(digits) : 0;
  return id > 0 && Number.isSafeInteger(id) ? id : null;
}
