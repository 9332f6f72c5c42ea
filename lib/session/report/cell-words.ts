import type { RowFault } from '../../tables/index.ts';

/** Why a row could not be read, and what to do. */
export const faultSentences: Record<RowFault, string> = {
  quote:
    'A quotation mark (") here has no partner, so the cells can’t be told apart. Remove it, then load the table again.',
  formula:
    'A cell holds a formula without its result. Open and save the file in a spreadsheet program, then load it again.',
  error: 'A cell shows an error such as #REF!. Correct it, then load the table again.',
};

/** Why a cell is no student ID. */
export function idSentence(cell: string): string {
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(cell)) {
    return 'The spreadsheet rounded this number, so the student ID is lost. Format the column as text, then type the ID again.';
  }
  if (/^(?:\d{4}-\d\d?-\d\d?|\d\d?[/.-]\d\d?[/.-]\d{2,4})(?:[T ].*)?$/.test(cell)) {
    return 'The spreadsheet turned this into a date, so the student ID is lost. Format the column as text, then type the ID again.';
  }
  if (/^\d+\.\d*[1-9]\d*$/.test(cell)) return 'This number has a fraction, so it is not a student ID.';
  if (/^\d{16,}$/.test(cell)) return 'This number has too many digits to be a student ID.';
  return 'This is not a student ID.';
}

/** "column C" or "column “New email”", as a spreadsheet or its heading calls it. */
export function columnName(place: number, headings: readonly string[]): string {
  const heading = (headings[place] ?? '').replace(/\s+/g, ' ').trim();
  return heading === '' ? `column ${columnLetter(place)}` : `column “${heading}”`;
}

/** A, B … Z, AA: as spreadsheets count columns. */
export function columnLetter(place: number): string {
  const rest = Math.floor(place / 26) - 1;
  return `${rest >= 0 ? columnLetter(rest) : ''}${String.fromCharCode(65 + (place % 26))}`;
}
