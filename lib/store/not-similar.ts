import type { Database } from './database.ts';
import type { NotSimilarRow } from './people-rows.ts';

export function readNotSimilar(db: Database): Promise<NotSimilarRow[]> {
  return db.notSimilar.toArray();
}

/** Remembers that two students are not the same child, or forgets it again, with its trace. Nothing new leaves none. */
export async function saveNotSimilar(
  db: Database,
  [one, other]: readonly [number, number],
  apart: boolean,
  at: number,
): Promise<void> {
  const [a, b] = one < other ? [one, other] : [other, one];
  await db.transaction('rw', db.notSimilar, db.audit, async () => {
    if (((await db.notSimilar.get([a, b])) !== undefined) === apart) return;
    if (apart) await db.notSimilar.put({ a, b, saidAt: at });
    else await db.notSimilar.delete([a, b]);
    await db.audit.add({ kind: 'apart', studentIds: [a, b], apart, at });
  });
}
