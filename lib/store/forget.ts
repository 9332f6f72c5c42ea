import type { Database } from './database.ts';

/** Removes everything of the school: list, keys, decisions, history. What remains is only that it was done. */
export async function forgetSchool(db: Database, at: number): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear();
    await db.state.put({ key: 'forgotten', at });
  });
}

export async function readForgottenAt(db: Database): Promise<number | null> {
  const row = await db.state.get('forgotten');
  return row?.key === 'forgotten' ? row.at : null;
}
