import { presentSyncFailure } from '../../errors.ts';
import { writeTable, type TableFormat, type WrittenTable } from '../targets/csv.ts';
import type { FieldChange } from '../account.ts';
import type { Receipt, ReceiptRow, RowResult } from './receipt.ts';

const header = [
  'Student ID',
  'First Name',
  'Last Name',
  'Email',
  'Grade',
  'School',
  'Planned',
  'Result',
  'Reason',
  'Changes',
  'Target',
  'Finished',
];

const words: Record<RowResult, string> = {
  created: 'created',
  adopted: 'existing account taken over',
  updated: 'updated',
  archived: 'archived',
  none: 'already as wanted',
  refused: 'refused',
  'not-sent': 'not sent',
  unknown: 'sent, not confirmed',
};

const predictedWords: Record<RowResult, string> = {
  created: 'would be created',
  adopted: 'existing account would be taken over',
  updated: 'would be updated',
  archived: 'would be archived',
  none: 'already as wanted',
  refused: 'would be refused',
  'not-sent': 'not looked up',
  unknown: 'not looked up',
};

/** The results of a run, one row for each person, formula-safe unless `raw` is asked for. Times are ISO 8601, UTC; `destination` is its name. */
export function writeResults(receipt: Receipt, destination: string, format: TableFormat = {}): WrittenTable {
  return writeTable(
    header,
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
    row.action,
    (dryRun ? predictedWords : words)[row.result],
    row.failure ? presentSyncFailure(row.failure, destination).sentence : '',
    [...describeTakeover(row), ...row.changes.map(describeChange)].join('; '),
    target,
    finishedAt === null ? '' : new Date(finishedAt).toISOString(),
  ];
}

function describeTakeover({ previousHolder }: ReceiptRow): string[] {
  if (!previousHolder) return [];
  const { firstName, lastName, studentId } = previousHolder;
  return [`email given up first by the archived account of ${firstName} ${lastName} (student ${studentId})`];
}

function describeChange({ field, from, to }: FieldChange): string {
  return `${field}: ${from === '' ? 'none' : from} → ${to === '' ? 'none' : to}`;
}
