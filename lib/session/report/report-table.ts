import type { Entry } from '../../roster/index.ts';
import { writeTable } from '../../sync/csv.ts';
import { reportHeader, reportRows } from './error-report.ts';

/** The report as a CSV file that Excel opens by double click, cells safe against formulas. */
export function writeReport(entries: readonly Entry[]): string {
  return writeTable(reportHeader, reportRows(entries)).text;
}

/** Any other table of ours as such a file; the first row is the header. */
export function writeRows([header = [], ...rows]: readonly (readonly string[])[]): string {
  return writeTable(header, rows).text;
}
