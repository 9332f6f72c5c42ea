import type { Person, Student } from '../../../lib/roster/index.ts';
import type { SavedEvent } from '../../../lib/records/event.ts';
import { gradeNames } from './students.ts';

const now = Date.now();

function student(studentId: number, firstName: string, lastName: string, email: string | null): Student {
  const gradeLevel = gradeNames[studentId % gradeNames.length] ?? 'K';
  return {
    studentId,
    firstName,
    lastName,
    email,
    gradeLevel,
    schoolCode: 'STB',
    birthdate: '2016-05-26',
    homeroom: '5B',
  };
}

/** The first of them: no email, and a space of no width in the name. */
export const hostileId = 4301;

/** Names and emails that are code, formulas, or look like others'. */
export const hostileStudents: readonly Student[] = [
  student(hostileId, 'An\u200bna', 'Lee\u00a0Park', null),
  student(4302, '\u202eeel', 'gnaW\u202c', 'wang@stbrendan.org'),
  student(4303, '<img src=x onerror=alert(1)>', '=HYPERLINK("//evil")', '"><script>@stbrendan.org'),
  student(4304, 'Оlga', 'Smith', 'оlga@stbrendan.org'),
  student(4305, 'Nul\u0000', 'Half\ud800', 'half\u200b@stbrendan.org'),
  student(4306, 'Half', 'Twin', 'HALF@stbrendan.org'),
  student(4307, 'יוסף\u2069', 'כהן (5B) 7', 'half@stbrendan.org'),
  student(4308, '\u{e0041}\u{e0042}', '\u2066x\u2069', null),
];

export const hostilePeople: readonly Person[] = hostileStudents
  .slice(0, 2)
  .map(({ studentId, firstName, lastName }) => ({
    personId: studentId === hostileId ? hostileId : 9301,
    kind: studentId === hostileId ? 'student' : 'parent',
    firstName,
    lastName,
    email: studentId === hostileId ? null : 'p\u00adarent@home.example',
    email2: studentId === hostileId ? '\u200eanna@home.example' : null,
    phones: [],
    familyIds: [1],
    birthdate: null,
  }));

const correction = {
  correctionId: 90,
  studentId: 4304,
  state: 'done',
  from: 'оlga@stbrendan.org',
  to: 'olga@stbrendan.org',
  found: 'olga@stbrendan.org',
  failure: null,
  notBefore: null,
  changedAt: now,
  observedAt: now,
} as const;

export const hostileEvents: readonly SavedEvent[] = [
  { eventId: 4, at: now - 1, kind: 'decided', studentIds: [hostileId, 4302, 4307], choice: 'skip' },
  { eventId: 3, at: now - 2, kind: 'apart', studentIds: [4305, 4303], apart: true, isApart: true },
  { eventId: 2, at: now - 3, kind: 'correction', correction },
  {
    eventId: 1,
    at: now - 4,
    kind: 'decided',
    studentIds: hostileStudents.map(({ studentId }) => studentId),
    choice: 'sync',
  },
];
