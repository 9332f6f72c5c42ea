import { emailKey, type Entry, type Holder } from '../../roster/index.ts';
import { displayName } from '../../records/person-name.ts';

/** Students with addresses, as holders of them. */
export function holdersAmong(entries: readonly Pick<Entry, 'student'>[]): Map<string, Holder> {
  const holders = new Map<string, Holder>();
  for (const { student } of entries) {
    const key = emailKey(student.email);
    if (key !== null && !holders.has(key)) {
      holders.set(key, { studentId: student.studentId, name: displayName(student), who: null });
    }
  }
  return holders;
}
