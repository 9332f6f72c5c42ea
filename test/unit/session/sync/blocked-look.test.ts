import { expect, test } from 'vitest';
import { BlockedLook } from '../../../../lib/session/sync/blocked-look.svelte.ts';
import { nobodyBlocked, type BlockedStudents } from '../../../../lib/review/blocked-families.ts';

test('nobody until it is known; what was asked of a plan before counts no more; not to be known is nobody', async () => {
  const answers = new Map(['first', 'second', 'third'].map((plan) => [plan, Promise.withResolvers<BlockedStudents>()]));
  const look = new BlockedLook((plan: string) => answers.get(plan)?.promise ?? Promise.resolve(nobodyBlocked));
  const first = look.look('first');
  const second = look.look('second');
  expect(look.students).toBe(nobodyBlocked);
  answers.get('second')?.resolve(new Map([[2, 9]]));
  await second;
  answers.get('first')?.resolve(new Map([[1, 9]]));
  await first;
  expect([...look.students.keys()]).toEqual([2]);
  const third = look.look('third');
  expect(look.students).toBe(nobodyBlocked);
  answers.get('third')?.reject(new Error('The store is damaged.'));
  await third;
  expect(look.students).toBe(nobodyBlocked);
});
