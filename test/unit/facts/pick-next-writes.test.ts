import { expect, test } from 'vitest';
import { pickNextWrites } from '../../../lib/facts/pick-next-writes.ts';
import type { Correction } from '../../../lib/facts/ports.ts';

function write(correctionId: number, more: Partial<Correction> = {}): Correction {
  const base = { studentId: correctionId, from: null, to: 'a@school.example', found: null, observedAt: null };
  const rest = { attempts: 0, notBefore: null, failure: null, createdAt: 0, changedAt: 0 };
  return { correctionId, state: 'queued', ...base, ...rest, ...more };
}

const admitted = (live: readonly Correction[], paused: readonly number[] = []): number[] =>
  pickNextWrites(live, new Set(paused)).map(({ correctionId }) => correctionId);
const nobody = new Set<number>();

test('an e-mail that somebody waits for goes before those of a batch', () => {
  expect(admitted([write(1, { batchId: 1 }), write(2, { batchId: 1 }), write(3)])).toEqual([3, 1]);
});

test('a paused batch has no turn, but what it has on its way is settled', () => {
  const live = [write(1, { batchId: 1, state: 'verifying' }), write(2, { batchId: 1 }), write(3, { batchId: 2 })];
  expect(admitted(live, [1])).toEqual([1, 3]);
  expect(admitted(live, [1, 2])).toEqual([1]);
});

test('one in trouble holds nobody up; three wait together', () => {
  const tried = [1, 2, 3].map((id) => write(id, { batchId: 1, attempts: 2, notBefore: 900 }));
  expect(admitted([...tried.slice(0, 1), write(4, { batchId: 1 })])).toEqual([1, 4]);
  expect(admitted([...tried, write(4, { batchId: 1 })])).toEqual([1, 2, 3]);
});

test('nobody live, nobody admitted', () => {
  expect(pickNextWrites([], nobody)).toEqual([]);
});
