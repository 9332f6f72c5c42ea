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

test('an email that somebody waits for goes before those of a batch', () => {
  expect(admitted([write(1, { batchId: 1 }), write(2, { batchId: 1 }), write(3)])).toEqual([3, 1]);
});

test('an email by itself has one turn, wherever it stands, and takes none from a batch', () => {
  const ofBatch = write(9, { batchId: 1 });
  expect(admitted([write(1), ofBatch])).toEqual([1, 9]);
  const underWay = [1, 2, 3, 4].map((id) => write(id, { state: 'verifying', attempts: 1 }));
  expect(admitted([...underWay, ofBatch])).toEqual([1, 2, 3, 4, 9]);
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

test.each([
  ['sending', { state: 'sending' }],
  ['not read back for a failure', { state: 'verifying', attempts: 1 }],
  ['tried and waiting', { attempts: 1 }],
] as const)('in trouble is who is %s: two leave room for one more, three do not', (_, trouble) => {
  const inTrouble = [1, 2, 3].map((id) => write(id, { batchId: 1, ...trouble }));
  const fresh = write(9, { batchId: 1 });
  expect(admitted([...inTrouble.slice(1), fresh])).toEqual([2, 3, 9]);
  expect(admitted([...inTrouble, fresh])).toEqual([1, 2, 3]);
});

test('troubles of several kinds are counted together', () => {
  const inTrouble = [write(1, { batchId: 1, state: 'sending' }), write(2, { batchId: 2, attempts: 3 })];
  const looked = write(3, { batchId: 1, state: 'verifying' });
  expect(admitted([...inTrouble, looked, write(9, { batchId: 1 })])).toEqual([1, 3, 2, 9]);
  expect(admitted([...inTrouble, looked, write(4, { batchId: 2, attempts: 1 }), write(9, { batchId: 1 })])).toEqual([
    1, 3, 2, 4,
  ]);
});

test('twelve that FACTS took and does not show yet are looked for at once, and no more', () => {
  const looked = Array.from({ length: 12 }, (_, index) => write(index + 1, { batchId: 1, state: 'verifying' }));
  const fresh = write(99, { batchId: 1 });
  const ids = looked.map(({ correctionId }) => correctionId);
  expect(admitted([...looked.slice(1), fresh])).toEqual([...ids.slice(1), 99]);
  expect(admitted([...looked, fresh])).toEqual(ids);
});

test('nobody live, nobody admitted', () => {
  expect(pickNextWrites([], nobody)).toEqual([]);
});
