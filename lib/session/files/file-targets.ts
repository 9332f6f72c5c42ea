import { defaultColumns, mappedFields, type OwnColumn } from '../../sync/targets/spreadsheet/columns.ts';
import type { PersonField } from '../../records/person-field.ts';
import type { Settings } from '../../records/settings.ts';
import type { CsvDestination } from './csv-destination.ts';
import { fileNames, type FileKind, type FileName } from './file-names.ts';
import { googleWorkspace } from './google-words.ts';

/** A destination to which a person carries a file. */
export interface FileDestination extends FileName {
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

/** The files that can be made. A CSV destination needs nothing but its name and its row here. */
const fileDestinations = {
  spreadsheet: {
    ...fileNames.spreadsheet,
    title: 'Track it Forward spreadsheet',
    intro: 'For its volunteer import (CSV). It adds accounts and merges by email.',
    fields: ({ spreadsheetColumns }) => mappedFields(spreadsheetColumns ?? defaultColumns),
    own: ({ spreadsheetOwn }) => spreadsheetOwn,
    addsOnly: true,
  },
  googleWorkspace: {
    ...fileNames.googleWorkspace,
    title: 'Google Workspace (CSV)',
    intro:
      'For the bulk upload of Google’s Admin console: new accounts, changed names and emails, and leavers to suspend.',
    fields: () => ['externalId', 'userName', 'givenName', 'familyName'],
    csv: googleWorkspace,
  },
  oneRoster: {
    ...fileNames.oneRoster,
    title: 'OneRoster 1.2 (zip)',
    intro: 'For other school systems: schools, students and their roles as CSV files in one bundle.',
  },
} as const satisfies Readonly<Record<FileKind, FileDestination>>;

export const fileKinds = Object.keys(fileNames) as readonly FileKind[];

export function destinationOf(kind: FileKind): FileDestination {
  return fileDestinations[kind];
}
