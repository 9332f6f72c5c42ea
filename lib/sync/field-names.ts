import { m } from '../words/index.ts';
import type { FieldChange, MoreField } from './account.ts';
import { parentFields } from './parent-fields.ts';
import { isMoreField, nameOfMore } from './more-fields.ts';

const names: Record<Exclude<FieldChange['field'], MoreField>, () => string> = {
  externalId: m.sync_field_id,
  userName: m.sync_field_email,
  email: m.sync_field_email,
  givenName: m.sync_field_first_name,
  familyName: m.sync_field_last_name,
  gradeLevel: m.sync_field_grade,
  schoolCode: m.sync_field_school,
  active: m.sync_field_account,
};

const parentNames: Readonly<Record<MoreField, () => string>> = {
  [parentFields.familyIds]: m.sync_field_family_ids,
  [parentFields.familyPlaces]: m.sync_field_family_places,
  [parentFields.studentIds]: m.sync_field_student_ids,
  [parentFields.gradeLevels]: m.sync_field_grade_levels,
};

/** What people call a field; one that the school has set besides goes by the destination's name. */
export function fieldName(field: FieldChange['field']): string {
  return isMoreField(field) ? (parentNames[field]?.() ?? nameOfMore(field)) : names[field]();
}
