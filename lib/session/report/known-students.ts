import type { KnownStudents } from '../../tables/index.ts';
import type { FindEntry } from '../entry-finder.ts';
import { namesAgree, nameWords } from './names-agree.ts';

/** Who is in the list, as the finder of columns asks for it. */
export function knownStudents(find: FindEntry): KnownStudents {
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
  };
}
