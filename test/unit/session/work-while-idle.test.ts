import { expect, it } from 'vitest';
import { workWhileIdle } from '../../../lib/session/work-while-idle.ts';

function idleWindow() {
  const waiting = new Map<number, (idle: { timeRemaining: () => number }) => void>();
  let last = 0;
  return {
    waiting,
    requestIdleCallback: (work: (idle: { timeRemaining: () => number }) => void) => {
      waiting.set(++last, work);
      return last;
    },
    cancelIdleCallback: (id: number) => void waiting.delete(id),
    /** Lets one idle moment pass in which so many looks at the clock find that much time left, milliseconds. */
    pass(looks: number, left = 10) {
      const [id, work] = [...waiting][0] ?? [];
      if (id === undefined || !work) return;
      waiting.delete(id);
      let more = looks;
      work({ timeRemaining: () => (more-- > 0 ? left : 0) });
    },
  };
}

function counting(steps: number, room = 2) {
  const seen: number[] = [];
  return {
    seen,
    *begin() {
      for (let step = 1; step <= steps; step++) {
        seen.push(step);
        yield room;
      }
    },
  };
}

it('works in idle moments only, as many steps as fit, and ends', () => {
  const page = idleWindow();
  const { seen, begin } = counting(5);
  workWhileIdle(begin, page);
  expect(seen).toEqual([]);
  page.pass(0);
  expect(seen).toEqual([]);
  page.pass(2);
  expect(seen).toEqual([1, 2]);
  page.pass(1);
  expect(seen).toEqual([1, 2, 3]);
  page.pass(9);
  expect(seen).toEqual([1, 2, 3, 4, 5]);
  expect(page.waiting.size).toBe(0);
});

it('leaves a long step to a moment that has room for it', () => {
  const page = idleWindow();
  const { seen, begin } = counting(2, 25);
  workWhileIdle(begin, page);
  page.pass(9, 16);
  page.pass(9, 16);
  expect(seen).toEqual([1]);
  page.pass(9, 50);
  expect(seen).toEqual([1, 2]);
});

it('stops when it is told to', () => {
  const page = idleWindow();
  const { seen, begin } = counting(5);
  const stop = workWhileIdle(begin, page);
  page.pass(1);
  stop();
  page.pass(9);
  expect(seen).toEqual([1]);
  expect(page.waiting.size).toBe(0);
});

it('does nothing where a browser knows no idle moments', () => {
  const { seen, begin } = counting(5);
  expect(workWhileIdle(begin, {})).not.toThrow();
  expect(seen).toEqual([]);
});
