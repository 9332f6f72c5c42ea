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
    ...['attributes', 'subAttributes', 'required', 'multiValued', 'mutability'],
    ...['Operations', 'bulkId', 'location', 'status', 'response', 'code', 'scimType', 'detail'],
    ...['patch', 'filter', 'etag', 'bulk', 'supported', 'maxOperations', 'maxPayloadSize'],
  ].map((name) => [name.toLowerCase(), name]),
);

/** The answer with the RFC's spelling of the names that are read: SCIM doesn't regard their case (RFC 7643 2.1). Other names stay. */
export function respell(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(respell);
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [names.get(name.toLowerCase()) ?? name, respell(value)]),
  );
}
