import type { Failure } from '../../errors.ts';
import type { FieldChange, PreviousHolder } from '../account.ts';
import type { PlanCounts } from '../plan/plan-item.ts';
import type { RunItem, RunState, SyncRun } from '../run/run-record.ts';
import type { AccountSeen } from '../whose-account.ts';

/** `none`: was as wanted already. `unknown`: sent, and the run ended before the answer; the next sync asks. */
export type RowResult = 'created' | 'adopted' | 'updated' | 'archived' | 'none' | 'refused' | 'not-sent' | 'unknown';

export interface ReceiptRow {
  readonly studentId: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly gradeLevel: string;
  readonly schoolCode: string;
  readonly action: RunItem['action'];
  readonly changes: readonly FieldChange[];
  /** Whose archived account had to give up this email. */
  readonly previousHolder?: PreviousHolder;
  readonly result: RowResult;
  /** The account that became theirs, as it was. */
  readonly was?: AccountSeen;
  /** Why somebody was refused. */
  readonly failure: Failure | null;
}

export type ReceiptCounts = Readonly<Record<RowResult, number>>;

/** What was sent to whom, as the store knows it; nothing in it is a hope. */
export interface Receipt {
  readonly who?: string;
  /** Nothing was sent: the results say what a sync would have done. */
  readonly dryRun?: true;
  readonly target: string;
  readonly state: RunState;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** `null` while it is not over. */
  readonly finishedAt: number | null;
  /** Of the whole plan, also what was not to be sent. */
  readonly planned: PlanCounts;
  /** By result; they add up to the rows. */
  readonly counts: ReceiptCounts;
  /** Of the plan that was previewed and approved. */
  readonly digest: string;
  /** One for each person who was to be sent. */
  readonly rows: readonly ReceiptRow[];
}

/** The receipt of one run from its rows in the store. Pure. */
export function makeReceipt(
  run: Pick<SyncRun, 'state' | 'startedAt' | 'finishedAt' | 'counts' | 'digest'>,
  items: readonly RunItem[],
  { target, who, dryRun }: { readonly target: string; readonly who?: string; readonly dryRun?: true },
): Receipt {
  return {
    ...(who === undefined ? {} : { who }),
    ...(dryRun ? { dryRun } : {}),
    target,
    state: run.state,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    planned: run.counts,
    counts: countResults(items),
    digest: run.digest,
    rows: items.map(toRow),
  };
}

/** What became of them, by result. */
export function countResults(items: readonly Pick<RunItem, 'state' | 'effect'>[]): ReceiptCounts {
  const counts = { created: 0, adopted: 0, updated: 0, archived: 0, none: 0, refused: 0, 'not-sent': 0, unknown: 0 };
  for (const item of items) counts[resultOf(item)] += 1;
  return counts;
}

function toRow(item: RunItem): ReceiptRow {
  const { studentId, firstName, lastName, person, action, changes, previousHolder, was, state, failure } = item;
  return {
    ...(was && item.effect === 'adopted' ? { was } : {}),
    ...(previousHolder ? { previousHolder } : {}),
    studentId,
    firstName,
    lastName,
    email: person.email ?? person.userName,
    gradeLevel: person.gradeLevel,
    schoolCode: person.schoolCode,
    action,
    changes,
    result: resultOf(item),
    failure: state === 'refused' ? failure : null,
  };
}

function resultOf({ state, effect }: Pick<RunItem, 'state' | 'effect'>): RowResult {
  switch (state) {
    case 'confirmed':
      return effect ?? 'none';
    case 'refused':
      return 'refused';
    case 'sent':
      return 'unknown';
    case 'pending':
      return 'not-sent';
  }
}
