import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatRoute, parseRoute } from '../../../../lib/session/pages/review-route.ts';

it('reads back the address of every group of duplicates', () => {
  fc.assert(
    fc.property(fc.option(fc.integer({ min: 1, max: 9_999_999_999 })), (studentId) => {
      const route = { view: 'duplicates', studentId } as const;
      expect(parseRoute(formatRoute(route))).toEqual(route);
    }),
  );
});

it.each(['#/duplicates', '#/duplicates?student=x', '#/duplicates?student=90071992547409930'])(
  '%s names no group',
  (hash) => {
    expect(parseRoute(hash)).toEqual({ view: 'duplicates', studentId: null });
  },
);

it.each(['excluded', 'report', 'changes', 'history'] as const)('knows #/%s', (view) => {
  expect(parseRoute(`#/${view}`)).toEqual({ view });
  expect(formatRoute({ view })).toBe(`#/${view}`);
});
