import { m } from '../../words/index.ts';
import type { Entry } from '../../roster/index.ts';
import { writeTable } from '../../sync/targets/csv.ts';
import type { Mailboxes } from '../../review/people/mailboxes.ts';
import type { WorkbookSheet } from '../../tables/index.ts';
import { headerOf, reportRows } from './error-report.ts';

/** The report as a CSV file that Excel opens by double click, cells safe against formulas. */
export function writeReport(entries: readonly Entry[], mailboxes: Mailboxes | null = null): string {
  return writeTable(headerOf(mailboxes), reportRows(entries, mailboxes)).text;
}

/** The report as a sheet of an Excel workbook, in which only the new email can be typed. */
export function reportSheet(
  title: string,
  entries: readonly Entry[],
  mailboxes: Mailboxes | null = null,
): WorkbookSheet {
  return {
    name: title,
    header: headerOf(mailboxes),
    rows: reportRows(entries, mailboxes),
    open: [m.report_column_new()],
  };
}

/** Any other table of ours as such a file; the first row is the header. */
export function writeRows([header = [], ...rows]: readonly (readonly string[])[]): string {
  return writeTable(header, rows).text;
}
