import type { MoreField, TargetPerson } from './account.ts';
import { moreField } from './more-fields.ts';

/** Attributes of a parent that other systems don't know; documented in the README of `targets/scim`. */
const parentExtension = 'urn:ietf:params:scim:schemas:extension:syncreview:2.0:Parent';

/** What a SCIM service is told of a parent besides name and address, by SCIM's names. */
export const parentFields = {
  userType: moreField('userType'),
  familyIds: moreField(`${parentExtension}:familyIds`),
  familyPlaces: moreField(`${parentExtension}:familyPlaces`),
  studentIds: moreField(`${parentExtension}:studentIds`),
  gradeLevels: moreField(`${parentExtension}:gradeLevels`),
} as const satisfies Record<string, MoreField>;

/** How a service tells parents from students. */
export const parentUserType = 'parent';

/** Sent as a parent, not as a student. */
export function isParent(person: Partial<TargetPerson>): boolean {
  return person[parentFields.familyIds] !== undefined;
}

/** The same person without what only a server that takes the extension takes. */
export function withoutParentExtension(person: TargetPerson): TargetPerson {
  const kept = Object.entries(person).filter(([field]) => !field.startsWith(moreField(`${parentExtension}:`)));
  return Object.fromEntries(kept) as unknown as TargetPerson;
}
