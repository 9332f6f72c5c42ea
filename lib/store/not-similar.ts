import type { Database, NotSimilarRow } from './database.ts';

export function readNotSimilar(db: Database): Promise<NotSimilarRow[]> {
  return db.notSimilar.toArray();
}

/** Remembers that two students are not the same child, or forgets it again. */
export async function saveNotSimilar(
  db: Database,
  [one, other]: readonly [number, number],
  apart: boolean,
  at: number,
): Promise<void> {
  const [a, b] = one < other ? [one, other] : [other, one];
  if (apart) await db.notSimilar.put({ a, b, saidAt: at });
  else await db.notSimilar.delete([a, b]);
}
