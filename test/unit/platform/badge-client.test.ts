import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { createBadgeClient } from '../../../lib/platform/badge-client.ts';
import { askingFrame } from '../../../lib/platform/port-frames.ts';
import { badgeEntries, maxIdsPerPage } from '../../../lib/platform/protocol/badge-entries.ts';
import { connectPorts, type PortPair } from './fake-port.ts';

let pairs: PortPair[];
beforeEach(() => {
  vi.useFakeTimers();
  pairs = [];
  fakeBrowser.runtime.connect = (() => {
    const pair = connectPorts();
    pairs.push(pair);
    return pair.panel.port as Browser.runtime.Port;
  }) as unknown as typeof fakeBrowser.runtime.connect;
  return () => vi.useRealTimers();
});

const asked = (): number[] =>
  pairs.flatMap(({ panel }) =>
    panel.sent.flatMap((sent) => {
      const frame = askingFrame.parse(sent);
      if (frame.kind !== 'tell' || frame.name !== 'askBadges') return [];
      return [...badgeEntries.askBadges.question.parse(frame.question)[0]];
    }),
  );
/** As the worker answers the watch that each connection begins with. */
function switchOn(pair: PortPair | undefined): void {
  const watch = pair?.panel.sent.map((sent) => askingFrame.parse(sent)).find(({ kind }) => kind === 'watch');
  if (watch?.kind !== 'watch') throw new Error('nobody watches');
  pair?.worker.port.postMessage({ kind: 'answer', id: watch.id, value: { kind: 'switch', on: true } });
}
const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, place) => from + place);

test('one page learns of so many students and no more, also over a worker’s death and the person’s switch', async () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible', defaultView: new EventTarget() });
  let switches = 0;
  const client = createBadgeClient(page as unknown as Document, {
    switched: () => (switches += 1),
    told: () => {},
    gone: () => {},
  });
  client.start();
  switchOn(pairs[0]);
  await vi.advanceTimersByTimeAsync(0);
  client.ask(numbers(1, maxIdsPerPage - 10));
  pairs[0]?.kill();
  await vi.advanceTimersByTimeAsync(1_000);
  switchOn(pairs[1]);
  await vi.advanceTimersByTimeAsync(0);
  expect(switches).toBe(2);
  client.ask(numbers(9_001, 20));
  expect(new Set(asked()).size).toBe(maxIdsPerPage);
  client.ask(numbers(1, 5));
  expect(asked().slice(-5), 'who was asked for may be asked for again').toEqual([1, 2, 3, 4, 5]);
});

test('an answer of another form than was agreed reaches no page', async () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible', defaultView: new EventTarget() });
  const told = vi.fn();
  createBadgeClient(page as unknown as Document, { switched: told, told, gone: told }).start();
  const { id } = askingFrame.parse(pairs[0]?.panel.sent[0]) as { id: number };
  const email = { studentId: 1, email: 'a@b.example' };
  for (const value of [null, { kind: 'switch', on: 'yes' }, { kind: 'badges', badges: [[1, 'constructor']] }, email])
    pairs[0]?.worker.port.postMessage({ kind: 'answer', id, value });
  await vi.advanceTimersByTimeAsync(0);
  expect(told).not.toHaveBeenCalled();
});

test('a page in sight comes back after the worker died, one that is off or out of sight waits', async () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible', defaultView: new EventTarget() });
  const client = createBadgeClient(page as unknown as Document, { switched: () => {}, told: () => {}, gone: () => {} });
  client.start();
  pairs[0]?.kill();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(pairs).toHaveLength(1);
  page.dispatchEvent(new Event('visibilitychange'));
  switchOn(pairs[1]);
  await vi.advanceTimersByTimeAsync(0);
  pairs[1]?.kill();
  await vi.advanceTimersByTimeAsync(500);
  expect(pairs).toHaveLength(3);
  page.visibilityState = 'hidden';
  pairs[2]?.kill();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(pairs).toHaveLength(3);
});
