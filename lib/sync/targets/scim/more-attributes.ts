import { isMoreField, moreField, moreOf, nameOfMore } from '../../more-fields.ts';
import type { FieldChange, MoreField, TargetPerson } from '../../account.ts';
import { userSchema } from './schemas.ts';
import type { Json } from './json.ts';

/** Where an attribute stands in a user: under a schema of its own, or in the user itself; `sub` of a complex one. */
interface Place {
  readonly schema: string | null;
  readonly attribute: string;
  readonly sub: string | null;
}

/** Several values each, as RFC 7643 4.1.2 has them: one of them is ours, the others stay. */
const several = new Set(['entitlements', 'roles', 'phonenumbers', 'ims', 'photos', 'addresses']);

/** `title`, `name.middleName`, or `urn:…:User:department` with the URN of its schema. `null` for what is no attribute's name. */
export function attributePlace(name: string): Place | null {
  const [, urn, path = ''] = /^(?:(urn:.+):)?([^:]+)$/i.exec(name.trim()) ?? [];
  const [, attribute, sub] = /^([A-Za-z$][\w$-]*)(?:\.([A-Za-z$][\w$-]*))?$/.exec(path) ?? [];
  if (attribute === undefined) return null;
  const isCore = urn === undefined || urn.toLowerCase() === userSchema.toLowerCase();
  return { schema: isCore ? null : urn, attribute, sub: sub ?? null };
}

/** A new account with what the school has set besides. Empty texts are left out, as SCIM has none. */
export function withMore(user: Json, person: TargetPerson): Json {
  return moreOf(person).reduce<Json>(
    (whole, [field, text]) => (text === '' ? whole : putMore(whole, field, text)),
    user,
  );
}

/** The account with one attribute set, everything else as it is; `''` takes it away. Of several values only ours changes. */
export function putMore(user: Json, field: MoreField, text: string, former = ''): Json {
  const place = attributePlace(nameOfMore(field));
  if (!place) return user;
  const { schema } = place;
  if (schema === null) return put(user, place, text, former);
  const schemas = Array.isArray(user['schemas']) ? (user['schemas'] as unknown[]) : [];
  const named = schemas.includes(schema) ? schemas : [...schemas, schema];
  return { ...user, schemas: named, [schema]: put(asObject(user[schema]), place, text, former) };
}

/** What the account holds of these; `''` where it holds nothing. `ours`: texts that are ours where an attribute holds several. */
export function readMore(
  resource: unknown,
  ours: ReadonlyMap<MoreField, ReadonlySet<string>>,
): Readonly<Record<MoreField, string>> {
  return Object.fromEntries([...ours].map(([field, texts]) => [field, readOne(asObject(resource), field, texts)]));
}

/** The operations of a PATCH for one of them. */
export function moreOperations(change: FieldChange): readonly Json[] {
  if (!isMoreField(change.field)) return [];
  const place = attributePlace(nameOfMore(change.field));
  if (!place) return [];
  const { schema, attribute, sub } = place;
  const [from, to] = [String(change.from), String(change.to)];
  const path = `${schema === null ? '' : `${schema}:`}${attribute}`;
  if (isSeveral(place)) {
    // Ours comes before the former one goes: where each is a request, one that is required is never missing.
    const gone = from === '' ? [] : [{ op: 'remove', path: `${path}[value eq ${JSON.stringify(from)}]` }];
    return to === '' ? gone : [{ op: 'add', path, value: [{ value: to }] }, ...gone];
  }
  const whole = sub === null ? path : `${path}.${sub}`;
  return [to === '' ? { op: 'remove', path: whole } : { op: 'replace', path: whole, value: toValue(to) }];
}

/** Notes what is sent of a person, so that it is looked for in what is answered. */
export function noteOurs(ours: Map<MoreField, Set<string>>, person: Partial<TargetPerson>): void {
  for (const [field, text] of moreOf(person)) {
    const texts = ours.get(field) ?? new Set();
    if (text !== '') texts.add(text);
    ours.set(field, texts);
  }
}

/** The same of what was sent in a former life of the worker, but nothing more is looked for than before. */
export function noteExpected(ours: Map<MoreField, Set<string>>, person: TargetPerson): void {
  for (const [field, text] of moreOf(person)) {
    if (text !== '') ours.get(field)?.add(text);
  }
}

/** An attribute that the school has set, with the text that everybody gets, where it is the same one. */
export interface SetAttribute {
  readonly name: string;
  readonly text?: string;
}

/** The attributes to look for from the start. */
export function toOurs(attributes: readonly SetAttribute[]): Map<MoreField, Set<string>> {
  return new Map(
    attributes.map(({ name, text = '' }) => [moreField(name.trim()), new Set(text.trim() === '' ? [] : [text.trim()])]),
  );
}

function isSeveral({ schema, attribute, sub }: Place): boolean {
  return schema === null && sub === null && several.has(attribute.toLowerCase());
}

function put(holder: Json, place: Place, text: string, former: string): Json {
  const key = keyIn(holder, place.attribute);
  if (isSeveral(place)) {
    const held = Array.isArray(holder[key]) ? (holder[key] as unknown[]) : [];
    const others = held.filter((each) => valueIn(each) !== former && valueIn(each) !== text);
    return { ...holder, [key]: text === '' ? others : [...others, { value: text }] };
  }
  const value = text === '' ? undefined : toValue(text);
  if (place.sub === null) return { ...holder, [key]: value };
  return { ...holder, [key]: { ...asObject(holder[key]), [place.sub]: value } };
}

function readOne(user: Json, field: MoreField, texts: ReadonlySet<string>): string {
  const place = attributePlace(nameOfMore(field));
  if (!place) return '';
  const holder = place.schema === null ? user : asObject(user[keyIn(user, place.schema)]);
  const held = holder[keyIn(holder, place.attribute)];
  if (isSeveral(place)) {
    const values = (Array.isArray(held) ? held : [held]).map(valueIn).filter(Boolean);
    // Another one isn't ours, and stays whatever becomes of ours.
    return values.find((value) => texts.has(value)) ?? '';
  }
  const one = place.sub === null ? held : asObject(held)[keyIn(asObject(held), place.sub)];
  return toText(one);
}

/** RFC 7643 has booleans as such; a school types them. */
function toValue(text: string): string | boolean {
  return text === 'true' || text === 'false' ? text === 'true' : text;
}

function toText(value: unknown): string {
  if (Array.isArray(value)) return toText(value[0]);
  if (typeof value === 'object' && value !== null) return valueIn(value);
  return value === null || value === undefined
    ? ''
    : String(value as string)
        .normalize('NFC')
        .trim();
}

function valueIn(each: unknown): string {
  return typeof each === 'object' && each !== null ? toText((each as Json)['value']) : toText(each);
}

/** The spelling of a name that is there already: SCIM doesn't regard case (RFC 7643 2.1). */
export function keyIn(holder: Json, name: string): string {
  return Object.keys(holder).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
}

/** `{}` for what is none. */
export function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}
