import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { classify, type Student } from '../../../../lib/roster/index.ts';
import { planSync } from '../../../../lib/sync/plan/plan.ts';
import { recordImport } from '../../../../lib/sync/targets/spreadsheet/record-import.ts';
import { samePassword, userColumns } from '../../../../lib/sync/targets/google/columns.ts';
import { makePassword } from '../../../../lib/sync/targets/google/password.ts';
import {
  listLasts,
  prepareUsers,
  type GoogleWorld,
  type ListedAccount,
} from '../../../../lib/sync/targets/google/prepare-users.ts';
import { writeUsers } from '../../../../lib/sync/targets/google/write-users.ts';
import { createMemoryRunStore, type MemoryRunStore } from '../memory-run-store.ts';
import { makeStudent, makeStudents } from '../sync-world.ts';

const listAt = 1_000;
const now = 2_000;
const account: ListedAccount = { state: 'exists', name: 'Ann Lee', orgUnit: '/Students/8', hasId: false };
const missing: ListedAccount = { state: 'missing', name: '', orgUnit: '', hasId: false };

/** A Google list by address; whoever is not in it has no account, and other domains are not the school's. */
function listOf(accounts: Readonly<Record<string, ListedAccount>>, more: Partial<GoogleWorld> = {}): GoogleWorld {
  return {
    listAt,
    now,
    look: (email) => (email.endsWith('@school.example') ? (accounts[email] ?? missing) : null),
    ownOf: () => null,
    handedOverAt: () => null,
    ...more,
  };
}

function prepare(students: readonly Student[], world: GoogleWorld, store: MemoryRunStore = createMemoryRunStore()) {
  const { entries } = classify(students, new Map());
  const enrolledIds = new Set(students.map(({ studentId }) => studentId));
  const handedOverAt = (id: number): number | null => store.ledger.get(id)?.confirmedAt ?? null;
  const fields = ['externalId', 'userName', 'givenName', 'familyName'] as const;
  const plan = planSync({ entries, enrolledIds, ledger: store.ledger.values(), fields, takeovers: false });
  return prepareUsers(plan, { ...world, handedOverAt });
}

async function handOver(store: MemoryRunStore, students: readonly Student[], world: GoogleWorld, at: number) {
  const { plan } = prepare(students, world, store);
  const approval = { digest: plan.digest, typed: plan.unusual?.confirmation ?? null };
  await recordImport({ store, clock: { now: () => at } }, plan, approval, true);
}

const fillRandom = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);

function table(text: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

function file(prepared: ReturnType<typeof prepare>): Record<string, string>[] {
  return table(writeUsers(prepared.rows, { orgUnit: '/Students', fillRandom }).text);
}

describe('who is new', () => {
  it('gets a row with a password of their own, to be changed at the first sign-in, in the chosen org unit', () => {
    const [first, second] = file(prepare(makeStudents(1, 2), listOf({})));
    expect(first).toEqual({
      'First Name [Required]': 'First1',
      'Last Name [Required]': 'Last1',
      'Email Address [Required]': 's1@school.example',
      'Password [Required]': expect.stringMatching(/^[a-zA-Z2-9]{14}$/),
      'Org Unit Path [Required]': '/Students',
      'New Primary Email [UPLOAD ONLY]': '',
      'Employee ID': '1',
      'Change Password at Next Sign-In': 'TRUE',
      'New Status [UPLOAD ONLY]': '',
    });
    expect(second?.['Password [Required]']).not.toBe(first?.['Password [Required]']);
  });

  it('gets nothing new where Google has the account already: it is only noted', () => {
    const { rows, there, plan, leftOut } = prepare(makeStudents(1, 2), listOf({ 's1@school.example': account }));
    expect(rows.map(({ studentId }) => studentId)).toEqual([2]);
    expect(there.map(({ studentId }) => studentId)).toEqual([1]);
    expect([plan.counts.add, leftOut]).toEqual([2, []]);
  });

  it('a suspended account is not opened because a student has its address', () => {
    const { rows, there } = prepare(
      makeStudents(1),
      listOf({ 's1@school.example': { ...account, state: 'suspended' } }),
    );
    expect([rows, there.length]).toEqual([[], 1]);
  });

  it.each([
    ['outside', 'ann@home.example', {}, {}],
    ['others', 's1@school.example', { 's1@school.example': { ...account, state: 'other' } }, {}],
    ['own-account', 's1@school.example', {}, { ownOf: () => 'ann.lee@school.example' }],
    ['old-list', 's1@school.example', {}, { now: listAt + listLasts + 1 }],
  ] as const)('is left out, and not noted as handed over: %s', async (reason, email, accounts, more) => {
    const store = createMemoryRunStore();
    const students = [makeStudent(1, { email })];
    const world = listOf(accounts, more);
    const { rows, leftOut, plan } = prepare(students, world, store);
    expect([rows, leftOut.map((each) => each.reason), plan.counts.add]).toEqual([[], [reason], 0]);
    await handOver(store, students, world, now);
    expect(store.ledger.size).toBe(0);
  });

  it('with a name that Google can’t take is left out', () => {
    const { leftOut } = prepare([makeStudent(1, { firstName: 'A'.repeat(61) })], listOf({}));
    expect(leftOut.map(({ reason }) => reason)).toEqual(['long-name']);
  });

  it('is not new a second time while the list is older than the file', async () => {
    const store = createMemoryRunStore();
    await handOver(store, makeStudents(1, 2), listOf({}), now);
    expect(prepare(makeStudents(1, 2), listOf({}), store).rows).toEqual([]);
  });

  it('is new again where a newer list still has no account', async () => {
    const store = createMemoryRunStore();
    await handOver(store, makeStudents(1, 2), listOf({}), now);
    const newer = listOf({ 's1@school.example': account }, { listAt: now + 1, now: now + 2 });
    const again = prepare(makeStudents(1, 2), newer, store);
    expect(again.rows).toMatchObject([{ kind: 'new', studentId: 2 }]);
    await handOver(store, makeStudents(1, 2), newer, now + 3);
    expect(prepare(makeStudents(1, 2), newer, store).rows).toEqual([]);
  });
});

describe('who was handed over before', () => {
  const both = { 's1@school.example': account, 's2@school.example': account };

  async function known(): Promise<MemoryRunStore> {
    const store = createMemoryRunStore();
    await handOver(store, makeStudents(1, 2), listOf(both), now);
    return store;
  }

  it('keeps password, org unit and Employee ID when the name changes', async () => {
    const later = [makeStudent(1, { lastName: 'Miller' }), makeStudent(2)];
    expect(file(prepare(later, listOf(both), await known()))).toMatchObject([
      {
        'Last Name [Required]': 'Miller',
        'Password [Required]': samePassword,
        'Org Unit Path [Required]': '/Students/8',
        'Employee ID': '',
        'Change Password at Next Sign-In': '',
        'New Status [UPLOAD ONLY]': '',
      },
    ]);
  });

  it('is found by the former name where the list has it still', async () => {
    const world = listOf(both, {
      look: (email, { lastName }) =>
        lastName === 'Miller'
          ? { ...account, state: 'other' }
          : (listOf(both).look(email, { studentId: 1, firstName: '', lastName }) ?? null),
    });
    const later = [makeStudent(1, { lastName: 'Miller' }), makeStudent(2)];
    expect(prepare(later, world, await known()).rows).toMatchObject([{ kind: 'changed', studentId: 1 }]);
  });

  it('gets another primary email in the same account', async () => {
    const later = [makeStudent(1, { email: 'ann@school.example' }), makeStudent(2)];
    expect(file(prepare(later, listOf(both), await known()))).toMatchObject([
      {
        'Email Address [Required]': 's1@school.example',
        'New Primary Email [UPLOAD ONLY]': 'ann@school.example',
        'Password [Required]': samePassword,
      },
    ]);
  });

  it('is not renamed where the new address has an account: somebody did that already', async () => {
    const later = [makeStudent(1, { email: 'ann@school.example' }), makeStudent(2)];
    const world = listOf({ ...both, 'ann@school.example': account });
    expect(prepare(later, world, await known()).rows).toMatchObject([{ email: 'ann@school.example', newEmail: null }]);
  });

  it('is left out with a new address outside the school’s domains, and with one of somebody else', async () => {
    const later = [makeStudent(1, { email: 'ann@home.example' }), makeStudent(2, { email: 'staff@school.example' })];
    const world = listOf({ ...both, 'staff@school.example': { ...account, state: 'other' } });
    const { rows, leftOut } = prepare(later, world, await known());
    expect([rows, leftOut.map(({ reason }) => reason)]).toEqual([[], ['outside', 'others']]);
  });

  it('is suspended after leaving, once, and opened again after coming back', async () => {
    const store = await known();
    const left = [makeStudent(2)];
    expect(file(prepare(left, listOf(both), store))).toMatchObject([
      {
        'Email Address [Required]': 's1@school.example',
        'Password [Required]': samePassword,
        'New Status [UPLOAD ONLY]': 'Suspended',
      },
    ]);
    await handOver(store, left, listOf(both), now + 1);
    expect(prepare(left, listOf(both), store).rows).toEqual([]);
    expect(file(prepare(makeStudents(1, 2), listOf(both), store))).toMatchObject([
      { 'Password [Required]': samePassword, 'New Status [UPLOAD ONLY]': 'Active' },
    ]);
  });

  it.each(['other', 'suspended', 'missing'] as const)(
    'is not suspended where the address is by now: %s',
    async (state) => {
      const world = listOf({ ...both, 's1@school.example': { ...account, state } }, { listAt: now + 1 });
      expect(prepare([makeStudent(2)], world, await known()).rows).toEqual([]);
    },
  );
});

describe('the file', () => {
  it('has no byte-order mark, the headings of Google’s template, and a guard against formulas', () => {
    const { rows } = prepare([makeStudent(1, { firstName: '=1+1' })], listOf({}));
    const written = writeUsers(rows, { orgUnit: '/Students', fillRandom });
    expect(written.text.split('\r\n')[0]).toBe(userColumns.join(','));
    expect(table(written.text)[0]?.['First Name [Required]']).toBe("'=1+1");
    expect(written.changes).toMatchObject([{ column: 'First Name [Required]', from: '=1+1' }]);
    const raw = writeUsers(rows, { orgUnit: '/Students', fillRandom, raw: true });
    expect(table(raw.text)[0]?.['First Name [Required]']).toBe('=1+1');
  });

  it('holds no password before it is downloaded', () => {
    const { rows } = prepare(makeStudents(1), listOf({}));
    const { text } = writeUsers(rows, { orgUnit: '/Students', fillRandom: null });
    expect(table(text)[0]?.['Password [Required]']).toBe('made in the file');
  });
});

describe('passwords', () => {
  it('are all unlike each other, and use every character about as often', () => {
    const made = Array.from({ length: 5_000 }, () => makePassword(fillRandom));
    expect(new Set(made).size).toBe(5_000);
    const counts = Object.values(Object.groupBy(made.join(''), (letter) => letter)).map((same) => same?.length ?? 0);
    expect(counts).toHaveLength(56);
    expect(Math.min(...counts) / Math.max(...counts)).toBeGreaterThan(0.6);
  });

  it('are drawn again where chance gives no digit or no capital', () => {
    let round = 0;
    const password = makePassword((bytes) => {
      round += 1;
      bytes.forEach((_, at) => (bytes[at] = round === 1 ? 1 : at * 4));
    });
    expect(round).toBe(2);
    expect(password).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)/);
  });
});
