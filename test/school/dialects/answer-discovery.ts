import { Refusal } from './accounts.ts';
import { toList } from './answer-list.ts';
import { coreGroup, coreUser, ourExtension } from './check-user.ts';
import type { Dialect } from './dialect.ts';

/** `GET /ServiceProviderConfig`, RFC 7643 5. */
export function answerConfig(dialect: Dialect): Response | object {
  const { config, bulk } = dialect;
  if (config === 'html') return new Response('<!doctype html><title>Sign in</title>');
  if (config === 'empty') return new Response(null, { status: 204 });
  if (typeof config === 'number') throw new Refusal(config, 'Not for you');
  const maxOperations = bulk === 'ten' ? 10 : 1000;
  return {
    patch: { supported: true },
    filter: { supported: true, maxResults: 200 },
    etag: { supported: dialect.versions },
    ...(bulk === 'none' ? {} : { bulk: { supported: true, maxOperations, maxPayloadSize: 1_048_576 } }),
  };
}

/** `GET /Schemas`, RFC 7644 4. */
export function answerSchemas(dialect: Dialect): object {
  if (typeof dialect.schemas === 'number') throw new Refusal(dialect.schemas, 'Not for you');
  const { custom, required, unique, uniqueness } = dialect;
  const users = toAttributes({ required: ['userName', ...required], unique, uniqueness });
  const more = custom && { id: custom.schema, attributes: toAttributes({ ...dialect, required: custom.required }) };
  const own = [{ id: coreUser, attributes: users }, ...(more ? [more] : [])];
  const all = dialect.schemas === 'core-and-ours' ? [...own, { id: ourExtension, attributes: [] }] : own;
  return dialect.schemas === 'bare-list' ? all : toList(all, all.length, dialect, { startIndex: 1 });
}

/** `GET /ResourceTypes`, RFC 7643 6: which schemas users have, and which of them each one needs. */
export function answerResourceTypes(dialect: Dialect): object {
  const { custom } = dialect;
  if (!custom || custom.resourceTypes === 404) throw new Refusal(404, 'Nothing here');
  const extension = [{ schema: custom.schema, required: custom.resourceTypes !== 'optional' }];
  const ofUsers = custom.resourceTypes !== 'of-groups';
  const types = [
    { name: 'User', endpoint: '/Users', schema: coreUser, schemaExtensions: ofUsers ? extension : [] },
    { name: 'Group', endpoint: '/Groups', schema: coreGroup, schemaExtensions: ofUsers ? [] : extension },
  ];
  return toList(types, types.length, dialect, { startIndex: 1 });
}

/** RFC 7643 7: of complex attributes each sub-attribute says for itself whether it is required. */
function toAttributes({ required, unique, uniqueness }: Pick<Dialect, 'required' | 'unique' | 'uniqueness'>): object[] {
  const paths = required.map((path) => path.split('.'));
  const names = [...new Set(paths.map(([name = '']) => name))];
  return names.map((name) => {
    const parts = paths.flatMap(([first, second]) => (first === name && second ? [second] : []));
    const isRequired = paths.some(([first, second]) => first === name && !second);
    const multiValued = name === 'emails' || name === 'entitlements';
    const subAttributes = parts.map((part) => ({ name: part, type: 'string', required: true }));
    return {
      name,
      type: parts.length > 0 ? 'complex' : 'string',
      multiValued,
      required: isRequired || parts.length > 0,
      ...(uniqueness === 'declared' && {
        uniqueness: name === 'userName' && unique.includes('userName') ? 'server' : 'none',
      }),
      ...(parts.length > 0 ? { subAttributes } : {}),
    };
  });
}
