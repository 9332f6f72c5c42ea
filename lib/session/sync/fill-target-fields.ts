import type { Student } from '../../roster/index.ts';
import type { MoreField } from '../../sync/account.ts';
import type { TargetField } from '../../sync/target-fields.ts';
import { fillFields } from '../../sync/value-source.ts';
import type { SchoolUnit } from '../../records/school.ts';

/** What goes to the SCIM service besides, of each student; only of what is held here, so that a plan asks nobody. */
export function fillTargetFields(
  fields: readonly TargetField[],
  schools: readonly SchoolUnit[],
): (student: Student) => Readonly<Record<MoreField, string>> {
  const names = new Map(schools.map(({ schoolCode, name }) => [schoolCode, name]));
  return fillFields(fields, {
    schoolName: (code) => names.get(code) ?? code,
    familyIds: () => [],
    userDefined: () => '',
  });
}
