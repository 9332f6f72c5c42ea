import type { TargetReading } from '../../../lib/records/run.ts';
import type { RunResult, RunView } from '../../../lib/session/sync/run-view.ts';
import type { Directory } from '../../../lib/records/directory.ts';
import type { LedgerEntry } from '../../../lib/sync/account.ts';
import type { BatchState, BatchView } from '../../../lib/records/batch.ts';
import { duplicateStudents, manyDuplicates, oneGroupOf } from './duplicate-students.ts';
import { fewFamilies, manyFamilies, noFamilies, parentIds } from './families.ts';
import type { PageContext } from '../../../lib/records/page.ts';
import { fewChanges, manyEvents, pastEvents } from './past.ts';
import { hostileEvents, hostileId, hostilePeople, hostileStudents } from './hostile-students.ts';
import { people, personIds } from './people.ts';
import { patternStudents } from './pattern-students.ts';
import { similarStudents } from './similar-students.ts';
import type { Scene } from './scene.ts';
import { tried, triedAndAsked } from './tried.ts';
import { cleanStudents, fewStudents, gradeNames, ids, manyStudents, sharedStudents } from './students.ts';

const MINUTE = 60_000;
const now = Date.now();

const onStudent = (studentId: number): Pick<Scene, 'view' | 'page'> => ({
  view: 'panel',
  page: { kind: 'student', studentId },
});
const onParent = (page: PageContext): Pick<Scene, 'view' | 'page' | 'families' | 'peopleReading'> => ({
  view: 'panel',
  page,
  families: fewFamilies,
  peopleReading: { families: 'read' },
});
const review = (hash: string): Pick<Scene, 'view' | 'hash'> => ({ view: 'review', hash });

function ledgerOf(
  students: Scene['students'] = fewStudents,
  change: Partial<LedgerEntry['person']> = {},
): LedgerEntry[] {
  return students.map((student) => ({
    studentId: student.studentId,
    remoteId: `u-${student.studentId}`,
    active: true,
    confirmedAt: now - 60 * MINUTE,
    person: {
      externalId: String(student.studentId),
      userName: (student.email ?? `old-${student.studentId}@stbrendan.org`).toLowerCase(),
      givenName: student.firstName,
      familyName: student.lastName,
      gradeLevel: student.gradeLevel,
      schoolCode: student.schoolCode,
      ...change,
    },
  }));
}

/** Seven emails of which the first so many are settled: one had it, one was changed by somebody else. */
function batch(state: BatchState, settled: number): BatchView {
  const items = patternStudents.slice(40).map(({ studentId }, place): BatchView['items'][number] => {
    const states = ['done', 'done', 'conflict'] as const;
    const ended = place < settled ? (states[place] ?? 'done') : place === settled ? 'sending' : 'queued';
    const conflict = ended === 'conflict';
    return {
      correctionId: place + 1,
      studentId,
      state: ended === 'sending' && state === 'paused' ? 'queued' : ended,
      from: null,
      to: `pupil.${studentId}@stbrendan.org`,
      found: conflict ? 'office@stbrendan.org' : null,
      failure: conflict ? { code: 'email-conflict' } : null,
      notBefore: null,
      sent: ended !== 'queued' && place !== 1,
    };
  });
  const finishedAt = state === 'done' ? now : null;
  const times = { startedAt: now - 5 * MINUTE, finishedAt, toldAt: finishedAt };
  return { batchId: 3, origin: 'pattern', label: 'Grade 01, Grade 02', state, failure: null, ...times, items };
}

const thousand = manyStudents(1200);
const blockedParents = [{ personId: personIds.mother }, { personId: personIds.stranger }];
const left = { studentId: 3990, firstName: 'Wes', lastName: 'Young', email: 'wes.young@stbrendan.org' };
const gone: LedgerEntry[] = ledgerOf([{ ...fewStudents[0]!, ...left }]);
/** Has left, with the email that another has now. */
const goneWithEmail: LedgerEntry[] = ledgerOf([{ ...fewStudents[0]!, ...left, email: thousand[9]?.email ?? null }]);

/** Google's list: a student, one who has left, and a teacher who has a student's address. */
const googleDirectory: Directory = {
  kind: 'google',
  broughtAt: now - 90 * MINUTE,
  accounts: [
    { email: 'maria.alvarez@stbrendan.org', firstName: 'Maria', lastName: 'Alvarez', studentId: ids.clean },
    { email: left.email, firstName: left.firstName, lastName: left.lastName, studentId: left.studentId },
    { email: 'tom.frost@stbrendan.org', firstName: 'Carla', lastName: 'Quist', studentId: null },
  ].map((account) => ({ ...account, wholeName: '', suspended: false, orgUnit: '/Students/Lower School' })),
};

function results(count: number, state: (index: number) => RunResult['state']): RunResult[] {
  return thousand.slice(0, count).map((student, index) => ({
    studentId: student.studentId,
    name: `${student.firstName} ${student.lastName}`,
    action: index % 5 === 0 ? 'update' : 'add',
    state: state(index),
    asks: null,
    failure:
      state(index) !== 'refused'
        ? null
        : index % 2 === 0
          ? { code: 'target-conflict' }
          : { code: 'target-refused', detail: { message: 'userName is not valid' } },
  }));
}

function run(state: RunView['state'], more: Partial<RunView>, list: readonly RunResult[]): RunView {
  const count = (wanted: RunResult['state']): number => list.filter((result) => result.state === wanted).length;
  return {
    runId: 7,
    target: 'https://volunteers.example.org/scim/v2',
    state,
    startedAt: now - 12 * MINUTE,
    finishedAt: state === 'running' || state === 'waiting' || state === 'paused' ? null : now - 10 * MINUTE,
    notBefore: null,
    failure: null,
    counts: {
      pending: count('pending'),
      sent: count('sent'),
      confirmed: count('confirmed'),
      refused: count('refused'),
    },
    results: list,
    reading: null,
    readTrouble: null,
    ...more,
  };
}

const halfway = results(412, (index) => (index < 240 ? 'confirmed' : index < 250 ? 'sent' : 'pending'));
const withRefused = results(412, (index) =>
  index % 150 === 3 ? 'refused' : index % 150 === 4 ? 'refused' : 'confirmed',
);

const otherwise: TargetReading = {
  readAt: now - 9 * MINUTE,
  people: 412,
  differences: [
    { studentId: 4001, name: 'Wes Young', kind: 'missing', changes: [], seen: null },
    {
      studentId: 4002,
      name: 'Maria-Magdalena Featherstonehaugh-Vanderbilt of the Long Name',
      kind: 'different',
      changes: [
        { field: 'userName', from: 'somebody.else.entirely@another-school.example', to: 'maria@stbrendan.org' },
      ],
      seen: null,
    },
  ],
};

export const scenes = {
  'panel-first-run': { view: 'panel', keysSaved: false, pulled: false },
  'panel-no-snapshot': { view: 'panel', pulled: false },
  'panel-first-refresh': { view: 'panel', pulled: false, refresh: { state: 'running' } },
  'panel-school': { view: 'panel', run: run('done', {}, withRefused) },
  'panel-school-ready': { view: 'panel', students: cleanStudents },
  'panel-school-empty': { view: 'panel', students: [] },
  'panel-refreshing': { view: 'panel', refresh: { state: 'running' } },
  'panel-refresh-waiting': {
    view: 'panel',
    refresh: {
      state: 'waiting',
      notBefore: now + MINUTE,
      failure: { code: 'facts-rate-limited', detail: { seconds: 42 } },
    },
  },
  'panel-refresh-failed': {
    view: 'panel',
    refresh: { state: 'failed', failure: { code: 'facts-answer', detail: { record: 'person 4103', field: 'email' } } },
  },
  'panel-unrecognised': { view: 'panel', page: { kind: 'unrecognised', studentId: null } },
  'panel-other-school': {
    view: 'panel',
    page: { kind: 'other', studentId: null, client: 'OTHER-OH', otherSchool: 'SB-OH' },
  },
  'panel-unknown-student': onStudent(99),
  'panel-missing': onStudent(ids.missing),
  'panel-offers': { ...onStudent(ids.missing), people },
  'panel-family-email': { ...onStudent(ids.duplicate), people },
  'panel-invalid': onStudent(ids.invalid),
  'panel-duplicate': onStudent(ids.duplicate),
  'panel-duplicates-many': { ...onStudent(4200), students: sharedStudents },
  'panel-resolved': { ...onStudent(ids.duplicate), skipped: [ids.partner] },
  'panel-clean': onStudent(ids.clean),
  'panel-skipped': { ...onStudent(ids.skipped), skipped: [ids.skipped] },
  'panel-typo': onStudent(ids.typo),
  'panel-long-name': onStudent(ids.long),
  'panel-right-to-left': onStudent(ids.rightToLeft),
  'panel-nameless': onStudent(ids.nameless),
  'panel-glance': { view: 'panel', asked: { kind: 'student', studentId: ids.duplicate } },
  'panel-glance-from-student': { ...onStudent(ids.clean), asked: { kind: 'student', studentId: ids.missing } },
  'panel-asked-search': { view: 'panel', asked: { kind: 'search', query: 'nobody@anywhere.example' } },
  'panel-similar': { ...onStudent(5102), students: similarStudents },
  'panel-outside-scope': { ...onStudent(ids.clean), leftOutGrades: gradeNames.slice(1) },
  'panel-parent': onParent({ kind: 'parent', studentId: null, parentId: parentIds.missing }),
  'panel-parent-read-only': {
    ...onParent({ kind: 'parent', studentId: null, parentId: parentIds.missing }),
    writeAccess: 'read-only',
  },
  'panel-parent-unknown': onParent({ kind: 'parent', studentId: null, parentId: 99 }),
  'panel-family': onParent({ kind: 'family', studentId: null, familyId: 3 }),
  'panel-student-parents': onParent({ kind: 'student', studentId: ids.clean }),
  'panel-read-only': { ...onStudent(ids.missing), writeAccess: 'read-only' },
  'panel-queued': { ...onStudent(ids.missing), correction: { studentId: ids.missing, state: 'queued' } },
  'panel-sending': { ...onStudent(ids.missing), correction: { studentId: ids.missing, state: 'sending' } },
  'panel-verifying': { ...onStudent(ids.missing), correction: { studentId: ids.missing, state: 'verifying' } },
  'panel-waiting': {
    ...onStudent(ids.missing),
    correction: {
      studentId: ids.missing,
      state: 'queued',
      notBefore: now + 5 * MINUTE,
      failure: { code: 'facts-unreachable' },
    },
  },
  'panel-checking': {
    ...onStudent(ids.missing),
    correction: {
      studentId: ids.missing,
      state: 'sending',
      failure: { code: 'facts-timeout', detail: { seconds: 20 } },
      mayLandUntil: now + 4 * MINUTE,
    },
  },
  'panel-paused-batch': {
    ...onStudent(ids.missing),
    correction: { studentId: ids.missing, state: 'queued', batchId: 1 },
    pausedBatches: [1],
  },
  'panel-done': {
    ...onStudent(ids.missing),
    correction: { studentId: ids.missing, state: 'done', found: 'noah.bennett@stbrendan.org' },
  },
  'panel-conflict': {
    ...onStudent(ids.missing),
    correction: { studentId: ids.missing, state: 'conflict', found: 'n.bennett@gmail.com' },
  },
  'panel-unknown': {
    ...onStudent(ids.missing),
    correction: { studentId: ids.missing, state: 'unknown', found: null },
  },
  'panel-failed': {
    ...onStudent(ids.missing),
    correction: { studentId: ids.missing, state: 'failed', failure: { code: 'facts-write-forbidden' } },
  },
  'panel-refused': { ...onStudent(ids.missing), refusal: { code: 'worker-lost' } },
  'panel-lost': { ...onStudent(ids.missing), connection: 'lost' },
  'panel-broken': { view: 'panel', connection: 'broken', trouble: { code: 'store-damaged' } },
  'review-damaged': { ...review('#/students'), connection: 'broken', trouble: { code: 'store-damaged' } },
  'review-full': { ...review('#/students'), trouble: { code: 'store-full' } },
  'panel-outdated': { ...onStudent(ids.missing), connection: 'outdated' },

  'review-students': {
    ...review('#/students'),
    students: [...fewStudents, ...manyStudents(524)],
    skipped: [ids.skipped],
  },
  'review-filtered': {
    ...review('#/students?status=missing&grade=05'),
    students: [...fewStudents, ...manyStudents(524)],
  },
  'review-working': {
    ...review(`#/students?status=excluded&sort=flags&student=${ids.missing}`),
    students: [...fewStudents, ...manyStudents(524)],
  },
  'review-solved': { ...review('#/students?status=excluded&sort=flags'), students: cleanStudents },
  'review-new': {
    ...review('#/students?since=new&sort=-grade'),
    students: [...fewStudents, ...manyStudents(524)],
    known: manyStudents(520).map(({ studentId }) => studentId),
  },
  'review-odd-names': { ...review('#/students?sort=email'), skipped: [ids.rightToLeft, ids.long] },
  'review-nobody': review('#/students?q=zebra'),
  'review-selected': { ...review('#/students'), steps: [{ press: 'Select all' }] },
  'review-typed-owner': {
    ...review(`#/students?student=${ids.missing}`),
    people,
    steps: [{ type: 'maria.alvarez@stbrendan.org', into: 'New email' }],
  },
  'review-quick-search': {
    ...review('#/students'),
    steps: [{ press: 'Find a student' }, { type: 'alv', into: 'Find a student' }],
  },
  'review-ready': { ...review('#/students'), students: cleanStudents },
  'review-empty': { ...review('#/students'), students: [] },
  'review-huge': { ...review('#/students'), students: manyStudents(50_000) },
  'review-student': review(`#/students?student=${ids.missing}`),
  'review-offers': { ...review(`#/students?student=${ids.missing}`), people },
  'review-duplicate': review(`#/students?status=duplicate&student=${ids.duplicate}`),
  'review-conflict': {
    ...review(`#/students?student=${ids.missing}`),
    correction: { studentId: ids.missing, state: 'conflict', found: 'n.bennett@gmail.com' },
  },
  'review-refreshing': { ...review('#/students'), refresh: { state: 'running' } },
  'review-refresh-failed': {
    ...review('#/students'),
    refresh: { state: 'failed', failure: { code: 'facts-moving' } },
  },
  'review-first-run': { ...review('#/students'), keysSaved: false, pulled: false },
  'review-no-snapshot': { ...review('#/students'), pulled: false },
  'review-outdated': { ...review('#/students'), connection: 'outdated' },
  'review-refused': { ...review('#/students'), refusal: { code: 'store-full' } },

  duplicates: { ...review('#/duplicates'), students: duplicateStudents, skipped: [4303] },
  'duplicates-changing': {
    ...review('#/duplicates'),
    students: duplicateStudents,
    steps: [{ press: 'Change email' }],
  },
  'duplicates-apply-all': {
    ...review('#/duplicates'),
    students: duplicateStudents,
    steps: [{ press: 'Apply to all like this' }],
  },
  'duplicates-resolved': { ...review('#/duplicates?student=4302'), students: duplicateStudents, skipped: [4303] },
  'duplicates-one-child': { ...review('#/duplicates?student=4310'), students: duplicateStudents },
  'duplicates-undecided': { ...review('#/duplicates?student=4305'), students: duplicateStudents, known: [4306, 4307] },
  'duplicates-read-only': { ...review('#/duplicates'), students: duplicateStudents, writeAccess: 'read-only' },
  'duplicates-none': { ...review('#/duplicates'), students: cleanStudents },
  'duplicates-huge': { ...review('#/duplicates'), students: manyDuplicates(5000) },
  'duplicates-office': { ...review('#/duplicates'), students: oneGroupOf(240) },

  similar: { ...review('#/similar'), students: similarStudents, apart: [{ a: 5103, b: 5944, saidAt: now }] },
  'similar-none': { ...review('#/similar'), students: cleanStudents },

  excluded: { ...review('#/excluded'), students: [...fewStudents, ...manyStudents(524)] },
  'excluded-nobody': { ...review('#/excluded'), students: cleanStudents },
  report: { ...review('#/report'), students: [...fewStudents, ...manyStudents(524)] },
  'report-taken-back': {
    ...review('#/report'),
    steps: [
      { type: `Student ID\tNew email\n${ids.missing}\tnoah.bennett@stbrendan.org\n99\tx@y.org`, into: 'Or paste' },
      { press: 'Check what was pasted' },
    ],
  },
  'report-nobody': { ...review('#/report'), students: cleanStudents },
  'review-changes': { ...review('#/students'), changes: fewChanges },
  'review-excluded': review('#/students?status=excluded'),
  changes: { ...review('#/changes'), changes: fewChanges },
  'changes-none': review('#/changes'),
  'hostile-panel': { ...onStudent(hostileId), students: hostileStudents, people: hostilePeople },
  'hostile-students': { ...review(`#/students?student=${hostileId}`), students: hostileStudents },
  'hostile-excluded': { ...review('#/excluded'), students: hostileStudents },
  'hostile-duplicates': { ...review('#/duplicates'), students: hostileStudents },
  'hostile-history': { ...review('#/history'), students: hostileStudents, events: hostileEvents },
  history: { ...review('#/history'), events: pastEvents, skipped: [ids.skipped] },
  'history-read-only': { ...review('#/history'), events: pastEvents, writeAccess: 'read-only' },
  'history-empty': review('#/history'),
  'history-huge': { ...review('#/history'), events: manyEvents(5_000) },

  'sync-preview': {
    ...review('#/sync'),
    students: [...fewStudents, ...manyStudents(524)],
    skipped: [ids.skipped],
    ledger: [
      ...ledgerOf(manyStudents(500).slice(4)),
      ...ledgerOf(fewStudents.slice(0, 1), { gradeLevel: 'K', userName: 'maria@old-school.org' }),
      ...ledgerOf(fewStudents.slice(1, 3)),
      ...gone,
    ],
  },
  'sync-blocked': {
    ...review('#/sync'),
    people,
    sideLists: { directory: blockedParents },
    steps: [{ press: '2 families asked FACTS not to give out an email address.' }],
  },
  'files-blocked': { ...review('#/files'), people, sideLists: { directory: blockedParents }, targetUrl: null },
  'students-quick-sync': {
    ...review('#/students'),
    students: [...fewStudents, ...manyStudents(524)],
    ledger: [...ledgerOf(manyStudents(500).slice(4)), ...ledgerOf(fewStudents.slice(1, 3))],
    run: run(
      'done',
      {},
      results(400, () => 'confirmed'),
    ),
  },
  'sync-first': { ...review('#/sync'), students: thousand, firstSync: true },
  'sync-trying': {
    ...review('#/sync'),
    students: thousand,
    firstSync: true,
    dryRun: tried(thousand, { state: 'running', looked: 300, finishedAt: null }),
  },
  'sync-try-waiting': {
    ...review('#/sync'),
    students: thousand,
    firstSync: true,
    dryRun: tried(thousand, {
      state: 'waiting',
      looked: 300,
      finishedAt: null,
      notBefore: now + MINUTE,
      pauses: 1,
      failure: { code: 'target-unavailable' },
    }),
  },
  'sync-tried': { ...review('#/sync'), students: thousand, firstSync: true, dryRun: tried(thousand) },
  'sync-whose-accounts': {
    ...review('#/sync'),
    students: thousand,
    firstSync: true,
    dryRun: triedAndAsked(thousand),
    steps: [{ press: 'Would be refused' }],
  },
  'sync-tried-before-a-change': { ...review('#/sync'), firstSync: true, dryRun: tried(thousand) },
  'sync-try-failed': {
    ...review('#/sync'),
    students: thousand,
    firstSync: true,
    dryRun: tried(thousand, { state: 'failed', looked: 0, failure: { code: 'target-unauthorized' } }),
  },
  'sync-unusual': { ...review('#/sync'), students: fewStudents, ledger: ledgerOf(thousand.slice(0, 40)) },
  'sync-takeover': {
    ...review('#/sync'),
    students: thousand.slice(0, 20),
    ledger: [...ledgerOf(thousand.slice(0, 8)), ...goneWithEmail],
  },
  'sync-new-year': {
    ...review('#/sync'),
    students: thousand,
    ledger: [
      ...ledgerOf(thousand.slice(0, 400), { gradeLevel: 'PK' }),
      ...ledgerOf(thousand.slice(400, 420), { familyName: 'Before' }),
      ...gone,
    ],
  },
  'sync-nothing': { ...review('#/sync'), students: cleanStudents, ledger: ledgerOf(cleanStudents) },
  'sync-no-students': { ...review('#/sync'), students: [] },
  'sync-no-students-known': { ...review('#/sync'), students: [], ledger: ledgerOf(thousand.slice(0, 40)) },
  'sync-all-held': {
    ...review('#/sync'),
    students: thousand.slice(0, 40).map((student) => ({ ...student, email: null })),
    ledger: ledgerOf(thousand.slice(0, 30)),
  },
  'sync-no-list': { ...review('#/sync'), pulled: false },
  'sync-odd-names': { ...review('#/sync'), students: hostileStudents },
  'sync-huge': { ...review('#/sync'), students: manyStudents(50_000) },
  'sync-no-archiving': {
    ...review('#/sync'),
    syncMode: 'no-archiving',
    ledger: [...ledgerOf(thousand.slice(0, 40)), ...gone],
  },
  'sync-summer': {
    ...review('#/sync'),
    pausedUntil: '2099-08-20',
    ledger: [...ledgerOf(thousand.slice(0, 40)), ...gone],
  },
  'sync-additions-only': {
    ...review('#/sync'),
    syncMode: 'additions-only',
    ledger: ledgerOf(fewStudents, { gradeLevel: 'K' }),
  },
  'sync-target-missing': { ...review('#/sync'), targetUrl: null },
  'sync-running': { ...review('#/sync'), run: run('running', {}, halfway) },
  'sync-waiting': {
    ...review('#/sync'),
    run: run('waiting', { notBefore: now + MINUTE, failure: { code: 'target-unavailable' } }, halfway),
  },
  'sync-paused': { ...review('#/sync'), run: run('paused', {}, halfway) },
  'sync-after-run': { ...review('#/sync'), run: run('done', {}, withRefused) },
  'sync-after-run-otherwise': {
    ...review('#/sync'),
    run: run(
      'done',
      { reading: otherwise },
      results(412, () => 'confirmed'),
    ),
  },
  'sync-after-run-unread': {
    ...review('#/sync'),
    run: run(
      'done',
      { readTrouble: { failure: { code: 'target-unavailable' }, notBefore: now + MINUTE } },
      results(412, () => 'confirmed'),
    ),
  },
  'files-first': { ...review('#/files'), targetUrl: null },
  'files-google': {
    ...review('#/files'),
    targetUrl: null,
    directory: googleDirectory,
    fileLedger: [...ledgerOf(fewStudents.slice(0, 1), { familyName: 'Former' }), ...gone],
  },
  'files-google-old': {
    ...review('#/files'),
    targetUrl: null,
    fileLedger: [...ledgerOf(fewStudents.slice(0, 1), { familyName: 'Former' }), ...gone],
    directory: { ...googleDirectory, broughtAt: now - 20 * 24 * 60 * MINUTE },
  },
  'files-columns': { ...review('#/files'), targetUrl: null, steps: [{ press: 'Columns' }] },
  'files-changes': { ...review('#/files'), fileLedger: [...ledgerOf(fewStudents, { gradeLevel: 'K' }), ...gone] },
  'files-unusual': { ...review('#/files'), fileLedger: ledgerOf(fewStudents, { familyName: 'Former' }) },
  syncs: { ...review('#/syncs'), run: run('done', {}, withRefused) },
  'syncs-tried': { ...review('#/syncs'), run: run('done', {}, withRefused), dryRun: tried(thousand) },
  'syncs-receipt-of-try': { ...review('#/syncs?try=1'), dryRun: tried(thousand) },
  'syncs-none': review('#/syncs'),
  'syncs-receipt': { ...review('#/syncs?run=7'), run: run('done', {}, withRefused) },
  'syncs-unknown': review('#/syncs?run=99'),
  'sync-failed': { ...review('#/sync'), run: run('failed', { failure: { code: 'target-unauthorized' } }, halfway) },

  fill: { ...review('#/fill'), students: patternStudents },
  'fill-rows': { ...review('#/fill'), students: patternStudents, steps: [{ press: 'All grades' }] },
  'fill-none-missing': { ...review('#/fill'), students: patternStudents.slice(0, 40) },
  'fill-no-pattern': { ...review('#/fill'), students: patternStudents.slice(40) },
  'fill-running': { ...review('#/fill'), students: patternStudents, batch: batch('running', 3) },
  'fill-paused': { ...review('#/fill'), students: patternStudents, batch: batch('paused', 3) },
  'fill-key-rejected': {
    ...review('#/fill'),
    students: patternStudents,
    batch: { ...batch('paused', 3), failure: { code: 'facts-key-rejected' } },
  },
  'fill-done': { ...review('#/fill'), students: patternStudents, batch: batch('done', 7) },
  'report-last-batch': {
    ...review('#/report'),
    students: patternStudents,
    batch: { ...batch('done', 7), origin: 'report', label: 'filled-in.csv' },
  },

  'settings-first-run': { ...review('#/settings'), keysSaved: false, pulled: false, targetUrl: null },
  'settings-keys-saved': { ...review('#/settings'), pulled: false, targetUrl: null },
  'settings-saved': { ...review('#/settings'), leftOutGrades: ['PK', '08'] },
  'settings-needs': {
    ...review('#/settings'),
    targetNeeds: [
      'userType',
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
      'urn:example:params:scim:schemas:extension:campus:1.0:User:campus',
      'password',
    ],
    steps: [{ press: 'Other fields your service needs' }],
  },
  'settings-passphrase': { ...review('#/settings'), vault: 'open' },
  'review-locked': { ...review('#/students'), vault: 'locked' },
  'panel-locked': { view: 'panel', vault: 'locked' },
  'panel-lockable': { ...onStudent(ids.missing), vault: 'open' },
  'settings-forget': { ...review('#/settings'), steps: [{ press: 'Forget this school' }] },
  'settings-read-only': { ...review('#/settings'), writeAccess: 'read-only' },
  parents: { ...review('#/parents'), families: fewFamilies, skippedParents: [parentIds.sharing] },
  'parents-one-open': { ...review(`#/parents?parent=${parentIds.missing}`), families: fewFamilies },
  'parents-household': { ...review('#/parents'), families: fewFamilies, parentChoice: 'household' },
  'parents-choice-asked': { ...review('#/parents'), families: fewFamilies, parentChoice: 'custody' },
  'parents-choice-refused': {
    ...review('#/parents'),
    families: fewFamilies,
    parentChoice: 'correspondence',
    peopleReading: { families: 'read', parents: { code: 'facts-forbidden' } },
  },
  'parents-none': { ...review('#/parents'), families: noFamilies },
  'parents-reading': review('#/parents'),
  'parents-many': { ...review('#/parents'), students: thousand, families: manyFamilies },
  'settings-less-readable': { ...review('#/settings'), unreadableLists: ['families', 'staff'] },
  'settings-refused': {
    ...review('#/settings'),
    keysSaved: false,
    pulled: false,
    refusal: { code: 'facts-key-rejected' },
  },
} as const satisfies Record<string, Scene>;

export type SceneName = keyof typeof scenes;
