import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { createBadgeClient } from '../../../lib/platform/badge-client.ts';
import { maxIdsPerPage, pageToBadges } from '../../../lib/platform/badge-frames.ts';
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
      const frame = pageToBadges.parse(sent);
      return frame.kind === 'ask' ? frame.studentIds : [];
    }),
  );
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
  pairs[0]?.worker.port.postMessage({ kind: 'switch', on: true });
  await vi.advanceTimersByTimeAsync(0);
  client.ask(numbers(1, maxIdsPerPage - 10));
  pairs[0]?.kill();
  await vi.advanceTimersByTimeAsync(1_000);
  pairs[1]?.worker.port.postMessage({ kind: 'switch', on: true });
  await vi.advanceTimersByTimeAsync(0);
  expect(switches).toBe(2);
  client.ask(numbers(9_001, 20));
  expect(new Set(asked()).size).toBe(maxIdsPerPage);
  client.ask(numbers(1, 5));
  expect(asked().slice(-5), 'who was asked for may be asked for again').toEqual([1, 2, 3, 4, 5]);
});
