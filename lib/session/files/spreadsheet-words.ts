import type { Audience } from '../../records/screen-choices.ts';
import { m } from '../../words/index.ts';
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

const fields = [
  { field: 'givenName', text: m.sync_field_first_name, needed: true },
  { field: 'familyName', text: m.sync_field_last_name, needed: true },
  { field: 'userName', text: m.sync_field_email, needed: true },
  { field: 'externalId', text: m.sync_field_id, needed: false },
  { field: 'gradeLevel', text: m.sync_field_grade, needed: false },
  { field: 'schoolCode', text: m.sync_field_school, needed: false },
] as const;

export function toFieldColumns(columns: readonly SpreadsheetColumn[]): readonly FieldColumn[] {
  return fields.map(({ field, text, needed }) => ({
    ...{ field, needed, text: text() },
    header: columns.find((column) => column.field === field)?.header ?? null,
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
      return m.files_problem_missing_field();
    case 'empty-header':
      return m.files_problem_empty_header();
    case 'same-header':
      return m.files_problem_same_header();
    case 'empty-constant':
      return m.files_problem_empty_constant();
    case 'no-source':
      return m.files_problem_no_source();
    case 'too-long':
      return m.files_problem_too_long({ count: longestText });
    case 'too-many':
      return m.files_problem_too_many({ count: maxOwnColumns });
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
export function fileSheet(plan: SyncPlan, shape: FileShape, who: Audience = 'students'): WorkbookSheet {
  const { header, rows } = writeSpreadsheet(plan, shape);
  return { name: m.files_sheet({ who }), header, rows };
}

/** Which cells the guard against formulas changes. */
export function changedCells(plan: SyncPlan, shape: FileShape): readonly CellChange[] {
  return writeSpreadsheet(plan, shape).changes;
}

/** Who can't be changed by a file. */
export function peopleByHand(plan: SyncPlan): readonly HandItem[] {
  return listByHand(plan);
}

export const handWords: Record<HandReason, () => string> = {
  'email-changed': m.files_by_hand_email,
  'left-school': m.files_by_hand_left,
  returned: m.files_by_hand_returned,
};

/** [assumed] How the file gets there: the menus of its import are told nowhere outside of it. */
export function trackItForwardSteps(): readonly string[] {
  return [
    m.files_step_sign_in(),
    m.files_step_import(),
    m.files_step_choose(),
    m.files_step_match(),
    m.files_step_press(),
    m.files_step_come_back(),
  ];
}
