import { describe, expect, it } from 'vitest';
import { toEnrolment, toStudent } from '../../../../lib/facts/normalise.ts';
import { type Student, buildEmail, learnPattern, ruleOf } from '../../../../lib/roster/index.ts';
import { type AddressStyle, makeChildsLocalPart } from '../../../school/generate/emails.ts';
import { generateSchool } from '../../../school/generate/generate-school.ts';
import { gradeNames } from '../../../school/generate/grades.ts';
import type { Child } from '../../../school/generate/household.ts';

/** The school's students as the product would hold them, and the part before the `@` that the school would give each. */
function readSchool(students: number, seed: number, addresses: AddressStyle) {
  const school = generateSchool({ students, seed, addresses });
  const people = new Map(school.people.map((person) => [person.personId, person]));
  const enrolled = new Set(school.truth.enrolled);
  const joined = new Map<number, Student>();
  for (const row of school.students) {
    if (!enrolled.has(row.studentId) || row.school.status !== 'Enrolled') continue;
    joined.set(row.studentId, toStudent(toEnrolment(row as never), people.get(row.studentId) as never));
  }
  const truth = (student: Student): string => {
    const gradeIndex = gradeNames.indexOf(student.gradeLevel as never);
    return makeChildsLocalPart({ ...student, gradeIndex } as unknown as Child, addresses);
  };
  return { roster: [...joined.values()], missing: new Set(school.truth.missing), truth };
}

describe.each(['first.last', 'class-year'] as const)('the demo school with addresses as %s', (addresses) => {
  it.each([1, 7, 23])('seed %i: the rule is found, and what is sure is what the school would give', (seed) => {
    const { roster, missing, truth } = readSchool(536, seed, addresses);
    const { rules } = learnPattern(roster, { gradeOrder: gradeNames });
    expect(rules).toHaveLength(addresses === 'first.last' ? 1 : 2);
    for (const { hits, tries, domain } of rules) {
      expect(domain).toBe('stbrendan.example');
      expect(hits / tries).toBeGreaterThan(0.9);
    }
    const without = roster.filter(({ studentId }) => missing.has(studentId));
    expect(without.length).toBeGreaterThan(180);
    const built = without.map((student) => {
      const rule = ruleOf(rules, student);
      return { student, result: rule && buildEmail(rule, student) };
    });
    const sure = built.flatMap(({ student, result }) =>
      result?.email != null && result.doubts.length === 0 ? [{ student, email: result.email }] : [],
    );
    expect(sure.length / without.length).toBeGreaterThan(0.75);
    for (const { student, email } of sure) expect(email).toBe(`${truth(student)}@stbrendan.example`);
  });
});
