import { SCIMMY } from 'scimmy-routers';

const urn = 'urn:ietf:params:scim:schemas:extension:syncreview:2.0:Parent';
const { Attribute, Schema, SchemaDefinition } = SCIMMY.Types;

const definition = new SchemaDefinition('Parent', urn, 'A parent of students of a school', [
  new Attribute('string', 'familyIds', { description: 'FACTS family ids' }),
  new Attribute('string', 'familyPlaces', { description: 'The place in each family' }),
  new Attribute('string', 'studentIds', { description: 'FACTS student ids of the children' }),
  new Attribute('string', 'gradeLevels', { description: "FACTS' texts for the children's grades" }),
]);

/** What the target is told of a parent, all strings. */
export class ParentExtension extends Schema {
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
