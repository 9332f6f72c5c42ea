import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { writeBackup, type BackupContent } from '../../../../lib/session/backup/backup-file.ts';
import { createBackupCommands } from '../../../../lib/session/backup/backup-commands.ts';
import { keepForThisPage } from '../../../../lib/records/screen-choices.ts';
import type { Settings } from '../../../../lib/records/settings.ts';
import {
  createBackupStore,
  createDirectoryStore,
  createLedgerStore,
  createReviewStore,
  type Database,
} from '../../../../lib/store/index.ts';
import { planSync } from '../../../../lib/sync/index.ts';
import { readHistory } from '../../../../lib/store/history.ts';
import { readCorrectionsSince } from '../../../../lib/store/corrections.ts';
import type { LedgerEntry } from '../../../../lib/sync/account.ts';
import { addEntries, readEntries } from '../../../../lib/store/ledger-log.ts';
import { failLoudly, freshDatabase } from '../../store/fresh-database.ts';

const canaries = { subscriptionKey: 'canary-subscription', apiKey: 'canary-api', token: 'canary-token' };

const firstSettings: Settings = {
  leftOutSchools: [],
  leftOutGrades: [],
  parentChoice: 'all',
  targetUrl: 'https://canary-target.example/scim',
  targetName: '',
  writeAccess: 'write',
  unreadableLists: [],
  syncMode: 'full',
  dailyCheck: true,
  pausedUntil: null,
  personName: 'Ada',
  spreadsheetColumns: null,
  spreadsheetOwn: [],
  targetFields: [],
  targetNeeds: [],
  fileTexts: {},
  keepDays: 30,
  keepYears: 2,
  lockAfterMinutes: 15,
  sameSchool: null,
  factsClient: null,
  knownSchools: [{ schoolCode: 'SBE', name: 'St. Brendan' }],
  knownGrades: [],
};

interface Place {
  readonly db: Database;
  readonly settings: Settings;
  readonly commands: ReturnType<typeof createBackupCommands>;
  readonly screen: ReturnType<typeof keepForThisPage>;
}

function open(time: number, change: Partial<Settings> = {}, enrolled: readonly number[] = []): Place {
  const db = freshDatabase().open();
  let settings = { ...firstSettings, ...change };
  const screen = keepForThisPage();
  const commands = createBackupCommands({
    store: createBackupStore(db),
    settings: {
      read: async () => settings,
      change: async (next) => void (settings = { ...settings, ...next }),
      watch: () => () => {},
    },
    screen,
    source: { model: { snapshot: null, enrolledIds: new Set(enrolled) } },
    now: () => time,
  });
  return {
    db,
    commands,
    screen,
    get settings() {
      return settings;
    },
  };
}

async function write(db: Database, studentId: number, to: string, changedAt: number): Promise<void> {
  const row = { studentId, from: null, to, found: to, observedAt: changedAt, attempts: 0, notBefore: null };
  const times = { failure: null, createdAt: changedAt, changedAt };
  const correctionId = await db.corrections.add({ ...row, ...times, state: 'done', seq: 1 });
  await db.audit.add({ kind: 'correction', correctionId, studentId, state: 'done', at: changedAt });
}

/** A place with something of everything, secrets too. */
async function fill(place: Place): Promise<void> {
  const store = createReviewStore(place.db, failLoudly);
  await store.saveDecisions([1, 2, 3], 'skip', 100);
  await store.saveNotSimilar([9, 8], true, 110);
  await write(place.db, 4, 'four@stbrendan.example', 120);
  await store.queueCorrection({ studentId: 5, from: null, to: 'under-way@stbrendan.example' }, 130);
  await place.screen.change({ savedFilters: [{ name: 'Mine', route: '#/students?status=missing' }] });
  await place.db.secrets.put({ key: 'facts-keys', value: canaries });
  await place.db.secrets.put({ key: 'target-token', value: canaries });
  const mailbox = { email: 'canary-mailbox@stbrendan.example', firstName: 'Canary', lastName: 'C', wholeName: '' };
  const accounts = [{ ...mailbox, studentId: 1, suspended: false }];
  await createDirectoryStore(place.db, failLoudly).put({ kind: 'google', broughtAt: 140, accounts });
}

test('a new computer gets everything back, says so before, and can do it twice', async () => {
  const old = open(1_000, { leftOutGrades: ['01', ''] });
  await fill(old);
  const { text, ...made } = await old.commands.make();
  expect(made).toMatchObject({ decisions: 3, emails: 1, notSimilar: 1, unreadable: 0 });
  expect(made.name).toMatch(/^sync-review-backup-\d{4}-\d\d-\d\d\.json$/);

  const fresh = open(2_000, { personName: '' }, [1, 2, 4, 8, 9]);
  const preview = await fresh.commands.check(text);
  expect(preview).toEqual({
    madeAt: 1_000,
    madeBy: 'Ada',
    schools: ['St. Brendan'],
    decisions: 3,
    emails: 1,
    notSimilar: 1,
    accounts: 0,
    savedFilters: 1,
    settings: [
      { name: 'Grades', from: 'all', to: 'all but 01, No grade' },
      { name: 'Your name on receipts', from: 'none', to: 'Ada' },
    ],
    alreadyHere: 0,
    unlisted: 1,
  });
  expect(await fresh.db.decisions.count()).toBe(0);
  await fresh.commands.restore(true);
  expect(
    (await fresh.db.decisions.toArray()).map(({ studentId, choice, decidedAt }) => [studentId, choice, decidedAt]),
  ).toEqual([
    [1, 'skip', 100],
    [2, 'skip', 100],
    [3, 'skip', 100],
  ]);
  expect(fresh.settings).toMatchObject({ leftOutGrades: ['01', ''], personName: 'Ada', lockAfterMinutes: 15 });
  const history = await readHistory(fresh.db);
  expect(history.map(({ kind, at }) => [kind, at])).toEqual([
    ['apart', 2_000],
    ['decided', 2_000],
    ['correction', 120],
  ]);
  // The log of writes is history; what FACTS holds now is told by FACTS alone.
  expect(await readCorrectionsSince(fresh.db, 0)).toEqual([]);

  const again = await fresh.commands.check(text);
  expect(again).toMatchObject({
    decisions: 0,
    emails: 0,
    notSimilar: 0,
    savedFilters: 0,
    settings: [],
    alreadyHere: 5,
  });
  await fresh.commands.restore(true);
  expect(await readHistory(fresh.db)).toHaveLength(3);
});

test('the newer decision wins on both sides, also one made after the preview, and a fast clock outdoes nobody', async () => {
  const old = open(1_000);
  const store = createReviewStore(old.db, failLoudly);
  await store.saveDecisions([1, 2, 3], 'skip', 500);
  await store.saveDecisions([4], 'skip', 9_000_000);
  const { text } = await old.commands.make();

  const here = open(2_000);
  const present = createReviewStore(here.db, failLoudly);
  await present.saveDecisions([1, 2, 3], 'skip', 100);
  await present.saveDecisions([1], 'sync', 600);
  await present.saveDecisions([2], 'sync', 400);
  expect((await here.commands.check(text)).decisions).toBe(2);
  await present.saveDecisions([2], 'skip', 700);
  await present.saveDecisions([2], 'sync', 800);
  expect(await here.commands.restore(false)).toMatchObject({ decisions: 1 });
  const choice = async (id: number): Promise<unknown> => (await here.db.decisions.get(id))?.choice;
  expect(await Promise.all([1, 2, 3, 4].map(choice))).toEqual(['sync', 'sync', 'skip', 'skip']);
  expect((await here.db.decisions.get(4))?.decidedAt).toBe(2_000);
});

test('no key, token, address of the target, name of a child or list of mailboxes is ever in the file', async () => {
  const place = open(1_000);
  await fill(place);
  const { text } = await place.commands.make();
  expect(text).toContain('four@stbrendan.example');
  expect(text).not.toMatch(/canary|subscriptionKey|apiKey|token|under-way/i);
});

test('another school’s file is refused, by its schools or by its students; nothing is written', async () => {
  const old = open(1_000);
  await createReviewStore(old.db, failLoudly).saveDecisions(
    Array.from({ length: 12 }, (_, place) => place + 1),
    'skip',
    5,
  );
  const { text } = await old.commands.make();
  const other = open(2_000, { knownSchools: [{ schoolCode: 'OLM', name: 'Our Lady' }] });
  await expect(other.commands.check(text)).rejects.toMatchObject({
    code: 'backup-other-school',
    detail: { school: 'St. Brendan' },
  });
  const sameCode = open(2_000, {}, [501, 502, 503]);
  await expect(sameCode.commands.check(text)).rejects.toMatchObject({ code: 'backup-other-school' });
  await expect(sameCode.commands.restore(true)).rejects.toMatchObject({ code: 'backup-not-ours' });
  expect(await sameCode.db.decisions.count()).toBe(0);
});

test('is made of what can still be read where something is damaged', async () => {
  const place = open(1_000);
  await fill(place);
  await write(place.db, 6, 'six@stbrendan.example', 140);
  const { rawRows } = await import('../../store/raw-rows.ts');
  const [first] = await rawRows(place.db.name, 'corrections');
  await rawRows(place.db.name, 'corrections', { ...first, body: new Uint8Array([1, 2, 3]) });
  expect(await place.commands.make()).toMatchObject({ decisions: 3, emails: 1, notSimilar: 1, unreadable: 1 });
});

const target = 'https://scim.volunteers.example/scim/v2';

function account(studentId: number, confirmedAt: number, part: object = {}) {
  const person = {
    externalId: String(studentId),
    userName: `s${studentId}@stbrendan.example`,
    givenName: 'Ada',
    familyName: 'Lee',
    gradeLevel: '05',
    schoolCode: 'SBE',
  };
  return { studentId, remoteId: `r${studentId}`, person, active: true, confirmedAt, ...part };
}

async function confirm(db: Database, entries: readonly LedgerEntry[], at = target): Promise<void> {
  await db.transaction('rw', db.ledger, () => addEntries(db, at, entries));
}

test('a new computer knows whose account is whose again: who has left since is archived by the next plan', async () => {
  const old = open(1_000);
  const login = { ownLogin: true as const, altered: { gradeLevel: '5' } };
  await confirm(old.db, [account(1, 900), account(2, 910, login)]);
  await confirm(old.db, [account(3, 920)], 'file:oneroster');
  const { text, ...made } = await old.commands.make();
  expect(made.accounts).toBe(3);

  const fresh = open(2_000, {}, [2]);
  expect(await fresh.commands.check(text)).toMatchObject({ accounts: 3, alreadyHere: 0, unlisted: 0 });
  expect((await readEntries(fresh.db, target)).size).toBe(0);
  expect(await fresh.commands.restore(false)).toMatchObject({ accounts: 3 });
  const ledger = await createLedgerStore(fresh.db).read(target);
  expect([...ledger.values()].map(({ remoteId, confirmedAt }) => [remoteId, confirmedAt])).toEqual([
    ['r1', 900],
    ['r2', 910],
  ]);
  expect(ledger.get(2)).toMatchObject(login);
  const plan = planSync({ entries: [], enrolledIds: new Set([2]), ledger: ledger.values() });
  expect(plan.items.filter(({ action }) => action === 'archive').map(({ studentId }) => studentId)).toEqual([1]);
  expect(await fresh.commands.check(text)).toMatchObject({ accounts: 0, alreadyHere: 3 });
});

test('what a destination confirmed here since stays', async () => {
  const old = open(1_000);
  await confirm(old.db, [account(1, 900), account(2, 910)]);
  const { text } = await old.commands.make();
  const here = open(2_000);
  await confirm(here.db, [account(1, 1_500, { remoteId: 'newer', active: false })]);
  await here.commands.check(text);
  await here.commands.restore(false);
  const ledger = await createLedgerStore(here.db).read(target);
  expect(ledger.get(1)).toMatchObject({ remoteId: 'newer', active: false });
  expect(ledger.get(2)).toMatchObject({ remoteId: 'r2' });
});

test('a backup of before, without accounts, comes in as it did', async () => {
  const old = open(1_000);
  await fill(old);
  const made = JSON.parse((await old.commands.make()).text) as { content: { accounts?: unknown } };
  delete made.content.accounts;
  const text = await writeBackup(made.content as BackupContent);
  const fresh = open(2_000);
  expect(await fresh.commands.check(text)).toMatchObject({ decisions: 3, accounts: 0 });
  expect(await fresh.commands.restore(false)).toMatchObject({ decisions: 3, accounts: 0 });
});

test('accounts of students of whom nobody is enrolled here are another school’s', async () => {
  const old = open(1_000);
  await confirm(
    old.db,
    Array.from({ length: 12 }, (_, index) => account(index + 1, 900)),
  );
  const { text } = await old.commands.make();
  await expect(open(2_000, {}, [77]).commands.check(text)).rejects.toMatchObject({ code: 'backup-other-school' });
  await expect(open(2_000, {}, [7]).commands.check(text)).resolves.toMatchObject({ accounts: 12 });
});
