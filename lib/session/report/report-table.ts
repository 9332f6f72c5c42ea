import type { Entry } from '../../roster/index.ts';
import { writeTable } from '../../sync/csv.ts';
import type { WorkbookSheet } from '../../tables/index.ts';
import { reportHeader, reportRows } from './error-report.ts';

/** The report as a CSV file that Excel opens by double click, cells safe against formulas. */
export function writeReport(entries: readonly Entry[]): string {
  return writeTable(reportHeader, reportRows(entries)).text;
}

/** The report as a sheet of an Excel workbook, in which only the new email can be typed. */
export function reportSheet(title: string, entries: readonly Entry[]): WorkbookSheet {
  return { name: title, header: reportHeader, rows: reportRows(entries), open: ['New e-mail'] };
}

/** Any other table of ours as such a file; the first row is the header. */
export function writeRows([header = [], ...rows]: readonly (readonly string[])[]): string {
  return writeTable(header, rows).text;
}
