import { expect, it } from 'vitest';
import { builtInSubscriptionId, readSubscriptionId } from '../../../lib/facts/subscription.ts';

it.each([
  ['0123456789ABCDEF0123456789abcdef', '0123456789abcdef0123456789abcdef'],
  [' 0123456789abcdef0123456789abcdef\n', '0123456789abcdef0123456789abcdef'],
  ['0123456789abcdef0123456789abcde', null],
  ['0123456789abcdef0123456789abcdeg', null],
  ['', null],
  [undefined, null],
  [7, null],
])('a build that says %j has the Subscription ID %j', (said, id) => {
  expect(readSubscriptionId(said)).toBe(id);
});

it('a build that says nothing leaves it to the school', () => {
  expect(builtInSubscriptionId).toBeNull();
});
