import type { Student } from '../../../lib/roster/index.ts';
import { classify } from '../../../lib/roster/index.ts';
import type { KeptTrial, SavedTrial } from '../../../lib/session/sync/trial-port.ts';
import { isSent, planSync, type ItemEffect, type RunItem } from '../../../lib/sync/index.ts';
import { toRunItem } from '../../../lib/sync/start-run.ts';

/** A dry run of the first sync of these students: most are new, some have accounts, two are refused. */
export function tried(students: readonly Student[], part: Partial<KeptTrial> = {}): SavedTrial {
  const enrolledIds = new Set(students.map(({ studentId }) => studentId));
  const { items, digest, counts } = planSync({
    entries: classify(students, new Map()).entries,
    enrolledIds,
    ledger: [],
  });
  const people = items.filter(isSent).map(toRunItem).map(foresee);
  const startedAt = Date.now() - 60_000;
  const trial: KeptTrial = {
    trialId: 1,
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
  return { trial, items: trial.state === 'done' ? people : [] };
}

function foresee(item: RunItem, place: number): RunItem {
  if (place % 190 === 3) return { ...item, state: 'refused', failure: { code: 'target-conflict' } };
  const effects: Record<number, ItemEffect> = { 5: 'adopted', 7: 'updated', 9: 'none' };
  return { ...item, state: 'confirmed', effect: effects[place % 60] ?? 'created' };
}
