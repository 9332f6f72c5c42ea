import type { TargetPerson } from '../../account.ts';
import { asObject, keyIn } from './more-attributes.ts';
import type { RequiredSchema } from './read-required.ts';
import { toUserResource } from './user-resource.ts';
import type { Json } from './json.ts';

/** Whether it says that no two users have the same user name (`uniqueness`, RFC 7643 2.2 and 4.1.1). Pure. */
export function declaresUnique(required: readonly RequiredSchema[]): boolean {
  const core = required.find(({ schema }) => schema === null)?.attributes ?? [];
  const userName = core.find(({ name }) => name.toLowerCase() === 'username');
  return userName !== undefined && ['server', 'global'].includes(userName.uniqueness.toLowerCase());
}

/** What a new account of this person would lack, as `title`, `name.familyName` or `urn:…:User:department`. Pure. */
export function findLacking(required: readonly RequiredSchema[], person: TargetPerson): readonly string[] {
  const user = toUserResource(person);
  return required.flatMap(({ schema, binds, attributes }) => {
    const held = schema === null ? user : user[keyIn(user, schema)];
    if (held === undefined && binds === 'if-present') return [];
    const prefix = schema === null ? '' : `${schema}:`;
    return attributes.flatMap((each) => lackingOf(each, asObject(held)).map((name) => `${prefix}${name}`));
  });
}

function lackingOf(attribute: RequiredSchema['attributes'][number], holder: Json): readonly string[] {
  const value = valueOf(holder, attribute.name);
  const parts = attribute.subAttributes.filter(({ required }) => required).map(({ name }) => name);
  if (value === undefined && !attribute.required) return [];
  const lacking = parts.filter((name) => !hasPart(value, name)).map((name) => `${attribute.name}.${name}`);
  return value === undefined && parts.length === 0 ? [attribute.name] : lacking;
}

function hasPart(value: unknown, name: string): boolean {
  const values = Array.isArray(value) ? value : [value];
  return values.some((each) => valueOf(asObject(each), name) !== undefined);
}

/** `undefined` for what is empty, too. */
function valueOf(holder: Json, name: string): unknown {
  const value = holder[keyIn(holder, name)];
  return value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value;
}
