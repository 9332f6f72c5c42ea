import type { FailureDetail } from '../../../lib/errors.ts';
import { type Student, classify } from '../../../lib/roster/index.ts';
import type { PastDryRun, SavedDryRun } from '../../../lib/records/dry-run.ts';
import { isSent, planSync, type ItemEffect, type RunItem } from '../../../lib/sync/index.ts';
import { toRunItem } from '../../../lib/sync/run/start-run.ts';

/** A dry run of the first sync of these students: most are new, some have accounts, a few are refused. */
export function tried(students: readonly Student[], part: Partial<PastDryRun> = {}): SavedDryRun {
  const enrolledIds = new Set(students.map(({ studentId }) => studentId));
  const { items, digest, counts } = planSync({
    entries: classify(students, new Map()).entries,
    enrolledIds,
    ledger: [],
  });
  const people = items.filter(isSent).map(toRunItem).map(predict);
  const startedAt = Date.now() - 60_000;
  const dryRun: PastDryRun = {
    dryRunId: 1,
    state: 'done',
    digest,
    counts,
    people: people.length,
    looked: people.length,
    startedAt,
    finishedAt: startedAt + 4_000,
    notBefore: null,
    pauses: 0,
    failure: null,
    target: 'https://volunteers.example.org/scim/v2',
    who: 'Dana Whitfield',
    ...part,
  };
  return { dryRun, items: dryRun.state === 'done' ? people : [] };
}

const account = {
  remoteId: 'd7f0',
  name: 'Maria-Magdalena Featherstonehaugh-Vanderbilt of the Long Name',
  userName: 'maria-magdalena.featherstonehaugh-vanderbilt@another-school.example',
  externalId: '',
};

/** By a student's place: an account that may be theirs, of which a person is asked. */
const asks: Readonly<Record<number, FailureDetail>> = {
  11: { ...account, reason: 'whose-name', active: 'yes' },
  13: { ...account, reason: 'whose-inactive', name: '', active: 'no' },
  17: { ...account, reason: 'whose-system', externalId: '4569999', active: 'yes' },
};

function predict(item: RunItem, place: number): RunItem {
  if (place % 190 === 3) return { ...item, state: 'refused', failure: { code: 'target-conflict' } };
  const effects: Record<number, ItemEffect> = { 5: 'adopted', 7: 'updated', 9: 'none' };
  return { ...item, state: 'confirmed', effect: effects[place % 60] ?? 'created' };
}

/** The same, and of some a person is asked whether an account is theirs. */
export function triedAndAsked(students: readonly Student[]): SavedDryRun {
  const { dryRun, items } = tried(students);
  const ask = (item: RunItem, place: number): RunItem => {
    const detail = asks[place];
    return detail ? { ...item, state: 'refused', effect: null, failure: { code: 'target-conflict', detail } } : item;
  };
  return { dryRun, items: items.map(ask) };
}
