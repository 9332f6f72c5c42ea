import { previewTable, writeTable, type TableFormat, type TablePreview, type WrittenFile } from '../csv.ts';
import { moreField } from '../../more-fields.ts';
import type { PlanItem, SyncPlan } from '../../plan/plan-item.ts';
import type { TargetPerson } from '../../account.ts';
import { isByHand, listByHand, type HandItem } from './by-hand.ts';
import { orderColumns, type SpreadsheetColumn } from './columns.ts';

export interface SpreadsheetOptions extends TableFormat {
  readonly columns: readonly SpreadsheetColumn[];
  /** Headers of the school's own columns, whose texts the plan holds. */
  readonly own?: readonly string[];
  /** `changes`: who is new or differs from what was imported last. `all`: the unchanged too. */
  readonly people: 'all' | 'changes';
}

export interface Spreadsheet extends WrittenFile {
  /** Who is not in the file and must be changed at the target by a person. */
  readonly byHand: readonly HandItem[];
}

/** The list for Track it Forward's volunteer import, or for its fields to be pasted into. Pure. */
export function writeSpreadsheet(plan: SyncPlan, options: SpreadsheetOptions): Spreadsheet {
  const columns = orderColumns(options.columns);
  const own = (options.own ?? []).map((header) => header.trim());
  const header = [...columns.map((column) => column.header.trim()), ...own];
  const people = plan.items.flatMap((item) => personInFile(item, options.people) ?? []);
  const rows = people.map((person) => [
    ...columns.map(({ field }) => person[field]),
    ...own.map((name) => person[moreField(name)] ?? ''),
  ]);
  return { ...writeTable(header, rows, options), header, rows, byHand: listByHand(plan) };
}

/** The first rows of the file, to look at while the columns are being set. */
export function previewSpreadsheet(plan: SyncPlan, options: SpreadsheetOptions, count = 5): TablePreview {
  return previewTable(writeSpreadsheet(plan, options), count);
}

function personInFile(item: PlanItem, people: SpreadsheetOptions['people']): TargetPerson | null {
  if (isByHand(item)) return null;
  const isWanted =
    item.action === 'add' || item.action === 'update' || (item.action === 'unchanged' && people === 'all');
  return isWanted ? item.person : null;
}
