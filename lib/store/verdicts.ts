import type { Verdict } from '../sync/whose-account.ts';
import type { Database } from './database.ts';

/** What people said of accounts of one target, by student. */
export async function readVerdicts(db: Database, target: string): Promise<ReadonlyMap<number, Verdict>> {
  const row = await db.state.get('account-verdicts');
  const verdicts = row?.key === 'account-verdicts' ? row.verdicts : [];
  return new Map(
    verdicts
      .filter((each) => each.target === target)
      .map(({ studentId, remoteId, take }) => [studentId, { remoteId, take }]),
  );
}

/** `null` takes back what was said. The latest word about a student counts. */
export async function saveVerdict(
  db: Database,
  target: string,
  studentId: number,
  verdict: Verdict | null,
): Promise<void> {
  await db.transaction('rw', db.state, async () => {
    const row = await db.state.get('account-verdicts');
    const others = (row?.key === 'account-verdicts' ? row.verdicts : []).filter(
      (each) => each.target !== target || each.studentId !== studentId,
    );
    await db.state.put({
      key: 'account-verdicts',
      verdicts: verdict ? [...others, { target, studentId, ...verdict }] : others,
    });
  });
}

/** People of a run or a dry run, each with what was said of an account that may be theirs. */
export async function withVerdicts<Item extends { readonly studentId: number }>(
  db: Database,
  target: string,
  items: readonly Item[],
): Promise<readonly (Item & { readonly verdict?: Verdict })[]> {
  const verdicts = await readVerdicts(db, target);
  if (verdicts.size === 0) return items;
  return items.map((item) => {
    const verdict = verdicts.get(item.studentId);
    return verdict ? { ...item, verdict } : item;
  });
}
