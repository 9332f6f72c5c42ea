import type { PersonField } from '../../records/person-field.ts';
import type { SyncPlan } from '../../sync/plan/plan-item.ts';
import type { CellChange, TablePreview } from '../../sync/targets/csv.ts';
import { listByHand, type HandItem, type HandReason } from '../../sync/targets/spreadsheet/by-hand.ts';
import {
  checkColumns,
  defaultColumns,
  longestText,
  maxOwnColumns,
  type SpreadsheetColumn,
} from '../../sync/targets/spreadsheet/columns.ts';
import { previewSpreadsheet, writeSpreadsheet } from '../../sync/targets/spreadsheet/write-spreadsheet.ts';
import type { WorkbookSheet } from '../../tables/index.ts';
import type { ColumnSettings } from './file-commands.ts';

export type { HandItem };
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
  { field: 'userName', text: 'Email', needed: true },
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
export function columnProblem({ columns, own }: ColumnSettings): string | null {
  const [problem] = checkColumns(columns, own);
  switch (problem?.kind) {
    case undefined:
      return null;
    case 'missing-field':
      return 'First name, last name and email must be there.';
    case 'empty-header':
      return 'Each column needs a name.';
    case 'same-header':
      return 'Two columns have the same name.';
    case 'empty-constant':
      return 'Enter the text that everybody gets in the column.';
    case 'no-source':
      return 'Choose what goes into the column.';
    case 'too-long':
      return `A column takes names and texts of up to ${longestText} characters.`;
    case 'too-many':
      return `You can add up to ${maxOwnColumns} columns.`;
  }
}

/** What a file is made of: the columns of every student, the headers of the school's own, and who is in it. */
export interface FileShape {
  readonly columns: readonly SpreadsheetColumn[];
  readonly own: readonly string[];
  readonly people: WhoInFile;
}

export function previewFile(plan: SyncPlan, shape: FileShape): TablePreview {
  return previewSpreadsheet(plan, shape);
}

export function countInFile(plan: SyncPlan, people: WhoInFile): number {
  return writeSpreadsheet(plan, { columns: defaultColumns, people }).rows.length;
}

/** The file, or what is copied; `raw` leaves out the guard against formulas. */
export function fileText(plan: SyncPlan, shape: FileShape, format: 'csv' | 'tsv', raw = false): string {
  return writeSpreadsheet(plan, { ...shape, format, raw }).text;
}

/** The same as a sheet of an Excel workbook, whose cells are texts: `08` stays `08`, and nothing is a formula. */
export function fileSheet(plan: SyncPlan, shape: FileShape): WorkbookSheet {
  const { header, rows } = writeSpreadsheet(plan, shape);
  return { name: 'Students', header, rows };
}

/** Which cells the guard against formulas changes. */
export function changedCells(plan: SyncPlan, shape: FileShape): readonly CellChange[] {
  return writeSpreadsheet(plan, shape).changes;
}

/** Who can't be changed by a file. */
export function peopleByHand(plan: SyncPlan): readonly HandItem[] {
  return listByHand(plan);
}

export const handWords: Record<HandReason, string> = {
  'email-changed': 'Has another email now: change it in the account, or the import makes a second one.',
  'left-school': 'Has left: archive the account.',
  returned: 'Is back: open the account again.',
};

/** [assumed] How the file gets there: the menus of its import are told nowhere outside of it. */
export const trackItForwardSteps: readonly string[] = [
  'In Track it Forward sign in as an administrator and open the list of your users.',
  'Choose to import users from a spreadsheet. If you don’t see it, ask Track it Forward support to turn it on.',
  'Choose the file, or use Hand over here and it is put into the page for you.',
  'Track it Forward shows your columns beside its profile fields: match each once, first Email, First Name and Last Name.',
  'Press its import button. It says how many users were added or merged. Fix the rows it names.',
  'Come back and press “I have imported it”. Then delete the file, also from Downloads and the trash.',
];
