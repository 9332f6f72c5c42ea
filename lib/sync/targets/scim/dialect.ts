import type { IdentifyingField } from '../target.ts';
import type { FieldChange } from '../../account.ts';

/** What a service turned out to be like while it was talked to, beyond what it says of itself. Plain data: a store keeps it for each target. */
export interface Dialect {
  /** It takes bulk requests, if it says so. */
  bulk: boolean;
  /** It takes the student extension. */
  extension: boolean;
  /** It was seen to keep a value of the extension: whoever is refused then is refused for themselves. */
  extensionKept: boolean;
  /** How a PATCH speaks of the extension: by the path of each attribute, as an object, or not at all. */
  extensionForm: 'path' | 'object' | 'put';
  /** Schemas that it declares; `null` before it was asked, or when it shows none. */
  schemas: readonly string[] | null;
  /** It takes PATCH, and PUT. */
  patch: boolean;
  put: boolean;
  /** PUT goes without what the service made itself (`id`, `meta`, `groups`). */
  putBare: boolean;
  /** A PATCH holds one operation. */
  oneOperation: boolean;
  /**
   * How a PATCH speaks of emails: all of them, the value of the work address, or not at all. `blind-whole`: all of them also where it shows none.
   */
  emailForm: 'whole' | 'blind-whole' | 'work-path' | 'put';
  /** A PATCH may name `displayName` and `name.formatted`. */
  fullNames: boolean;
  /** What it answered to a change was seen to be what it then held: its answers needn't be read anew. */
  truthful: boolean;
  /** It lets nobody change a user name. */
  userNameStays: boolean;
  /** It has shown somebody's emails: who has none there has none. */
  showsEmails: boolean;
  /** Parts of a PATCH that it has taken once, by their form: who is refused then is refused for themselves. */
  proven: readonly string[];
  json: boolean;
  /** Each change names the version for which it was made. */
  ifMatch: boolean;
  list: ListWay;
  /** What it says it has changed by PATCH and hasn't: these go by PUT. */
  byPut: readonly FieldChange['field'][];
  /** What it doesn't keep, whichever way it is sent: not tried again. */
  dropped: readonly FieldChange['field'][];
  /** It has refused somebody whose values were taken: nobody gets a second account. */
  refusesTwins: boolean;
  /** Filters that have been tried. */
  filters: Readonly<Partial<Record<IdentifyingField, 'finds' | 'overlooks'>>>;
}

export type Part = 'core' | 'names' | 'emails' | 'extension';

/**
 * How it is listed. `count` `null`: it is not told how many to give. `first-page`: it never gives another one. `refused` by this status: without a filter
 * it gives none.
 */
export interface ListWay {
  readonly paging: 'index' | 'cursor' | 'first-page' | 'refused';
  readonly count: number | null;
  readonly status?: number;
}

export function createDialect(): Dialect {
  return {
    bulk: true,
    extension: true,
    extensionKept: false,
    extensionForm: 'path',
    schemas: null,
    patch: true,
    put: true,
    putBare: false,
    oneOperation: false,
    emailForm: 'whole',
    fullNames: true,
    truthful: false,
    userNameStays: false,
    showsEmails: false,
    proven: [],
    json: false,
    ifMatch: false,
    list: { paging: 'index', count: 200 },
    byPut: [],
    dropped: [],
    refusesTwins: false,
    filters: {},
  };
}

/** The same with these as well, each once. */
export function withAlso<Value>(held: readonly Value[], more: readonly Value[]): readonly Value[] {
  const added = more.filter((value) => !held.includes(value));
  return added.length === 0 ? held : [...held, ...new Set(added)];
}
