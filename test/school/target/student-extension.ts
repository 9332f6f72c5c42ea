import { extensionSchema } from './extension-schema.ts';

/** The schema extension that the target declares of a student. */
export const studentExtensionUrn = 'urn:ietf:params:scim:schemas:extension:syncreview:2.0:Student';

/** What the target is told of a student. */
export const StudentExtension = extensionSchema('Student', studentExtensionUrn, 'A student of a school', {
  studentId: 'FACTS student id',
  gradeLevel: "FACTS' text for the grade",
  schoolCode: 'Code of the school',
});
