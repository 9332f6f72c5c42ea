import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { classify, type Student } from '../../../lib/roster/index.ts';
import { planSync, type PlanInput } from '../../../lib/sync/plan/plan.ts';
import { checkColumns, defaultColumns, mappedFields } from '../../../lib/sync/targets/spreadsheet/columns.ts';
import { finishImport, recordImport } from '../../../lib/sync/targets/spreadsheet/record-import.ts';
import { previewSpreadsheet, writeSpreadsheet } from '../../../lib/sync/targets/spreadsheet/write-spreadsheet.ts';
import { createMemoryRunStore, type MemoryRunStore } from './memory-run-store.ts';
import { makeStudent, makeStudents } from './sync-world.ts';

const clock = { now: () => 5_000 };
const options = { columns: defaultColumns, people: 'changes' } as const;

function plan(students: readonly Student[], store: MemoryRunStore, part: Partial<PlanInput> = {}) {
  const { entries } = classify(students, new Map());
  const enrolledIds = new Set(students.map(({ studentId }) => studentId));
  return planSync({ entries, enrolledIds, ledger: store.ledger.values(), ...part });
}

async function imported(students: readonly Student[], byHandDone = false): Promise<MemoryRunStore> {
  const store = createMemoryRunStore();
  await importInto(store, students, byHandDone);
  return store;
}

function importInto(store: MemoryRunStore, students: readonly Student[], byHandDone = false): Promise<number> {
  const { digest, unusual } = plan(students, store);
  return recordImport(
    { store, clock },
    plan(students, store),
    { digest, typed: unusual?.confirmation ?? null },
    byHandDone,
  );
}

const idsIn = (rows: readonly (readonly string[])[]) => rows.map((row) => row[3]);

describe('the file', () => {
  it('has first name, last name and email first, then the mapped fields', () => {
    const columns = [
      { header: ' Class ', field: 'gradeLevel' },
      { header: 'E-Mail', field: 'userName' },
      { header: 'Surname', field: 'familyName' },
      { header: 'Name', field: 'givenName' },
    ] as const;
    const { text } = writeSpreadsheet(plan(makeStudents(1), createMemoryRunStore()), { columns, people: 'all' });
    expect(text).toBe('\uFEFFName,Surname,E-Mail,Class\r\nFirst1,Last1,s1@school.example,08\r\n');
  });

  it('has everybody new the first time, and only what is new since the import afterwards', async () => {
    const store = await imported(makeStudents(1, 2));
    const later = [makeStudent(1), makeStudent(2, { gradeLevel: '09' }), makeStudent(3)];
    const changes = writeSpreadsheet(plan(later, store), options);
    expect(idsIn(changes.rows)).toEqual(['2', '3']);
    expect(idsIn(writeSpreadsheet(plan(later, store), { ...options, people: 'all' }).rows)).toEqual(['1', '2', '3']);
    await importInto(store, later);
    expect(writeSpreadsheet(plan(later, store), options).rows).toEqual([]);
  });

  it('leaves out whom a file can’t change: a new email would make a second account', async () => {
    const store = await imported(makeStudents(1, 2, 3, 4));
    const later = [makeStudent(1, { email: 'new1@school.example', gradeLevel: '09' }), ...makeStudents(3, 4, 5)];
    const file = writeSpreadsheet(plan(later, store), { ...options, people: 'all' });
    expect(idsIn(file.rows)).toEqual(['3', '4', '5']);
    expect(file.byHand.map(({ item, reason }) => [item.studentId, reason])).toEqual([
      [1, 'email-changed'],
      [2, 'left-school'],
    ]);
  });

  it('has no held, skipped or excluded people', () => {
    const students = [makeStudent(1), makeStudent(2, { email: null }), makeStudent(3, { email: 'no' })];
    const file = writeSpreadsheet(plan(students, createMemoryRunStore()), { ...options, people: 'all' });
    expect(idsIn(file.rows)).toEqual(['1']);
  });

  it('disarms formulas and tells which; raw it doesn’t', () => {
    const evil = plan([makeStudent(1, { firstName: '=HYPERLINK("x")' })], createMemoryRunStore());
    const file = writeSpreadsheet(evil, options);
    expect(file.changes).toEqual([{ row: 1, column: 'First Name', from: '=HYPERLINK("x")', to: '\'=HYPERLINK("x")' }]);
    expect(Papa.parse<string[]>(file.text).data[1]?.[0]).toBe('\'=HYPERLINK("x")');
    expect(previewSpreadsheet(evil, options).rows[0]?.[0]).toBe('\'=HYPERLINK("x")');
    const raw = writeSpreadsheet(evil, { ...options, raw: true });
    expect(raw.changes).toEqual([]);
    expect(Papa.parse<string[]>(raw.text).data[1]?.[0]).toBe('=HYPERLINK("x")');
  });

  it('can be pasted as TSV', () => {
    const { text } = writeSpreadsheet(plan(makeStudents(1), createMemoryRunStore()), { ...options, format: 'tsv' });
    expect(text.split('\r\n')).toEqual([
      'First Name\tLast Name\tEmail\tStudent ID\tGrade\tSchool',
      'First1\tLast1\ts1@school.example\t1\t08\tHS',
      '',
    ]);
  });

  it('is previewed by its first rows', () => {
    const preview = previewSpreadsheet(plan(makeStudents(1, 2, 3), createMemoryRunStore()), options, 2);
    expect(preview).toMatchObject({ people: 3, header: defaultColumns.map(({ header }) => header) });
    expect(idsIn(preview.rows)).toEqual(['1', '2']);
  });
});

describe('columns', () => {
  it('must have names and email, and a heading of their own each', () => {
    expect(checkColumns(defaultColumns)).toEqual([]);
    expect(
      checkColumns([
        { header: 'A', field: 'givenName' },
        { header: ' ', field: 'familyName' },
        { header: 'a ', field: 'gradeLevel' },
      ]),
    ).toEqual([
      { kind: 'missing-field', field: 'userName' },
      { kind: 'empty-header', index: 1 },
      { kind: 'same-header', index: 2 },
    ]);
  });

  it('decide what counts as a change', async () => {
    const store = await imported(makeStudents(1));
    const moved = [makeStudent(1, { gradeLevel: '09' })];
    const fields = mappedFields(defaultColumns.filter(({ field }) => field !== 'gradeLevel'));
    expect(plan(moved, store, { fields }).counts).toMatchObject({ update: 0, unchanged: 1 });
    expect(plan(moved, store, { fields: mappedFields(defaultColumns) }).counts).toMatchObject({ update: 1 });
  });
});

describe('"imported"', () => {
  it('is a run like any other, all confirmed', async () => {
    const store = await imported(makeStudents(1, 2));
    expect(store.runs).toMatchObject([{ state: 'done', startedAt: 5_000, finishedAt: 5_000 }]);
    expect(await store.loadItems(1)).toMatchObject([
      { studentId: 1, state: 'confirmed', effect: 'created' },
      { studentId: 2, state: 'confirmed', effect: 'created' },
    ]);
  });

  it('leaves open what must be done by hand until that is done too', async () => {
    const store = await imported(makeStudents(1, 2));
    const later = [makeStudent(1, { email: 'new1@school.example' }), makeStudent(3)];
    await importInto(store, later);
    expect(plan(later, store).counts).toMatchObject({ add: 0, update: 1, archive: 1, unchanged: 1 });
    await importInto(store, later, true);
    expect(plan(later, store).counts).toMatchObject({ add: 0, update: 0, archive: 0, unchanged: 2 });
    expect(store.ledger.get(2)?.active).toBe(false);
  });

  it('of an unusual list needs its confirmation, also when only part of it is imported', async () => {
    const store = await imported(makeStudents(1, 2, 3, 4, 5, 6, 7, 8));
    const later = makeStudents(1, 2).map((student) => ({ ...student, gradeLevel: '09' }));
    const shown = plan(later, store);
    expect(shown.unusual?.confirmation).toBe('8');
    await expect(
      recordImport({ store, clock }, shown, { digest: shown.digest, typed: '2' }, false),
    ).rejects.toMatchObject({ code: 'plan-unconfirmed' });
    await recordImport({ store, clock }, shown, { digest: shown.digest, typed: '8' }, false);
    expect(plan(later, store).counts).toMatchObject({ update: 0, unchanged: 2, archive: 6 });
  });

  it('is refused for another list than the one shown', async () => {
    const store = createMemoryRunStore();
    const shown = plan(makeStudents(1), store);
    const approval = { digest: shown.digest, typed: null };
    await expect(
      recordImport({ store, clock }, plan(makeStudents(1, 2), store), approval, false),
    ).rejects.toMatchObject({ code: 'plan-changed' });
    expect(store.runs).toEqual([]);
  });

  it('interrupted, is ended by the next one or by itself', async () => {
    const store = createMemoryRunStore();
    const died = { ...store, record: () => Promise.reject(new Error('disk full')) };
    const first = plan(makeStudents(1), store);
    const approval = { digest: first.digest, typed: null };
    await expect(recordImport({ store: died, clock }, first, approval, false)).rejects.toThrow('disk full');
    expect(store.runs[0]?.state).toBe('running');
    await finishImport({ store, clock });
    expect(store.runs[0]?.state).toBe('done');
    expect([...store.ledger.keys()]).toEqual([1]);
    await finishImport({ store, clock });
    expect(store.runs).toHaveLength(1);
  });
});

describe('the school’s own columns', () => {
  const more = (text: string) => () => ({ 'more.Shirt': text });

  it('stand after the others, guarded against formulas like every cell', () => {
    const made = plan(makeStudents(1), createMemoryRunStore(), { more: more('=1+1') });
    const { header, rows, changes, text } = writeSpreadsheet(made, { ...options, own: ['Shirt'] });
    expect(header.at(-1)).toBe('Shirt');
    expect(rows[0]?.at(-1)).toBe('=1+1');
    expect(changes).toEqual([{ row: 1, column: 'Shirt', from: '=1+1', to: "'=1+1" }]);
    expect(text).toContain(",'=1+1\r\n");
  });

  it('are remembered: only who has another text now is a change', async () => {
    const store = createMemoryRunStore();
    const first = plan(makeStudents(1, 2), store, { more: more('M') });
    await recordImport({ store, clock }, first, { digest: first.digest, typed: null }, true);
    expect(plan(makeStudents(1, 2), store, { more: more('M') }).counts).toMatchObject({ unchanged: 2, update: 0 });
    const later = plan(makeStudents(1, 2), store, {
      more: ({ studentId }) => ({ 'more.Shirt': studentId === 2 ? 'L' : 'M' }),
    });
    expect(
      later.items.filter(({ action }) => action === 'update').map(({ studentId, changes }) => [studentId, changes]),
    ).toEqual([[2, [{ field: 'more.Shirt', from: 'M', to: 'L' }]]]);
    expect(later.digest).not.toBe(first.digest);
  });

  it('that were taken away, or left out once, change nothing', async () => {
    const store = createMemoryRunStore();
    const first = plan(makeStudents(1), store, { more: more('M') });
    await recordImport({ store, clock }, first, { digest: first.digest, typed: null }, true);
    expect(plan(makeStudents(1), store).counts).toMatchObject({ unchanged: 1, update: 0 });
  });

  const tooMany = Array.from({ length: 31 }, (_, place) => ({
    header: `X${place}`,
    source: { kind: 'held' as const, field: 'email' as const },
  }));

  it.each([
    ['an empty text for everybody', [{ header: 'Role', source: { kind: 'constant', text: ' ' } }], 'empty-constant'],
    ['the name of another column', [{ header: 'email', source: { kind: 'held', field: 'email' } }], 'same-header'],
    ['no name', [{ header: ' ', source: { kind: 'held', field: 'email' } }], 'empty-header'],
    [
      'a field that was never chosen',
      [{ header: 'X', source: { kind: 'user-defined', fieldId: 0, name: '' } }],
      'no-source',
    ],
    ['too long a text', [{ header: 'X', source: { kind: 'constant', text: 'x'.repeat(201) } }], 'too-long'],
    ['too many', tooMany, 'too-many'],
  ] as const)('can’t have %s', (_, own, kind) => {
    expect(checkColumns(defaultColumns, own).map((problem) => problem.kind)).toEqual([kind]);
  });
});
