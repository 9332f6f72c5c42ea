import fc from 'fast-check';
import { expect } from 'vitest';
import { isAppError, presentFailure } from '../../../lib/errors.ts';
import { readBody, refusalOf, retryAfterSeconds } from '../../../lib/facts/answers.ts';
import { toEnrolment, toGradeLevels, toSchools, toStudent } from '../../../lib/facts/normalise.ts';
import { studentHash } from '../../../lib/facts/addresses.ts';
import { readRoute } from '../../../lib/facts/routes.ts';
import { parsePage, parseRow, wireGradeLevel, wirePerson, wireSchool, wireStudent } from '../../../lib/facts/wire.ts';
import { shapedLike, text } from './hostile-inputs.ts';
import { property } from './property.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The answer, or nothing where it was refused in our own words; anything else is thrown on. */
function unlessRefused<Answer>(read: () => Answer): Answer | undefined {
  try {
    return read();
  } catch (thrown) {
    if (!isAppError(thrown)) throw thrown;
    expect(presentFailure({ code: thrown.code, detail: thrown.detail ?? {} }).sentence.length).toBeLessThan(1_000);
    return undefined;
  }
}

const lists = shapedLike(['results', 'currentPage', 'pageCount', 'rowCount']);
property('a list of students is read or refused in words', lists, (body) =>
  unlessRefused(() => parsePage(wireStudent, body, 'student')),
);
property('a list of people is read or refused in words', lists, (body) =>
  unlessRefused(() => parsePage(wirePerson, body, 'person')),
);
const rows = fc.array(shapedLike(['studentId', 'personId', 'schoolCode', 'school', 'firstName', 'email']), {
  maxLength: 5,
});
property('a row that is not one names itself without what stands in it', rows, (results) => {
  const page = unlessRefused(() => parsePage(wirePerson, { results }, 'person'));
  for (const row of page?.rows ?? []) expect(Object.keys(row)).not.toContain('__proto__');
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
const enrolments = shapedLike(['studentId', 'schoolCode', 'homeroom', 'school']);
const persons = shapedLike(['personId', 'firstName', 'lastName', 'email', 'birthdate', 'modifiedDate']);
property(
  'what was read becomes a student with days for dates',
  fc.tuple(enrolments, persons),
  ([enrolment, person]) => {
    const wire = unlessRefused(() => parseRow(wireStudent, enrolment, 'student'));
    const found = unlessRefused(() => parseRow(wirePerson, person, 'person'));
    if (!wire) return;
    const student = toStudent(toEnrolment(wire), found);
    for (const date of [student.birthdate, student.enrolledOn, student.changedOn])
      expect(date ?? '2000-01-01').toMatch(day);
    expect(student.firstName).toBe(student.firstName.trim());
    expect(student.studentId).toBeGreaterThan(0);
  },
);
property(
  'grades and schools have names',
  fc.array(shapedLike(['gradeLevel', 'gradeLevelName', 'sortOrder', 'schoolCode', 'schoolName'])),
  (found) => {
    const grades = found.flatMap((row) => unlessRefused(() => parseRow(wireGradeLevel, row, 'grade')) ?? []);
    const schools = found.flatMap((row) => unlessRefused(() => parseRow(wireSchool, row, 'school')) ?? []);
    for (const { name } of [...toGradeLevels(grades), ...toSchools(schools)]) expect(name).not.toBe('');
  },
);
property('any body of an answer is JSON or refused', text, async (body) => {
  await readBody(new Response(body)).then(
    // A mark of the byte order is taken off on the way.
    () => JSON.parse(body.replace(/^\ufeff/, '')) as unknown,
    (thrown: unknown) => expect(isAppError(thrown)).toBe(true),
  );
});
const refusals = fc.record({
  status: fc.integer({ min: 400, max: 599 }),
  body: fc.oneof(
    text,
    shapedLike(['error', 'title', 'detail']).map((each) => JSON.stringify(each) ?? ''),
  ),
  writing: fc.boolean(),
});
property('any refusal is a code with a short sentence', refusals, async ({ status, body, writing }) => {
  const error = await refusalOf(new Response(body, { status }), { area: 'People', writing, now: 0, studentId: 1 });
  expect(presentFailure({ code: error.code, detail: error.detail ?? {} }).sentence.length).toBeLessThan(500);
});
property('Retry-After is between one second and five minutes', fc.oneof(text, fc.date().map(String)), (header) => {
  const seconds = retryAfterSeconds(header, Date.parse('2026-03-02T08:00:00Z'));
  expect(Number.isInteger(seconds) && seconds >= 1 && seconds <= 300).toBe(true);
});
property('a hash of the page names no student or a possible id', text, (hash) => {
  for (const each of [hash, `#/peoplemanagement/student/${hash}/x`, `#/peoplemanagement/${hash}`]) {
    const { kind, studentId } = readRoute(each);
    if (studentId !== null)
      expect(studentId > 0 && studentId <= Number.MAX_SAFE_INTEGER && kind === 'student').toBe(true);
  }
});
property('an id survives its way through the hash', fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (id) => {
  expect(readRoute(studentHash(id))).toEqual({ kind: 'student', studentId: id });
});
