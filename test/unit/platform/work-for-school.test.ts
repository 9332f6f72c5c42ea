import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { workForSchool } from '../../../entrypoints/background/work-for-school.ts';
import { forgetSchool, type Database } from '../../../lib/store/index.ts';
import { freshDatabase } from '../store/fresh-database.ts';

const row = { key: 'asking-forms', forms: {} } as const;

/** A job that writes once FACTS has answered, and one that only fails. */
function work(files: ReturnType<typeof freshDatabase>) {
  const answers: (() => void)[] = [];
  const begun: Database[] = [];
  const jobs = workForSchool(files.open, (db) => {
    begun.push(db);
    return {
      read: async () => {
        await db.open();
        await new Promise<void>((resolve) => answers.push(resolve));
        await db.state.put(row);
        return 'idle';
      },
      fail: () => Promise.reject(new Error('of its own')),
    };
  });
  return { jobs, begun, answers };
}

test('an answer that comes after the school was forgotten is written nowhere, is no trouble, and the job begins anew', async () => {
  const files = freshDatabase();
  const page = files.open();
  const { jobs, begun, answers } = work(files);
  const late = jobs['read']?.();
  await expect.poll(() => answers.length).toBe(1);
  await forgetSchool(page);
  answers[0]?.();
  expect(await late).toBe('again');
  expect(await page.state.count()).toBe(0);
  expect(begun).toHaveLength(2);

  const next = jobs['read']?.();
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.();
  expect(await next).toBe('idle');
  expect(await page.state.toArray()).toEqual([row]);
});

test('what fails for another reason is told', async () => {
  const { jobs } = work(freshDatabase());
  await expect(jobs['fail']?.()).rejects.toThrow('of its own');
});
