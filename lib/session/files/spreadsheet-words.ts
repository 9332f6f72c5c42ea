import type { PersonField } from '../../sync/ports.ts';
import type { SyncPlan } from '../../sync/plan.ts';
import type { CellChange } from '../../sync/csv.ts';
import { listByHand, type HandItem, type HandReason } from '../../sync/spreadsheet/by-hand.ts';
import { checkColumns, defaultColumns, type SpreadsheetColumn } from '../../sync/spreadsheet/columns.ts';
import {
  previewSpreadsheet,
  writeSpreadsheet,
  type SpreadsheetPreview,
} from '../../sync/spreadsheet/write-spreadsheet.ts';
import type { WorkbookSheet } from '../../tables/index.ts';

export type { HandItem, SpreadsheetPreview };
export type WhoInFile = 'all' | 'changes';

/** A field of a student and the column that it fills; `null` leaves it out. */
export interface FieldColumn {
  readonly field: PersonField;
  readonly text: string;
  /** An import can't do without it. */
  readonly needed: boolean;
  readonly header: string | null;
}

const fields: readonly Omit<FieldColumn, 'header'>[] = [
  { field: 'givenName', text: 'First name', needed: true },
  { field: 'familyName', text: 'Last name', needed: true },
  { field: 'userName', text: 'E-mail', needed: true },
  { field: 'externalId', text: 'Student ID', needed: false },
  { field: 'gradeLevel', text: 'Grade', needed: false },
  { field: 'schoolCode', text: 'School', needed: false },
];

export function toFieldColumns(columns: readonly SpreadsheetColumn[]): readonly FieldColumn[] {
  return fields.map((each) => ({
    ...each,
    header: columns.find(({ field }) => field === each.field)?.header ?? null,
  }));
}

/** The columns after one field got another header, or was left out (`null`). */
export function changeColumn(
  columns: readonly SpreadsheetColumn[],
  field: PersonField,
  header: string | null,
): readonly SpreadsheetColumn[] {
  return toFieldColumns(columns).flatMap((each) => {
    const next = each.field === field ? header : each.header;
    return next === null ? [] : [{ field: each.field, header: next }];
  });
}

export function usualHeader(field: PersonField): string {
  return defaultColumns.find((column) => column.field === field)?.header ?? '';
}

/** What is wrong with the columns, in one sentence, or `null`. */
export function columnProblem(columns: readonly SpreadsheetColumn[]): string | null {
  const [problem] = checkColumns(columns);
  switch (problem?.kind) {
    case undefined:
      return null;
    case 'missing-field':
      return 'First name, last name and e-mail must be there.';
    case 'empty-header':
      return 'Each column needs a name.';
    case 'same-header':
      return 'Two columns have the same name.';
  }
}

export function previewFile(
  plan: SyncPlan,
  columns: readonly SpreadsheetColumn[],
  people: WhoInFile,
): SpreadsheetPreview {
  return previewSpreadsheet(plan, { columns, people });
}

export function countInFile(plan: SyncPlan, people: WhoInFile): number {
  return writeSpreadsheet(plan, { columns: defaultColumns, people }).rows.length;
}

/** The file, or what is copied; `raw` leaves out the guard against formulas. */
export function fileText(
  plan: SyncPlan,
  columns: readonly SpreadsheetColumn[],
  people: WhoInFile,
  format: 'csv' | 'tsv',
  raw = false,
): string {
  return writeSpreadsheet(plan, { columns, people, format, raw }).text;
}

/** The same as a sheet of an Excel workbook, whose cells are texts: `08` stays `08`, and nothing is a formula. */
export function fileSheet(plan: SyncPlan, columns: readonly SpreadsheetColumn[], people: WhoInFile): WorkbookSheet {
  const { header, rows } = writeSpreadsheet(plan, { columns, people });
  return { name: 'Students', header, rows };
}

/** Which cells the guard against formulas changes. */
export function changedCells(
  plan: SyncPlan,
  columns: readonly SpreadsheetColumn[],
  people: WhoInFile,
): readonly CellChange[] {
  return writeSpreadsheet(plan, { columns, people }).changes;
}

/** Who can't be changed by a file. */
export function peopleByHand(plan: SyncPlan): readonly HandItem[] {
  return listByHand(plan);
}

export const handWords: Record<HandReason, string> = {
  'email-changed': 'Has another e-mail now: change it in the account, or the import makes a second one.',
  'left-school': 'Has left: archive the account.',
  returned: 'Is back: open the account again.',
};
