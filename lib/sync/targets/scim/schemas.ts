import * as z from 'zod/mini';

/** Attributes that other systems don't know; documented in the README beside this file. */
export const studentExtension = 'urn:ietf:params:scim:schemas:extension:syncreview:2.0:Student';
export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const bulkSchema = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
export const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/** A text that servers leave out, send as `null` or as a number. */
const text = z.catch(z.pipe(z.union([z.string(), z.number()]), z.transform(String)), '');

/** RFC 7643 wants a boolean; some servers send it as text or as 0 and 1. `null`: it doesn't say. */
const active = z.catch(
  z.nullable(
    z.pipe(
      z.union([z.boolean(), z.string().check(z.minLength(1)), z.number()]),
      z.transform((value) => !['false', '0'].includes(String(value).toLowerCase())),
    ),
  ),
  null,
);

const name = z.catch(z.object({ givenName: text, familyName: text, formatted: text }), {
  givenName: '',
  familyName: '',
  formatted: '',
});

const student = z.catch(z.object({ gradeLevel: text, schoolCode: text }), { gradeLevel: '', schoolCode: '' });

/** One entry of `emails`, RFC 7643 4.1.2; some servers give a bare text. */
const email = z.catch(
  z.union([
    z.pipe(
      z.string(),
      z.transform((value) => ({ value, type: '', primary: false })),
    ),
    z.object({ value: text, type: text, primary: z.catch(z.boolean(), false) }),
  ]),
  { value: '', type: '', primary: false },
);

/** A User resource: only `id` is needed, the rest falls back to empty. */
export const userResource = z.object({
  id: z.pipe(z.union([z.string().check(z.minLength(1)), z.number()]), z.transform(String)),
  externalId: text,
  userName: text,
  name,
  active,
  displayName: text,
  emails: z.catch(z.array(email), []),
  [studentExtension]: student,
  meta: z.catch(z.object({ version: text }), { version: '' }),
});

export type UserResource = z.output<typeof userResource>;

const total = z.catch(
  z.nullable(z.pipe(z.union([z.number(), z.string().check(z.regex(/^\d+$/))]), z.transform(Number))),
  null,
);

/**
 * ListResponse, RFC 7644 3.4.2, with `nextCursor` of RFC 9865. `Resources` may be left out when there is none, and is all that some servers
 * send; `totalResults` `null`: not said.
 */
export const listResponse = z.union([
  z.pipe(
    z.array(z.unknown()),
    z.transform((Resources) => ({ totalResults: null, Resources, nextCursor: '' })),
  ),
  z
    .object({ totalResults: total, Resources: z.optional(z.nullable(z.array(z.unknown()))), nextCursor: text })
    .check(z.refine(({ totalResults, Resources }) => totalResults !== null || Array.isArray(Resources))),
]);

/** Error message, RFC 7644 3.12; servers often leave parts out. */
export const errorMessage = z.object({ scimType: text, detail: text });

/** A text or a number; some servers put it into an object, as a draft of the RFC had it. */
const status = z.pipe(
  z.union([
    z.string(),
    z.number(),
    z.pipe(
      z.object({ code: z.union([z.string(), z.number()]) }),
      z.transform(({ code }) => code),
    ),
  ]),
  z.transform(Number),
);

/** BulkResponse, RFC 7644 3.7.3. `response` is only sure to be there after a failure. */
export const bulkResponse = z.object({
  Operations: z.array(z.object({ bulkId: text, location: text, status, response: z.optional(z.unknown()) })),
});

export type OperationAnswer = z.output<typeof bulkResponse>['Operations'][number];

const count = z.catch(z.number().check(z.positive()), 1);
const supported = z.catch(z.object({ supported: z.catch(z.boolean(), true) }), { supported: true });

/** ServiceProviderConfig, RFC 7643 5, leniently: a part that is missing or odd says nothing about the others. */
export const serviceProviderConfig = z.object({
  patch: supported,
  filter: supported,
  etag: z.catch(z.object({ supported: z.catch(z.boolean(), false) }), { supported: false }),
  bulk: z.catch(z.object({ supported: z.boolean(), maxOperations: count, maxPayloadSize: count }), {
    supported: false,
    maxOperations: 1,
    maxPayloadSize: 1,
  }),
});
