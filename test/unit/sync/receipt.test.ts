import Papa from 'papaparse';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { makeReceipt } from '../../../lib/sync/receipt/receipt.ts';
import type { SyncRun } from '../../../lib/sync/run/run-record.ts';
import { cancelRun } from '../../../lib/sync/run/steer-run.ts';
import { writeResults } from '../../../lib/sync/receipt/write-results.ts';
import { setLocale } from '../../../lib/words/index.ts';
import type { School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import { createSyncWorld, makeStudent, makeStudents, type SyncWorld } from './sync-world.ts';

// A real server over TLS, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let school: School;
let world: SyncWorld;
shareSchool({ students: 0 }, (shared) => {
  school = shared;
  world = createSyncWorld(school);
});

const receiptOf = async (runId: number, who?: string) =>
  makeReceipt(world.store.runs[runId - 1] as SyncRun, await world.store.loadItems(runId), {
    target: school.targetUrl,
    ...(who === undefined ? {} : { who }),
  });

const yearOne = 3;

async function twoYears() {
  school.target.seed({ userName: 's4@school.example' });
  await world.sync(makeStudents(1, 2, 3));
  school.target.refuse(({ externalId }) => externalId === '5', { status: 400, detail: 'No such family' });
  await world.sync([makeStudent(1, { gradeLevel: '09' }), ...makeStudents(2, 4, 5, 6)]);
}

describe('a receipt', () => {
  it('says who, when, what and how it went, row by row', async () => {
    await twoYears();
    const receipt = await receiptOf(2, 'Ms. Reed');
    expect(receipt).toMatchObject({
      who: 'Ms. Reed',
      target: school.targetUrl,
      state: 'done',
      startedAt: world.clock.time,
      finishedAt: world.clock.time,
      planned: { add: 3, update: 1, unchanged: 1, archive: 1 },
      counts: { created: 1, adopted: 1, updated: 1, archived: 1, none: 0, refused: 1, 'not-sent': 0, unknown: 0 },
      digest: world.store.runs[1]?.digest,
    });
    expect(receipt.rows.map(({ studentId, result }) => [studentId, result])).toEqual([
      [1, 'updated'],
      [4, 'adopted'],
      [5, 'refused'],
      [6, 'created'],
      [3, 'archived'],
    ]);
    expect(receipt.rows[2]?.failure?.detail).toMatchObject({ message: 'No such family' });
  });

  it('agrees with what the target really did', async () => {
    await twoYears();
    const { counts } = await receiptOf(2);
    const changes = school.target.ledger.slice(yearOne);
    expect(changes.filter(({ action }) => action === 'create')).toHaveLength(counts.created);
    expect(changes.filter(({ action }) => action === 'replace')).toHaveLength(
      counts.adopted + counts.updated + counts.archived,
    );
  });

  it('of a cancelled run says who was not sent, and of whom nothing is known', async () => {
    school.target.settings.bulk = false;
    await world.start(makeStudents(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    const held = school.faults.applyThenReset({ host: 'target', method: 'POST', times: Infinity });
    await world.carryOn();
    held.remove();
    await cancelRun(world);
    const { counts, rows, state } = await receiptOf(1);
    expect(state).toBe('cancelled');
    expect(counts['not-sent']).toBeGreaterThan(0);
    expect(counts.unknown).toBeGreaterThanOrEqual(school.target.users.length);
    expect(counts.unknown + counts['not-sent']).toBe(rows.length);
  });
});

describe('the results file', () => {
  it('has a row for each, with the reason in words', async () => {
    await twoYears();
    const { text, changes } = writeResults(await receiptOf(2), 'scim.example');
    const { data } = Papa.parse<Record<string, string>>(text.replace('\uFEFF', ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(changes).toEqual([]);
    expect(
      data.map((row) => [row['Student ID'], row['Planned'], row['Result'], row['Reason'], row['Changes']]),
    ).toEqual([
      ['1', 'update', 'updated', '', 'Grade: 08 → 09'],
      ['4', 'add', 'existing account taken over', '', ''],
      ['5', 'add', 'refused', 'scim.example refused this person. scim.example says: “No such family”', ''],
      ['6', 'add', 'added', '', ''],
      ['3', 'archive', 'archived', '', 'Account: active → archived'],
    ]);
    expect(data[0]).toMatchObject({ Email: 's1@school.example', Destination: school.targetUrl });
  });

  it('is written in the language of the words', async () => {
    await world.sync([makeStudent(1)]);
    onTestFinished(() => setLocale('en'));
    setLocale('es');
    const [head, row] = writeResults(await receiptOf(1), 'scim.example').text.split('\r\n');
    expect(head).toMatch(/ID de estudiante.*Correo electrónico.*Previsto.*Resultado.*Destino/);
    expect(row).toMatch(/s1@school\.example.*agregar.*agregado/);
  });

  it('is formula-safe', async () => {
    await world.sync([makeStudent(1, { lastName: '=cmd|x' })]);
    expect(writeResults(await receiptOf(1), 'scim.example').changes).toMatchObject([
      { row: 1, column: 'Last Name', to: "'=cmd|x" },
    ]);
  });
});
