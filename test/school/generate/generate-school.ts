import type { GradeLevelRow, PersonRow, SchoolConfigurationRow, StudentRow } from '../facts/rows.ts';
import type { SideLists } from '../facts/side-rows.ts';
import { assignEmails } from './assign-emails.ts';
import type { AddressStyle } from './emails.ts';
import { doubleChildren } from './double-children.ts';
import { type FamilyRows, makeFamilyRows } from './family-rows.ts';
import { planFamilies } from './plan-families.ts';
import { planFaults } from './fault-shares.ts';
import { giveFormerEmails } from './former-emails.ts';
import { makeGradeLevels, makeSchoolConfigurations } from './grades.ts';
import { makePopulation } from './households.ts';
import { firstPersonId, numberPeople, peoplePerStudent } from './number-people.ts';
import { makePersonRows } from './person-rows.ts';
import { createRandom } from './random.ts';
import { makeSideLists } from './side-lists.ts';
import { chooseSecondRows } from './second-rows.ts';
import { makeStudentRows } from './student-rows.ts';
import { tellTruth } from './tell-truth.ts';
import type { Truth } from './truth.ts';

export interface GeneratedSchool extends FamilyRows, SideLists {
  seed: number;
  schoolConfigurations: SchoolConfigurationRow[];
  gradeLevels: GradeLevelRow[];
  /** One row for each enrolled, former or applying child and school. */
  students: StudentRow[];
  /** Children, parents and staff. */
  people: PersonRow[];
  /** Everyone's ids, ascending. Those not in `people` are people of the past, made on demand by `makeHistoricalPerson`. */
  personIds: number[];
  truth: Truth;
}

/** Names a source of chance of its own: another way to make families leaves students as they are. */
const familyChance = 17;

/**
 * A believable tenant of FACTS with `students` enrolled students (0 to 100,000) and about 17 people for each, two schools, and the faults
 * that real rosters have. Everything follows from `seed` (a whole number): no clock, no other chance.
 */
export function generateSchool({
  students,
  seed,
  addresses = 'first.last',
}: {
  students: number;
  seed: number;
  addresses?: AddressStyle;
}): GeneratedSchool {
  const random = createRandom(seed, students);
  const quota = planFaults(students);
  const { households, enrolled } = makePopulation(random, students);
  const personIds = numberPeople(households, Math.round(students * peoplePerStudent));
  const sameChild = doubleChildren(random, enrolled, quota.sameChild);
  const emails = assignEmails(random, enrolled, quota, addresses);
  giveFormerEmails(random, households, emails.clean);
  const second = chooseSecondRows(random, enrolled, quota);
  const studentRows = makeStudentRows(random, households, second, personIds.at(-1) ?? firstPersonId);
  const people = makePersonRows(random, households);
  const sideLists = makeSideLists(households, studentRows, people);
  return {
    seed,
    schoolConfigurations: makeSchoolConfigurations(),
    gradeLevels: makeGradeLevels(),
    // The live school's list of students has none of them.
    students: studentRows.map((row) => ({ ...row, homeroom: '' })),
    people,
    ...sideLists,
    personIds,
    ...makeFamilyRows(planFamilies(createRandom(seed, students, familyChance), households)),
    truth: tellTruth(households, enrolled, emails, second, sameChild),
  };
}
