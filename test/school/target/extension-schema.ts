import { SCIMMY } from 'scimmy-routers';

const { Attribute, Schema, SchemaDefinition } = SCIMMY.Types;

/** An extension of a user's schema that the target declares: texts by name, each with what it holds. scimmy drops attributes of undeclared ones silently. */
export function extensionSchema(
  name: string,
  urn: string,
  description: string,
  texts: Readonly<Record<string, string>>,
) {
  const attributes = Object.entries(texts).map(
    ([text, holds]) => new Attribute('string', text, { description: holds }),
  );
  const definition = new SchemaDefinition(name, urn, description, attributes);
  return class Extension extends Schema {
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
  };
}
