import * as z from 'zod/mini';
import { isAppError } from '../../../errors.ts';
import { readListResponse } from './read-answer.ts';
import { sendRequest } from './request.ts';
import { studentExtension, userSchema } from './schemas.ts';
import type { Wire } from './wire.ts';

/** RFC 7643 wants a boolean; some services send it as text. */
const flag = z.catch(
  z.pipe(
    z.union([z.boolean(), z.string()]),
    z.transform((value) => String(value).toLowerCase() === 'true'),
  ),
  false,
);
const text = z.catch(z.string(), '');
const part = z.object({ name: text, required: flag, mutability: text });
/** An attribute of a schema, RFC 7643 7. */
const attribute = z.object({
  name: text,
  required: flag,
  mutability: text,
  uniqueness: text,
  subAttributes: z.catch(z.array(part), []),
});
const schema = z.catch(z.object({ id: text, attributes: z.catch(z.array(attribute), []) }), { id: '', attributes: [] });
/** A kind of resource, RFC 7643 6. */
const resourceType = z.catch(
  z.object({
    schema: text,
    endpoint: text,
    schemaExtensions: z.catch(z.array(z.object({ schema: text, required: flag })), []),
  }),
  { schema: '', endpoint: '', schemaExtensions: [] },
);

type Attribute = z.output<typeof attribute>;

/** What a service requires of a user in one schema. */
export interface RequiredSchema {
  /** `null`: in the user itself. */
  readonly schema: string | null;
  /** `always`, or only of a user who has anything in that schema. */
  readonly binds: 'always' | 'if-present';
  readonly attributes: readonly Attribute[];
}

/**
 * What a service says (`/Schemas`, RFC 7644 4) that it requires of a user. One that doesn't say requires nothing that is known. Which of its own schemas
 * bind users stands in `/ResourceTypes`, asked for only where one of them requires anything.
 */
export async function readRequired(wire: Wire): Promise<readonly RequiredSchema[]> {
  const told = await readList(wire, '/Schemas', schema);
  const schemas = told.map(({ id, attributes }) => ({ id, attributes: attributes.filter(isOurs).map(withOurs) }));
  const core = schemas.find(({ id }) => isSame(id, userSchema))?.attributes ?? [];
  const others = schemas.filter(({ id, attributes }) => isOther(id) && attributes.some(({ required }) => required));
  const types = others.length > 0 ? await readList(wire, '/ResourceTypes', resourceType) : [];
  return [
    { schema: null, binds: 'always', attributes: core },
    ...others.map(({ id, attributes }) => ({ schema: id, binds: bindingOf(id, types), attributes })),
  ];
}

/** A service that doesn't tell its kinds of resources is taken by the name that RFC 7643 10.3 gives schemas of users: `…:User`. */
function bindingOf(id: string, types: readonly z.output<typeof resourceType>[]): RequiredSchema['binds'] {
  const ofUsers = types.filter((type) => isSame(type.schema, userSchema) || isSame(type.endpoint, '/Users'));
  const extensions = ofUsers.flatMap(({ schemaExtensions }) => schemaExtensions);
  const isNeeded =
    ofUsers.length > 0 ? extensions.some((each) => isSame(each.schema, id) && each.required) : /:user$/i.test(id);
  return isNeeded ? 'always' : 'if-present';
}

/** A list; empty for a service that doesn't show it. */
async function readList<Item extends z.ZodMiniType>(wire: Wire, path: string, item: Item): Promise<z.output<Item>[]> {
  try {
    const { resources } = readListResponse(await sendRequest(wire, { method: 'GET', path }));
    return resources.map((resource) => item.parse(resource));
  } catch (error) {
    if (isAppError(error)) return [];
    throw error;
  }
}

/** What the service gives itself is no concern of who makes an account. */
function isOurs({ name, mutability }: Pick<Attribute, 'name' | 'mutability'>): boolean {
  return mutability !== 'readOnly' && !['id', 'meta', 'schemas'].includes(name);
}

function withOurs(each: Attribute): Attribute {
  return { ...each, subAttributes: each.subAttributes.filter(isOurs) };
}

/** Neither a user's own, nor what SCIM has for groups and for itself, nor what Sync Review fills. */
function isOther(id: string): boolean {
  return id !== '' && !/^urn:ietf:params:scim:schemas:core:/i.test(id) && !isSame(id, studentExtension);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
