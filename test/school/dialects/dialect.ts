/** How a SCIM service is unlike scimmy. Each was seen at a service that others wrote, or is allowed by the RFC; the table is in lib/sync/README.md. */
export interface Dialect {
  /** Refuses schemas and PATCH paths that it doesn't declare (400); else it keeps them. */
  readonly strict: boolean;
  /** Whether `/ServiceProviderConfig` and `/Schemas` are there. */
  readonly discovery: boolean;
  /** `by-email`: every filter is looked for in the e-mail that the account was made with, whatever attribute it names. */
  readonly filter: 'works' | 'by-email' | 'regards-case' | 'refused' | 'not-found';
  /** `loses-extension`: answers 200 and puts values of an extension elsewhere. */
  readonly patch: 'works' | 'loses-extension' | 'empty-answer' | 'not-implemented' | 'not-allowed';
  /** The most that a page holds. */
  readonly pageSize: number;
  /** `totalResults` counts no further than one page. */
  readonly countsOnePage: boolean;
  /** Behind the last page: an empty one, the first one again, or an error. */
  readonly pastEnd: 'empty' | 'first-page' | 'error';
  readonly unique: readonly ('userName' | 'externalId')[];
  /** Answers carry `meta.version`, and an old `If-Match` is 412. */
  readonly versions: boolean;
  /** Attribute names in another case than the RFC's, and `active` as text. */
  readonly spelling: 'as-sent' | 'odd';
  /** Whom lists and filters show: everybody, only who is active, or new accounts only some seconds after they were made. By id all are found. */
  readonly shows: 'everybody' | 'active' | 'late';
}

const plain: Dialect = {
  strict: false,
  discovery: true,
  filter: 'works',
  patch: 'works',
  pageSize: 100,
  countsOnePage: false,
  pastEnd: 'empty',
  unique: ['userName'],
  versions: false,
  spelling: 'as-sent',
  shows: 'everybody',
};

/** By name, each with where it was seen. */
export const dialects = {
  /** `@better-auth/scim` 1.7.5. */
  'declares its schemas and takes no other': { ...plain, strict: true, unique: ['userName', 'externalId'] },
  /** `@boxyhq/saml-jackson` 26.2.0 (Ory Polis), with its pages of 50. */
  'searches by the first e-mail only and counts one page': {
    ...plain,
    discovery: false,
    filter: 'by-email',
    patch: 'loses-extension',
    pageSize: 50,
    countsOnePage: true,
  },
  'has no PATCH, whatever it says (501)': { ...plain, patch: 'not-implemented' },
  'has no PATCH, whatever it says (405)': { ...plain, patch: 'not-allowed' },
  'answers PATCH by 204 and knows versions': { ...plain, patch: 'empty-answer', versions: true },
  'finds e-mails only as they are written': { ...plain, filter: 'regards-case' },
  'refuses filters': { ...plain, filter: 'refused' },
  'answers filters by 404': { ...plain, filter: 'not-found' },
  'gives ten at a time, and the first page past the end': { ...plain, pageSize: 10, pastEnd: 'first-page' },
  'gives ten at a time, and an error past the end': { ...plain, pageSize: 10, pastEnd: 'error' },
  /** Services that keep deactivated people in a place of their own. */
  'hides inactive users from lists and filters': { ...plain, shows: 'active' },
  /** Services whose search runs behind what is written. */
  'shows new accounts late': { ...plain, shows: 'late' },
  'writes attribute names and booleans its own way': { ...plain, spelling: 'odd' },
} as const satisfies Record<string, Dialect>;
