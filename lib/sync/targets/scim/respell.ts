import { studentExtension } from './schemas.ts';

/** Every name that is read of an answer. */
const names = new Map(
  [
    ...[
      'id',
      'externalId',
      'userName',
      'name',
      'givenName',
      'familyName',
      'active',
      'emails',
      'value',
      'type',
      'primary',
      'formatted',
      'displayName',
      'schemas',
      'meta',
      'version',
    ],
    ...[studentExtension, 'studentId', 'gradeLevel', 'schoolCode', 'totalResults', 'Resources', 'nextCursor'],
    ...[
      'attributes',
      'subAttributes',
      'required',
      'mutability',
      'uniqueness',
      'schema',
      'endpoint',
      'schemaExtensions',
    ],
    ...['Operations', 'bulkId', 'location', 'status', 'response', 'code', 'scimType', 'detail'],
    ...['patch', 'filter', 'etag', 'bulk', 'supported', 'maxOperations', 'maxPayloadSize'],
  ].map((name) => [name.toLowerCase(), name]),
);

/** What holds several by the RFC. Where there is only one, some services leave the list away. */
const lists = new Set(['emails', 'Resources', 'Operations']);

/**
 * The answer with the RFC's spelling of the names that are read: SCIM doesn't regard their case (RFC 7643 2.1). Other names stay. One alone stands in a
 * list where the RFC has one.
 */
export function respell(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(respell);
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => {
      const spelled = names.get(name.toLowerCase()) ?? name;
      return [spelled, lists.has(spelled) ? inList(respell(value)) : respell(value)];
    }),
  );
}

function inList(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? [value] : value;
}
