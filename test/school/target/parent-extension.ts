import { extensionSchema } from './extension-schema.ts';

const urn = 'urn:ietf:params:scim:schemas:extension:syncreview:2.0:Parent';

/** What the target is told of a parent. */
export const ParentExtension = extensionSchema('Parent', urn, 'A parent of students of a school', {
  familyIds: 'FACTS family ids',
  familyPlaces: 'The place in each family',
  studentIds: 'FACTS student ids of the children',
  gradeLevels: "FACTS' texts for the children's grades",
});
