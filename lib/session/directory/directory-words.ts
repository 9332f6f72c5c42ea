import { formatShortDay } from '../../words/index.ts';
import { isolateText } from '../../roster/index.ts';
import type { DirectoryProblem } from './directory-controller.svelte.ts';
import type { DirectoryKind, DirectoryVerdict } from '../../records/directory.ts';

const names: Record<DirectoryKind, string> = {
  google: 'Google directory',
  microsoft: 'Microsoft directory',
  oneroster: 'OneRoster list',
  other: 'directory',
};

export function directoryName(kind: DirectoryKind): string {
  return names[kind];
}

/** "Exists in your Google directory." */
export function verdictSentence({ state, name, kind, broughtAt }: DirectoryVerdict): string {
  const where = `your ${directoryName(kind)}`;
  switch (state) {
    case 'exists':
      return `Exists in ${where}.`;
    case 'suspended':
      return `Suspended in ${where}: mail doesn’t reach it now.`;
    case 'missing':
      return `Not in ${where} (list of ${formatShortDay(broughtAt)}).`;
    case 'other':
      return name === '' ? `Belongs to somebody else in ${where}.` : `Belongs to ${isolateText(name)} in ${where}.`;
  }
}

/** The same in a few words, for a cell: "Exists", "Belongs to Ann Lee". */
export function shortVerdict({ state, name }: DirectoryVerdict): string {
  if (state === 'other') return name === '' ? 'Belongs to somebody else' : `Belongs to ${isolateText(name)}`;
  return { exists: 'Exists', suspended: 'Suspended', missing: 'Not in it' }[state];
}

/** Why a file is no directory, and what to do. */
export function problemSentence(problem: DirectoryProblem): { sentence: string; action: string } {
  return { sentence: problems[problem][0], action: `${problems[problem][1]} The list you have stays as it was.` };
}

const again = 'Export the users again as CSV and choose that file.';
const problems: Record<DirectoryProblem, readonly [sentence: string, action: string]> = {
  'no-emails': [
    'No column of email addresses was found in this file.',
    'Choose an export with a heading such as “Email Address”.',
  ],
  empty: ['There is nothing in this file.', again],
  'too-large': ['This file is too large to be a list of users.', again],
  'too-many-cells': ['This file is too large to be a list of users.', again],
  damaged: ['This file is damaged or incomplete.', again],
  password: ['This file is protected with a password.', 'Save it without one, or export the users as CSV.'],
  'unknown-kind': ['This is not a table that can be read.', 'Choose a CSV, Excel (.xlsx) or OpenDocument (.ods) file.'],
  'old-workbook': ['This is an old Excel file (.xls).', 'Save it as .xlsx or CSV and choose that file.'],
  unreadable: ['This file could not be read.', again],
};
