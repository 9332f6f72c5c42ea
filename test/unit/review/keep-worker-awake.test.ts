import { beforeEach, expect, test } from 'vitest';
import { keepWorkerAwake } from '../../../lib/review/keep-worker-awake.ts';
import type { SavedRefresh } from '../../../lib/records/refresh.ts';
import type { SavedCorrection } from '../../../lib/records/email-write.ts';
import type { SavedDryRun } from '../../../lib/records/dry-run.ts';
import { makeCorrection } from '../session/saved-rows.ts';

let running: number;
let corrections: (changed: readonly SavedCorrection[]) => void;
let paused: (batchIds: ReadonlySet<number>) => void;
let refresh: (refresh: SavedRefresh | null) => void;
let pulling: (pulling: boolean) => void;
let dryRun: (saved: SavedDryRun | null) => void;

beforeEach(() => {
  running = 0;
  const store: Parameters<typeof keepWorkerAwake>[0] = {
    watchRefresh: (listener) => ((refresh = listener), () => {}),
    watchLatestRun: () => () => {},
    watchCorrections: (listener) => ((corrections = listener), () => {}),
    watchPausedBatches: (listener) => ((paused = listener), () => {}),
  };
  const every = (): (() => void) => ((running += 1), () => void (running -= 1));
  const dryRuns = { watchLatest: (listener: typeof dryRun) => ((dryRun = listener), () => {}) };
  const people = { watchPulling: (listener: typeof pulling) => ((pulling = listener), () => {}) };
  keepWorkerAwake(store, dryRuns, people, () => {}, { every });
});

test('the worker is woken while an email is under way, and no longer', () => {
  expect(running).toBe(0);
  corrections([makeCorrection({ studentId: 1 })]);
  expect(running).toBe(1);
  corrections([makeCorrection({ studentId: 1, state: 'done' })]);
  expect(running).toBe(0);
});

test('what waits in a paused batch wakes nobody, until the batch goes on', () => {
  const waiting = [1, 2].map((id) => makeCorrection({ studentId: id, correctionId: id, batchId: 4 }));
  corrections(waiting);
  paused(new Set([4]));
  expect(running).toBe(0);
  paused(new Set());
  expect(running).toBe(1);
});

test('of a paused batch what is already on its way, and single emails, are seen to their end', () => {
  paused(new Set([4]));
  corrections([makeCorrection({ studentId: 1, batchId: 4 })]);
  expect(running).toBe(0);
  corrections([makeCorrection({ studentId: 2, correctionId: 2, batchId: 4, state: 'sending' })]);
  expect(running).toBe(1);
  corrections([makeCorrection({ studentId: 2, correctionId: 2, batchId: 4, state: 'done' })]);
  expect(running).toBe(0);
  corrections([makeCorrection({ studentId: 3, correctionId: 3 })]);
  expect(running).toBe(1);
});

test('a refresh wakes it although a batch is paused', () => {
  paused(new Set([4]));
  corrections([makeCorrection({ studentId: 1, batchId: 4 })]);
  refresh({ state: 'running' } as SavedRefresh);
  expect(running).toBe(1);
  refresh({ state: 'done' } as SavedRefresh);
  expect(running).toBe(0);
});

test('the pull of everybody in FACTS is seen to its end', () => {
  pulling(true);
  expect(running).toBe(1);
  pulling(false);
  expect(running).toBe(0);
});

test('a dry run is seen to its end', () => {
  const counts = { add: 1, update: 0, unchanged: 0, archive: 0, hold: 0, skip: 0, exclude: 0 };
  const kept = {
    dryRunId: 1,
    digest: 'd',
    counts,
    people: 1,
    looked: 0,
    startedAt: 1,
    finishedAt: null,
    notBefore: null,
    pauses: 0,
    failure: null,
  };
  dryRun({ dryRun: { ...kept, state: 'running', target: 'https://scim.example' }, items: [] });
  expect(running).toBe(1);
  dryRun({ dryRun: { ...kept, state: 'done', target: 'https://scim.example' }, items: [] });
  expect(running).toBe(0);
  dryRun(null);
  expect(running).toBe(0);
});
