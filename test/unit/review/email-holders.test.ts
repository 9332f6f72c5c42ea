import { expect, test } from 'vitest';
import { EmailHolders } from '../../../lib/review/email-holders.ts';
import { makeStudent } from '../session/saved-rows.ts';

test('whoever has an address is found by its key, also after it changed', () => {
  const holders = new EmailHolders([
    makeStudent(1, { email: ' Ann@X.org' }),
    makeStudent(2, { email: 'ann@x.org' }),
    makeStudent(3, { email: null }),
  ]);
  expect(holders.of('ann@x.org')).toEqual([1, 2]);
  holders.move(2, 'ann@x.org', null);
  holders.move(3, null, 'ANN@x.org');
  holders.move(3, 'ANN@x.org', 'ann@x.org');
  expect(holders.of('ann@x.org')).toEqual([1, 3]);
  expect(holders.of('nobody@x.org')).toEqual([]);
});
