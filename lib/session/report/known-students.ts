import type { KnownStudents } from '../../tables/index.ts';
import { nicknameGroups, type Entry } from '../../roster/index.ts';
import type { FindEntry } from '../../review/entry-finder.ts';
import { namesAgree, nameWords } from '../../review/people/names-agree.ts';

/** Students whose first names are looked at: more hardly have others. */
const MAX_NAMES = 5_000;

/** Who is in the list, as the finder of columns asks for it. */
export function knownStudents(find: FindEntry, entries: readonly Entry[]): KnownStudents {
  let firstNames: ReadonlySet<string> | null = null;
  const collect = (): ReadonlySet<string> =>
    new Set(entries.slice(0, MAX_NAMES).flatMap(({ student }) => nameWords(student.firstName)));
  return {
    isStudent: (studentId) => find(studentId) !== undefined,
    agrees: (studentId, name) => {
      const entry = find(studentId);
      return entry ? namesAgree(entry.student, name) : null;
    },
    nameWordsOf: (studentId) => {
      const student = find(studentId)?.student;
      if (!student) return null;
      return {
        first: nameWords(`${student.firstName} ${student.preferredName ?? ''}`),
        last: nameWords(student.lastName),
      };
    },
    splitName: nameWords,
    isFirstName: (word) => word.length > 1 && (nicknameGroups(word).length > 0 || (firstNames ??= collect()).has(word)),
  };
}
