import type { SavedEvent } from '../../../lib/records/event.ts';
import type { SavedCorrection } from '../../../lib/records/email-write.ts';
import type { Snapshot } from '../../../lib/records/school.ts';
import { fewStudents, ids } from './students.ts';

const MINUTE = 60_000;
const now = Date.now();
const ago = (minutes: number): number => now - minutes * MINUTE;

const correction: SavedCorrection = {
  correctionId: 90,
  studentId: ids.clean,
  state: 'done',
  from: null,
  to: 'maria.alvarez@stbrendan.org',
  found: 'maria.alvarez@stbrendan.org',
  failure: null,
  notBefore: null,
  changedAt: ago(50),
  observedAt: ago(50),
};

/** A day's work, the newest first. */
export const pastEvents: readonly SavedEvent[] = [
  { eventId: 41, at: ago(3), kind: 'decided', studentIds: [ids.skipped], choice: 'skip' },
  { eventId: 40, at: ago(8), kind: 'apart', studentIds: [ids.skipped, ids.missing], apart: true, isApart: true },
  { eventId: 39, at: ago(12), kind: 'correction', correction },
  {
    eventId: 38,
    at: ago(14),
    kind: 'correction',
    correction: {
      ...correction,
      correctionId: 89,
      studentId: ids.missing,
      state: 'conflict',
      to: 'noah.bennett@stbrendan.org',
      found: 'n.bennett@gmail.com',
      failure: { code: 'email-conflict' },
    },
  },
  {
    eventId: 37,
    at: ago(25),
    kind: 'decided',
    studentIds: fewStudents.map(({ studentId }) => studentId),
    choice: 'sync',
  },
  { eventId: 36, at: ago(31), kind: 'refresh', state: 'done', students: 536 },
  { eventId: 35, at: ago(1_500), kind: 'refresh', state: 'cancelled', students: 0 },
  {
    eventId: 34,
    at: ago(1_510),
    kind: 'sync',
    runId: 7,
    target: 'https://scim.example/v2',
    state: 'done',
    counts: { add: 12, update: 3, unchanged: 480, archive: 1, hold: 0, skip: 4, exclude: 36 },
    results: { created: 8, adopted: 1, updated: 3, archived: 1, none: 0, refused: 2, 'not-sent': 0, unknown: 1 },
    different: 2,
  },
  {
    eventId: 32,
    at: ago(4_300),
    kind: 'sync',
    runId: 6,
    target: 'file:track-it-forward',
    state: 'done',
    counts: { add: 40, update: 0, unchanged: 0, archive: 0, hold: 0, skip: 0, exclude: 0 },
    results: { created: 40, adopted: 0, updated: 0, archived: 0, none: 0, refused: 0, 'not-sent': 0, unknown: 0 },
    different: 0,
  },
  { eventId: 33, at: ago(4_400), kind: 'refresh', state: 'failed', students: 0 },
];

const before = (studentId: number): (typeof fewStudents)[number] => {
  const student = fewStudents.find((each) => each.studentId === studentId);
  if (!student) throw new Error(`Nobody has the ID ${studentId}.`);
  return student;
};

/** What a refresh brought to the few students. */
export const fewChanges: NonNullable<Snapshot['changes']> = {
  since: ago(180),
  added: [ids.typo, ids.nameless, 4112],
  left: [{ ...before(ids.clean), studentId: 3990, firstName: 'Wes', lastName: 'Young' }],
  changed: [
    { ...before(ids.clean), email: null },
    { ...before(ids.invalid), email: 'olivia.carter@stbrendan.org' },
    { ...before(ids.duplicate), email: 'peter.dawson@stbrendan.org' },
    { ...before(4111), gradeLevel: 'PK', schoolCode: 'STA' },
  ],
};

/** Of some years, the newest first: emails, decisions, refreshes, syncs, and now and then a whole class at once. */
export function manyEvents(count: number): readonly SavedEvent[] {
  return Array.from({ length: count }, (_, place): SavedEvent => {
    const [eventId, at] = [count - place, ago(place * 60)];
    const student = fewStudents[place % fewStudents.length];
    const studentId = student?.studentId ?? ids.clean;
    if (place % 50 === 0) return { eventId, at, kind: 'refresh', state: 'done', students: 500 + (place % 40) };
    if (place % 7 === 0) return { eventId, at, kind: 'decided', studentIds: [studentId], choice: 'skip' };
    const to = `${place}@stbrendan.org`;
    return { eventId, at, kind: 'correction', correction: { ...correction, correctionId: eventId, studentId, to } };
  });
}
