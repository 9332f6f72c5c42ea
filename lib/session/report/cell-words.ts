import { m } from '../../words/index.ts';
import type { RowFault } from '../../tables/index.ts';

const faults: Readonly<Record<RowFault, () => string>> = {
  quote: m.report_fault_quote,
  formula: m.report_fault_formula,
  error: m.report_fault_error,
};

/** Why a row could not be read, and what to do. */
export const faultSentence = (fault: RowFault): string => faults[fault]();

/** Why a cell is no student ID. */
export function idSentence(cell: string): string {
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(cell)) {
    return m.report_id_rounded();
  }
  if (/^(?:\d{4}-\d\d?-\d\d?|\d\d?[/.-]\d\d?[/.-]\d{2,4})(?:[T ].*)?$/.test(cell)) {
    return m.report_id_date();
  }
  if (/^\d+\.\d*[1-9]\d*$/.test(cell)) return m.report_id_fraction();
  if (/^\d{16,}$/.test(cell)) return m.report_id_too_long();
  return m.report_id_wrong();
}

/** "column C" or "column “New email”", as a spreadsheet or its heading calls it. */
export function columnName(place: number, headings: readonly string[]): string {
  const heading = (headings[place] ?? '').replace(/\s+/g, ' ').trim();
  return heading === '' ? m.report_letter({ letter: columnLetter(place) }) : m.report_heading({ heading });
}

/** A, B … Z, AA: as spreadsheets count columns. */
export function columnLetter(place: number): string {
  const rest = Math.floor(place / 26) - 1;
  return `${rest >= 0 ? columnLetter(rest) : ''}${String.fromCharCode(65 + (place % 26))}`;
}
