import { expect, test } from 'vitest';
import type { Failure } from '../../../lib/errors.ts';
import { gatherFailures } from '../../../lib/review/gather-failures.ts';

test('whoever is well hides nobody else’s trouble; the first in order is told', () => {
  const told: (string | undefined)[] = [];
  const set = gatherFailures(['store', 'work'], (failure: Failure | null) => told.push(failure?.code));
  set('store', { code: 'store-blocked' });
  set('work', null);
  set('work', { code: 'store-full' });
  set('store', null);
  set('work', null);
  expect(told).toEqual(['store-blocked', 'store-blocked', 'store-blocked', 'store-full', undefined]);
});
