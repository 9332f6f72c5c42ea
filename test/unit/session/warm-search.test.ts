import { expect, it } from 'vitest';
import { classify } from '../../../lib/roster/index.ts';
import { warmSearch } from '../../../lib/session/warm-search.ts';

const { entries } = classify(
  Array.from({ length: 1000 }, (_, index) => ({
    studentId: index,
    firstName: 'A',
    lastName: 'B',
    email: null,
    gradeLevel: 'K',
    schoolCode: 'A',
    birthdate: null,
  })),
  new Map(),
);

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
    /** Lets one idle moment pass in which so many looks at the clock find time left. */
    pass(looks: number) {
      const [id, work] = [...waiting][0] ?? [];
      if (id === undefined || !work) return;
      waiting.delete(id);
      let left = looks;
      work({ timeRemaining: () => (left-- > 0 ? 10 : 0) });
    },
  };
}

it('works in idle moments only, a piece at a time, and ends', () => {
  const page = idleWindow();
  let looked = 0;
  warmSearch(() => {
    looked += 1;
    return entries;
  }, page);
  expect(looked).toBe(0);
  for (let moment = 0; moment < 5; moment++) {
    expect(page.waiting.size).toBe(1);
    page.pass(1);
  }
  expect(page.waiting.size).toBe(0);
});

it('stops when it is told to', () => {
  const page = idleWindow();
  const stop = warmSearch(() => entries, page);
  page.pass(1);
  stop();
  expect(page.waiting.size).toBe(0);
});

it('does nothing where a browser knows no idle moments', () => {
  const stop = warmSearch(() => {
    throw new Error('not to be asked');
  }, {});
  expect(stop).not.toThrow();
});
