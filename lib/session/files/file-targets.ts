import { m } from '../../words/index.ts';
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
const fileDestinations: Readonly<Record<FileKind, () => FileDestination>> = {
  spreadsheet: () => ({
    ...fileNames.spreadsheet(),
    title: m.files_track_it_forward_title(),
    intro: m.files_track_it_forward_intro(),
    fields: ({ spreadsheetColumns }) => mappedFields(spreadsheetColumns ?? defaultColumns),
    own: ({ spreadsheetOwn }) => spreadsheetOwn,
    addsOnly: true,
  }),
  googleWorkspace: () => ({
    ...fileNames.googleWorkspace(),
    title: m.files_google_title(),
    intro: m.files_google_intro(),
    fields: () => ['externalId', 'userName', 'givenName', 'familyName'],
    csv: googleWorkspace,
  }),
  oneRoster: () => ({ ...fileNames.oneRoster(), title: m.files_oneroster_title(), intro: m.files_oneroster_intro() }),
};

export const fileKinds = Object.keys(fileNames) as readonly FileKind[];

export function destinationOf(kind: FileKind): FileDestination {
  return fileDestinations[kind]();
}
