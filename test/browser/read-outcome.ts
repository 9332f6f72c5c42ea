import type { RunItem } from '../../lib/sync/run/run-record.ts';
import { Database } from '../../lib/store/database.ts';
import { readLedgerRows } from '../../lib/store/ledger-log.ts';
import { readSnapshot } from '../../lib/store/snapshot.ts';

const live = ['running', 'waiting', 'queued', 'on-page', 'sending', 'verifying'];

/** What the store holds of the work and its results, without times and ids of rows: two runs of the same work have the same. */
export async function readOutcome() {
  const db = new Database();
  try {
    const runs = await db.runs.toArray();
    const items = await readRunItems(db);
    const dryRuns = await db.dryRuns.toArray();
    const dryRunItems = await db.dryRunItems.toArray();
    const corrections = await db.corrections.toArray();
    const batches = await db.batches.toArray();
    const { row, students, changes } = await readSnapshot(db);
    const audit = await db.audit.toArray();
    const packs = await db.peoplePacks.toArray();
    const unfinished = [db.refreshes, db.peoplePulls, db.runs, db.dryRuns, db.corrections, db.batches];
    return {
      unfinished: await Promise.all(unfinished.map((table) => table.where('state').anyOf(live).count())),
      staged: await Promise.all([db.stagedEnrolments, db.stagedPeople, db.stagedRoles].map((table) => table.count())),
      snapshot: row && { version: row.version, students: row.students, grades: row.gradeLevels, schools: row.schools },
      students,
      changes: changes && { ...changes, since: null },
      refreshes: (await db.refreshes.toArray()).map(({ state, failure }) => ({ state, failure })),
      people: packs.flatMap((pack) => pack.people).toSorted((a, b) => a.personId - b.personId),
      pulls: (await db.peoplePulls.toArray()).map(({ state, failure }) => ({ state, failure })),
      /** Lists beside students and people that were read or tried. */
      tried: (await db.sideReadings.toArray()).filter(({ triedFor }) => triedFor !== null).map(({ name }) => name),
      corrections: corrections
        .map(({ studentId, from, to, found, state, failure }) => ({ studentId, from, to, found, state, failure }))
        .toSorted((a, b) => a.studentId - b.studentId),
      batches: batches.map(({ state, failure, toldAt }) => ({ state, failure, told: toldAt !== null })),
      runs: runs.map(({ state, failure, counts, reading, readTrouble }) => ({
        state,
        failure,
        counts,
        readBack: reading ? { people: reading.people, differences: reading.differences } : null,
        readTrouble: readTrouble ?? null,
      })),
      items,
      dryRuns: dryRuns.map(({ state, failure, counts, looked }) => ({ state, failure, counts, looked })),
      dryRunItems: dryRunItems.flatMap((each) => each.items.map(result)),
      confirmed: (await readLedgerRows(db))
        .map(({ studentId, person, active }) => ({ studentId, person, active }))
        .toSorted((a, b) => a.studentId - b.studentId),
      history: audit
        .filter(({ kind }) => kind !== 'correction')
        .map((event) => `${event.kind} ${'state' in event ? event.state : ''}`),
    };
  } finally {
    db.close();
  }
}

export type Outcome = Awaited<ReturnType<typeof readOutcome>>;

async function readRunItems(db: Database) {
  const steps = (await db.runSteps.toArray()).flatMap((row) => row.steps);
  const failures = await db.runFailures.toArray();
  return {
    steps: steps.map(({ studentId, state, effect }) => ({ studentId, state, effect })),
    failures: failures.length,
  };
}

function result({ studentId, action, state, effect, failure }: RunItem) {
  return { studentId, action, state, effect, failure };
}
