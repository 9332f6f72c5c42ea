import { presentSyncFailure } from '../../errors.ts';
import { m } from '../../words/index.ts';
import { fieldName } from '../field-names.ts';
import { writeTable, type TableFormat, type WrittenTable } from '../targets/csv.ts';
import type { FieldChange } from '../account.ts';
import type { Receipt, ReceiptRow, RowResult } from './receipt.ts';

const header = (): string[] => [
  m.receipts_file_id(),
  m.receipts_file_first_name(),
  m.receipts_file_last_name(),
  m.receipts_file_email(),
  m.receipts_file_grade(),
  m.receipts_file_school(),
  m.receipts_file_planned(),
  m.receipts_file_result(),
  m.receipts_file_reason(),
  m.receipts_file_changes(),
  m.receipts_file_destination(),
  m.receipts_file_finished(),
];

const planned: Record<ReceiptRow['action'], () => string> = {
  add: m.receipts_file_plan_add,
  update: m.receipts_file_plan_update,
  archive: m.receipts_file_plan_archive,
};

const words: Record<RowResult, () => string> = {
  created: m.receipts_file_created,
  adopted: m.receipts_file_adopted,
  updated: m.receipts_file_updated,
  archived: m.receipts_file_archived,
  none: m.receipts_file_none,
  refused: m.receipts_file_refused,
  'not-sent': m.receipts_file_not_sent,
  unknown: m.receipts_file_unknown,
};

const predictedWords: Record<RowResult, () => string> = {
  created: m.receipts_file_would_create,
  adopted: m.receipts_file_would_adopt,
  updated: m.receipts_file_would_update,
  archived: m.receipts_file_would_archive,
  none: m.receipts_file_would_keep,
  refused: m.receipts_file_would_refuse,
  'not-sent': m.receipts_file_not_looked_up,
  unknown: m.receipts_file_not_looked_up,
};

/**
 * The results of a run, one row for each person, in the language of the words; formula-safe unless `raw` is asked for. Times are ISO 8601, UTC;
 * `destination` is its name.
 */
export function writeResults(receipt: Receipt, destination: string, format: TableFormat = {}): WrittenTable {
  return writeTable(
    header(),
    receipt.rows.map((row) => toCells(row, receipt, destination)),
    format,
  );
}

function toCells(row: ReceiptRow, { target, finishedAt, dryRun }: Receipt, destination: string): string[] {
  return [
    String(row.studentId),
    row.firstName,
    row.lastName,
    row.email,
    row.gradeLevel,
    row.schoolCode,
    planned[row.action](),
    (dryRun ? predictedWords : words)[row.result](),
    row.failure ? presentSyncFailure(row.failure, destination).sentence : '',
    [...describeTakeover(row), ...row.changes.map(describeChange)].join('; '),
    target,
    finishedAt === null ? '' : new Date(finishedAt).toISOString(),
  ];
}

function describeTakeover({ previousHolder }: ReceiptRow): string[] {
  if (!previousHolder) return [];
  const { firstName, lastName, studentId } = previousHolder;
  return [m.receipts_file_given_up({ name: `${firstName} ${lastName}`, id: String(studentId) })];
}

function describeChange(change: FieldChange): string {
  const { field } = change;
  const name = fieldName(field);
  const [from, to] = [change.from, change.to].map((value) => {
    if (typeof value === 'boolean') return value ? m.sync_account_active() : m.sync_account_archived();
    return value || m.sync_value_none();
  });
  return m.receipts_file_change({ field: name, from: from ?? '', to: to ?? '' });
}
