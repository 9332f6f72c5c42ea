import * as z from 'zod/mini';
import { isAppError } from '../../../errors.ts';
import type { TargetPerson } from '../../account.ts';
import { sendRequest } from './request.ts';
import { userSchema } from './schemas.ts';
import { toUserResource } from './user-resource.ts';
import type { Json } from './json.ts';
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
const part = z.object({ name: text, required: flag, mutability: text, uniqueness: text });
/** An attribute of a schema, RFC 7643 7. */
const attribute = z.object({
  name: text,
  required: flag,
  mutability: text,
  uniqueness: text,
  subAttributes: z.catch(z.array(part), []),
});
const schema = z.catch(z.object({ id: text, attributes: z.catch(z.array(attribute), []) }), { id: '', attributes: [] });
const schemas = z.union([
  z.array(schema),
  z.pipe(
    z.object({ Resources: z.array(schema) }),
    z.transform(({ Resources }) => Resources),
  ),
]);

type Attribute = z.output<typeof attribute>;

/** What a service says (`/Schemas`, RFC 7644 4) that it requires of a user. One that doesn't say requires nothing that is known. */
export async function readRequired(wire: Wire): Promise<readonly Attribute[]> {
  try {
    const answer = schemas.safeParse(await sendRequest(wire, { method: 'GET', path: '/Schemas' }));
    const user = answer.success
      ? answer.data.find(({ id }) => id.toLowerCase() === userSchema.toLowerCase())
      : undefined;
    return (user?.attributes ?? []).filter(isOurs);
  } catch (error) {
    if (isAppError(error)) return [];
    throw error;
  }
}

/** Whether it says that no two users have the same user name (`uniqueness`, RFC 7643 2.2 and 4.1.1). Pure. */
export function declaresUnique(attributes: readonly Attribute[]): boolean {
  const userName = attributes.find(({ name }) => name.toLowerCase() === 'username');
  return userName !== undefined && ['server', 'global'].includes(userName.uniqueness.toLowerCase());
}

/** What a new account of this person would lack, as `title` or `name.familyName`. Pure. */
export function findLacking(required: readonly Attribute[], person: TargetPerson): readonly string[] {
  const user = toUserResource(person);
  return required.flatMap((each) => {
    const value = valueOf(user, each.name);
    const parts = each.subAttributes.filter((sub) => sub.required && isOurs(sub)).map(({ name }) => name);
    if (value === undefined && !each.required) return [];
    const lacking = parts.filter((name) => !hasPart(value, name)).map((name) => `${each.name}.${name}`);
    return value === undefined && parts.length === 0 ? [each.name] : lacking;
  });
}

/** What the service gives itself is no concern of who makes an account. */
function isOurs({ name, mutability }: Pick<Attribute, 'name' | 'mutability'>): boolean {
  return mutability !== 'readOnly' && !['id', 'meta', 'schemas'].includes(name);
}

function hasPart(value: unknown, name: string): boolean {
  const values = Array.isArray(value) ? value : [value];
  return values.some((each) => typeof each === 'object' && each !== null && valueOf(each as Json, name) !== undefined);
}

/** SCIM doesn't regard the case of names (RFC 7643 2.1). */
function valueOf(json: Json, name: string): unknown {
  const found = Object.keys(json).find((key) => key.toLowerCase() === name.toLowerCase());
  const value = found === undefined ? undefined : json[found];
  return value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value;
}
