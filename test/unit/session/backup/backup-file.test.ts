import { expect, test } from 'vitest';
import {
  readBackup,
  writeBackup,
  longestBackup,
  type BackupContent,
} from '../../../../lib/session/backup/backup-file.ts';

const made: BackupContent = {
  madeAt: 1_772_000_000_000,
  madeBy: '<img src=x onerror=alert(1)>',
  schools: [{ schoolCode: 'SBE', name: '=HYPERLINK("https://evil.example")' }],
  decisions: [{ studentId: 7, choice: 'skip', decidedAt: 5 }],
  notSimilar: [{ a: 1, b: 2, saidAt: 5 }],
  written: [{ studentId: 7, from: null, to: 'a@b.example', changedAt: 5 }],
  settings: {
    leftOutSchools: [],
    leftOutGrades: ['01'],
    syncMode: 'full',
    dailyCheck: true,
    pausedUntil: null,
    personName: '',
    spreadsheetColumns: null,
  },
  savedFilters: [{ name: 'Missing', route: '#/students?status=missing' }],
};

const parsed = async (): Promise<Record<string, unknown>> =>
  JSON.parse(await writeBackup(made)) as Record<string, unknown>;

test('comes back as it was, also after its lines were laid out anew', async () => {
  expect(await readBackup(await writeBackup(made))).toEqual(made);
  expect(await readBackup(JSON.stringify(await parsed()))).toEqual(made);
});

test.each([
  ['no JSON', 'Student ID,Email\n7,a@b.example'],
  ['nothing', ''],
  ['other JSON', '{"decisions":[]}'],
  ['a list', '[1,2]'],
  ['null', 'null'],
  ['another format', '{"format":"other","version":1,"digest":"","content":{}}'],
])('%s is not ours', async (_, text) => {
  await expect(readBackup(text)).rejects.toMatchObject({ code: 'backup-not-ours' });
});

test('of a newer version is not guessed at', async () => {
  const newer = JSON.stringify({ ...(await parsed()), version: 2, content: { anything: true } });
  await expect(readBackup(newer)).rejects.toMatchObject({ code: 'backup-newer' });
});

test('every single changed, added or missing thing is noticed', async () => {
  const text = await writeBackup(made);
  const file = await parsed();
  const damaged = [
    text.slice(0, text.length - 20),
    text.replace('"skip"', '"sync"'),
    text.replace('"studentId": 7', '"studentId": 8'),
    text.replace('a@b.example', 'evil@b.example'),
    JSON.stringify({ ...file, digest: '0'.repeat(64) }),
    JSON.stringify({ ...file, content: { ...(file['content'] as object), extra: 1 } }),
    JSON.stringify({ ...file, content: { ...(file['content'] as object), decisions: [] } }),
  ];
  for (const each of damaged) {
    expect(each).not.toBe(text);
    await expect(readBackup(each), each.slice(-120)).rejects.toMatchObject({ code: 'backup-damaged' });
  }
});

test.each([
  ['ids', { decisions: [{ studentId: -1, choice: 'skip', decidedAt: 5 }] }],
  ['choices', { decisions: [{ studentId: 1, choice: 'archive', decidedAt: 5 }] }],
  ['times', { decisions: [{ studentId: 1, choice: 'skip', decidedAt: 1e300 }] }],
  ['routes', { savedFilters: [{ name: 'x', route: 'javascript:alert(1)' }] }],
  ['settings', { settings: { ...made.settings, syncMode: 'anything' } }],
  ['long texts', { madeBy: 'x'.repeat(2_000) }],
])('a file with impossible %s is refused even with a right digest', async (_, change) => {
  const file = await writeBackup({ ...made, ...change } as BackupContent);
  await expect(readBackup(file)).rejects.toMatchObject({ code: 'backup-damaged' });
});

test('what is not of the agreed form is never handed on', async () => {
  const settings = { ...made.settings, lockAfterMinutes: null, targetUrl: 'https://evil.example' };
  const read = await readBackup(await writeBackup({ ...made, settings } as BackupContent));
  expect(read).toEqual(made);
});

test('a film is not read', async () => {
  await expect(readBackup(' '.repeat(longestBackup + 1))).rejects.toMatchObject({ code: 'backup-too-large' });
});

test('keeps the school’s own columns and what a destination holds of them, and nothing else that stands beside them', async () => {
  const person = {
    externalId: '7',
    userName: 'a@b.example',
    givenName: 'A',
    familyName: 'B',
    gradeLevel: '08',
    schoolCode: 'SBE',
    'more.T-shirt': 'M',
  };
  const account = {
    target: 'file:track-it-forward',
    studentId: 7,
    remoteId: '7',
    active: true,
    confirmedAt: 5,
    person,
  };
  const own = [
    { header: 'Role', source: { kind: 'constant' as const, text: 'Student' } },
    { header: 'T-shirt', source: { kind: 'user-defined' as const, fieldId: 219, name: 'T-Shirt Size' } },
    { header: 'Family', source: { kind: 'held' as const, field: 'familyId' as const } },
  ];
  const whole = { ...made, accounts: [account], settings: { ...made.settings, spreadsheetOwn: own } };
  expect(await readBackup(await writeBackup(whole))).toEqual(whole);
  const stranger = { ...whole, accounts: [{ ...account, person: { ...person, password: 'x' } }] };
  expect((await readBackup(await writeBackup(stranger))).accounts?.[0]?.person).toEqual(person);
});
