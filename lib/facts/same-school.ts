import type { SchoolUnit } from '../records/school.ts';

/** How many students were known, how many of them the new list has too, and how many of those go by another name altogether. */
export interface NameMatch {
  readonly before: number;
  readonly kept: number;
  readonly renamed: number;
}

interface Named {
  readonly studentId: number;
  readonly firstName: string;
  readonly lastName: string;
}

/** What each side is called, for a person. */
export interface OtherSchool {
  readonly theirs: string;
  readonly ours: string;
}

/** A list as small as this can be new from one day to the next. */
const fewStudents = 10;

/**
 * Whether FACTS answered for another school than the list is from; `null` when it is the same as far as can be told. FACTS' ids are counted in
 * each school from about the same number, so another school's student can have the id of one of ours.
 * No school in common by code and name, or students who all became others, are another school; new schools beside known ones are not.
 */
export function findOtherSchool(
  known: readonly SchoolUnit[],
  found: readonly SchoolUnit[],
  names?: NameMatch,
): OtherSchool | null {
  const strangers = names !== undefined && areStrangers(names);
  const unknown =
    known.length > 0 && found.length > 0 && !found.some((school) => known.some((each) => isSame(each, school)));
  return strangers || unknown ? { theirs: callSchools(found), ours: callSchools(known) } : null;
}

/** Compares by id; `known` are the students before. */
export function matchNames(known: readonly Named[], found: ReadonlyMap<number, Named>): NameMatch {
  const both = known.flatMap((student) => {
    const now = found.get(student.studentId);
    return now ? [[student, now] as const] : [];
  });
  return {
    before: known.length,
    kept: both.length,
    renamed: both.filter(([one, other]) => isRenamed(one, other)).length,
  };
}

/** "St. Brendan Elementary, St. Brendan High School", the first three of them. */
export function callSchools(schools: readonly SchoolUnit[]): string {
  const names = schools.filter((school) => !school.inactive).map(({ name }) => name);
  if (names.length === 0) return 'another school';
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

function areStrangers({ before, kept, renamed }: NameMatch): boolean {
  return kept === 0 ? before >= fewStudents : renamed * 2 > kept;
}

/** A name that is new by half is a child who took another last name, or goes by another first one. */
function isRenamed(one: Named, other: Named): boolean {
  const [first, last] = [fold(one.firstName), fold(one.lastName)];
  if (first + last === '' || fold(other.firstName) + fold(other.lastName) === '') return false;
  return first !== fold(other.firstName) && last !== fold(other.lastName);
}

function isSame(one: SchoolUnit, other: SchoolUnit): boolean {
  return fold(one.schoolCode) === fold(other.schoolCode) && fold(one.name) === fold(other.name);
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
