import type { Twist } from './twists.ts';

/** How a SCIM service is unlike scimmy. Each was seen at a service that others wrote, or is allowed by the RFC; the table is in the README beside it. */
export interface Dialect {
  /** Refuses schemas and PATCH paths that it doesn't declare (400); else it keeps them. */
  readonly strict: boolean;
  /** Whether `/ServiceProviderConfig` and `/Schemas` are there. */
  readonly discovery: boolean;
  /** What answers `/ServiceProviderConfig` in its place: a status with an error, a page, or nothing. */
  readonly config: 'json' | 'html' | 'empty' | 400 | 401 | 403 | 405 | 500 | 501;
  /** What `/Schemas` answers. */
  readonly schemas: 'core' | 'core-and-ours' | 'bare-list' | 401 | 403 | 404 | 500;
  /** What becomes of the student extension: `dropped` without a word, or refused by that status. `strict` refuses by 400. */
  readonly extension: 'kept' | 'dropped' | 400 | 422 | 500;
  /** Refuses a PATCH whose path lies in the extension, though it takes the extension in POST and PUT. */
  readonly extensionPath: 'taken' | 'refused';
  /** Grades that it knows; any other is refused (400, naming the attribute), for that person. */
  readonly grades: readonly string[] | null;
  /** Paths without which a POST is refused (400), such as `displayName` or `emails.type`; declared in `/Schemas` where that answers. */
  readonly required: readonly string[];
  /** A schema of its own for users, with paths that it requires there. `resourceTypes`: how `/ResourceTypes` has it (RFC 7643 6), or a status. */
  readonly custom: {
    readonly schema: string;
    readonly required: readonly string[];
    readonly resourceTypes: 'required' | 'optional' | 'of-groups' | 404;
  } | null;
  /** Attributes that it drops without a word, however they are sent. */
  readonly drops: readonly string[];
  /** Paths of the core User that a PATCH may not name. */
  readonly patchRefuses: readonly string[];
  readonly mediaType: 'any' | 'json-only';
  readonly operationsInPatch: 'many' | 'one';
  /** How a PATCH may speak of emails; `ignored`: success, and nothing is done. */
  readonly emails: 'any' | 'work-path-only' | 'whole-only' | 'refused' | 'ignored' | 'never-shown';
  readonly put: 'works' | 'not-allowed' | 'refuses-read-only';
  /** `by-email`: every filter is looked for in the email that the account was made with, whatever attribute it names. */
  readonly filter: 'works' | 'by-email' | 'regards-case' | 'refused' | 'not-found' | 'user-name-only' | 'ignored';
  /** `loses-extension`: answers 200 and puts values of an extension elsewhere. */
  readonly patch: 'works' | 'loses-extension' | 'empty-answer' | 'not-implemented' | 'not-allowed';
  /** The most that a page holds. */
  readonly pageSize: number;
  /** A larger `count` is refused (400). */
  readonly largestCount: number;
  /** What becomes of a list that is asked for without a filter. */
  readonly list: 'works' | 400 | 403 | 501;
  /** How the next page is found; `cursor` is RFC 9865, which `cursor-only` refuses to do without. */
  readonly paging: 'index' | 'ignores-index' | 'cursor-offered' | 'cursor-only';
  /** `estimate`: some more than there are. */
  readonly totalResults: 'number' | 'text' | 'missing' | 'estimate';
  /** Lists without `Resources` where nobody is found, or as a bare array. */
  readonly lists: 'as-said' | 'empty-without-resources' | 'bare-array';
  /** `totalResults` counts no further than one page. */
  readonly countsOnePage: boolean;
  /** Behind the last page: an empty one, the first one again, or an error. */
  readonly pastEnd: 'empty' | 'first-page' | 'error';
  readonly unique: readonly ('userName' | 'externalId')[];
  /** Whether `/Schemas` says which values are unique. */
  readonly uniqueness: 'declared' | 'not-told';
  /** How a taken value is refused. */
  readonly conflict: '409' | '409-bare' | '400-uniqueness';
  /** Answers carry `meta.version`, and an old `If-Match` is 412. */
  readonly versions: boolean;
  /** A change without `If-Match` is 428. Versions are in `meta`, in the `ETag` header, or nowhere (then only `*` is taken). */
  readonly ifMatch: 'optional' | 'required' | 'required-by-header' | 'required-star';
  /** Attribute names in another case than the RFC's, and `active` as text. */
  readonly spelling: 'as-sent' | 'odd';
  /** A byte order mark before every answer. */
  readonly byteOrderMark: boolean;
  /** How `active` is told. `only-true` and `never`: left out else; `null` for whoever is active. */
  readonly active: 'boolean' | 'text' | 'number' | 'null-for-active' | 'null' | 'only-true' | 'never';
  /** What a POST is answered with. */
  readonly created: 'resource' | 'status-200' | 'location' | 'id' | 'nothing' | 'status-202';
  readonly ids: 'text' | 'number' | 'odd-text';
  /** What it makes of texts. */
  readonly texts: 'as-sent' | 'lower-case' | 'trimmed';
  readonly bulk:
    'none' | 'full' | 'bare' | 'status-object' | 'announced-only' | 'ten' | 'no-bulk-ids' | 'status-number';
  /** Texts that are empty are told as `null`. */
  readonly empties: 'absent' | 'null';
  /** Whom lists and filters show: everybody, only who is active, or new accounts only some seconds after they were made. By id all are found. */
  readonly shows: 'everybody' | 'active' | 'late';
  /** Asks to wait at each so many-th request. */
  readonly limitsEach: number;
  /** What stands before it. */
  readonly twist: Twist | null;
}

export const plain: Dialect = {
  strict: false,
  discovery: true,
  config: 'json',
  schemas: 'core',
  extension: 'kept',
  extensionPath: 'taken',
  grades: null,
  required: [],
  custom: null,
  drops: [],
  patchRefuses: [],
  mediaType: 'any',
  operationsInPatch: 'many',
  emails: 'any',
  put: 'works',
  filter: 'works',
  patch: 'works',
  pageSize: 100,
  largestCount: Infinity,
  list: 'works',
  paging: 'index',
  totalResults: 'number',
  lists: 'as-said',
  countsOnePage: false,
  pastEnd: 'empty',
  unique: ['userName'],
  uniqueness: 'declared',
  conflict: '409',
  versions: false,
  ifMatch: 'optional',
  spelling: 'as-sent',
  byteOrderMark: false,
  active: 'boolean',
  created: 'resource',
  ids: 'text',
  texts: 'as-sent',
  bulk: 'none',
  empties: 'absent',
  shows: 'everybody',
  limitsEach: 0,
  twist: null,
};

/** By name, each with where it was seen. */
export const dialects = {
  /** `@better-auth/scim` 1.7.5. */
  'declares its schemas and takes no other': { ...plain, strict: true, unique: ['userName', 'externalId'] },
  /** `@boxyhq/saml-jackson` 26.2.0 (Ory Polis), with its pages of 50. */
  'searches by the first email only and counts one page': {
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
  'finds emails only as they are written': { ...plain, filter: 'regards-case' },
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
