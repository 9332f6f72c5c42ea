import { defaultColumns, mappedFields, type OwnColumn } from '../../sync/targets/spreadsheet/columns.ts';
import type { PersonField } from '../../records/person-field.ts';
import type { Settings } from '../../records/settings.ts';
import type { CsvDestination } from './csv-destination.ts';
import { googleWorkspace } from './google-words.ts';

/** A destination to which a person carries a file. */
export interface FileDestination {
  /** Its ledger and its runs are kept under this name. */
  readonly target: `file:${string}`;
  /** As a person calls it. */
  readonly shortName: string;
  /** As history and receipts call it. */
  readonly name: string;
  /** Who takes the file, in a sentence. */
  readonly receiver: string;
  /** Above its card. */
  readonly title: string;
  readonly intro: string;
  /** What it holds of a student, default everything; a change of anything else is none. */
  readonly fields?: (settings: Settings) => readonly PersonField[];
  /** Columns that the school has added. */
  readonly own?: (settings: Settings) => readonly OwnColumn[];
  /** An import only adds and changes: who has left, is back or has another email is changed by hand. */
  readonly addsOnly?: true;
  /** One table, told in plain data; without it the destination has a screen of its own. */
  readonly csv?: CsvDestination;
}

/** The files that can be made, in the order of the page. A CSV destination needs nothing but its row here. */
const fileDestinations = {
  spreadsheet: {
    target: 'file:track-it-forward',
    shortName: 'Track it Forward',
    name: 'Track it Forward spreadsheet',
    receiver: 'Track it Forward',
    title: 'Track it Forward spreadsheet',
    intro: 'For its volunteer import (CSV). It adds accounts and merges by e-mail.',
    fields: ({ spreadsheetColumns }) => mappedFields(spreadsheetColumns ?? defaultColumns),
    own: ({ spreadsheetOwn }) => spreadsheetOwn,
    addsOnly: true,
  },
  googleWorkspace: {
    target: 'file:google-workspace',
    shortName: 'Google Workspace',
    name: 'Google Workspace file',
    receiver: 'Google Workspace',
    title: 'Google Workspace (CSV)',
    intro:
      'For the bulk upload of Google’s Admin console: new accounts, changed names and emails, and leavers to suspend.',
    fields: () => ['externalId', 'userName', 'givenName', 'familyName'],
    csv: googleWorkspace,
  },
  oneRoster: {
    target: 'file:oneroster',
    shortName: 'OneRoster',
    name: 'OneRoster file',
    receiver: 'your OneRoster system',
    title: 'OneRoster 1.2 (zip)',
    intro: 'For other school systems: schools, students and their roles as CSV files in one bundle.',
  },
} as const satisfies Readonly<Record<string, FileDestination>>;

export type FileKind = keyof typeof fileDestinations;

export const fileKinds = Object.keys(fileDestinations) as readonly FileKind[];

export function destinationOf(kind: FileKind): FileDestination {
  return fileDestinations[kind];
}

/** "Track it Forward, Google Workspace or OneRoster". */
export const fileReceivers = new Intl.ListFormat('en-US', { type: 'disjunction' }).format(
  Object.values(fileDestinations).map(({ shortName }) => shortName),
);

const names = new Map<string, string>(Object.values(fileDestinations).map(({ target, name }) => [target, name]));

const receivers = new Map<string, string>(
  Object.values(fileDestinations).map(({ target, receiver }) => [target, receiver]),
);

/** Who takes the file of a target, in a sentence; `undefined` for a server. */
export function fileReceiver(target: string): string | undefined {
  return receivers.get(target);
}

/** How a target is called for a person: a file by its name, a server by its address without `https://`. */
export function targetName(target: string): string {
  return names.get(target) ?? target.replace(/^https:\/\//, '');
}
