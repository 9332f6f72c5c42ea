import type { ColumnQuestion, Mapping, TableFault } from '../../tables/index.ts';
import { columnName } from './cell-words.ts';

/** Why nothing could be read, and what to do. */
export const tableSentences: Record<TableFault, string> = {
  empty: 'There is nothing in it.',
  'too-large': 'This file is too large to be a report. Keep only the columns that are needed, or save it in parts.',
  'too-many-cells':
    'This workbook has too many cells to be a report. Keep only the sheet that is needed, then load it again.',
  damaged:
    'This file is damaged and could not be opened. Open it in a spreadsheet program, save it again, and load that file.',
  password: 'This workbook has a password. Save a copy without one, then load the copy.',
  'unknown-kind':
    'This is not a table. Save it as an Excel workbook (.xlsx) or as CSV, or copy its cells and paste them here.',
  'old-workbook':
    'This workbook has an old format (.xls). Save it as .xlsx or CSV, or copy its cells and paste them here.',
};

/** What a person must say before lines are read. */
export function questionSentence({ role, candidates }: ColumnQuestion, { headings }: Mapping): string {
  const names = candidates.slice(0, 4).map((place) => columnName(place, headings));
  const what = role === 'newEmail' ? 'the student’s new email' : 'the student ID';
  const which = `Which column holds ${what}?`;
  if (names.length === 0) {
    const instead = role === 'studentId' ? ' Or choose the columns of first and last name.' : '';
    return `${which} None looks like it.${instead}`;
  }
  if (names.length === 1) return `${which} Only ${names[0]} looks like it, and that is not certain.`;
  return `${which} It could be ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.`;
}
