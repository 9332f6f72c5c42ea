import { SCIMMY } from 'scimmy-routers';

/** The schema extension that the target declares; scimmy drops attributes of undeclared ones silently. */
export const studentExtensionUrn = 'urn:ietf:params:scim:schemas:extension:syncreview:2.0:Student';

const { Attribute, Schema, SchemaDefinition } = SCIMMY.Types;

const definition = new SchemaDefinition('Student', studentExtensionUrn, 'A student of a school', [
  new Attribute('string', 'studentId', { description: 'FACTS student id' }),
  new Attribute('string', 'gradeLevel', { description: "FACTS' text for the grade" }),
  new Attribute('string', 'schoolCode', { description: 'Code of the school' }),
]);

/** `studentId`, `gradeLevel` and `schoolCode`, all strings. */
export class StudentExtension extends Schema {
  static override get id(): string {
    return definition.id;
  }

  static override get definition(): typeof definition {
    return definition;
  }

  constructor(resource: object, direction?: string, basepath?: string, filters?: never) {
    super(resource, direction);
    Object.assign(this, definition.coerce(resource, direction, basepath, filters));
  }
}
