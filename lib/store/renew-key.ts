import type { Database } from './database.ts';
import type { Renewal } from './vault.ts';

/**
 * Does what a change of the key left to be done: rows that a former key sealed are sealed by the present one, and then the former one
 * goes for good. May be ended anywhere and by anybody; whoever comes next begins again.
 */
export async function finishRenewal(db: Database, vault: Pick<Renewal, 'takeUp' | 'settle'>): Promise<void> {
  if (await vault.takeUp()) await vault.settle(await db.sealAnew());
}

/** Removes by `remove`, and makes what the disk still holds of it unreadable: by a new key, at once or when it is unlocked next. */
export async function removeForGood<Answer>(
  db: Database,
  vault: Pick<Renewal, 'want' | 'takeUp' | 'settle'>,
  remove: () => Promise<Answer>,
): Promise<Answer> {
  await vault.want();
  const answer = await remove();
  await finishRenewal(db, vault);
  return answer;
}
