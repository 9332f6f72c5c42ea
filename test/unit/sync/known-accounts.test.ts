import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/roster/index.ts';
import type { LedgerEntry, TargetAccount, TargetPerson } from '../../../lib/sync/account.ts';
import type { PlanItem } from '../../../lib/sync/plan/plan-item.ts';
import { droppedAsSeen, droppedByLedger, withoutDropped } from '../../../lib/sync/plan/dropped-fields.ts';
import { markItem } from '../../../lib/sync/plan/mark-item.ts';
import { markTaken } from '../../../lib/sync/plan/plan-taken.ts';
import { planTakeovers } from '../../../lib/sync/plan/plan-takeovers.ts';
import { planSync } from '../../../lib/sync/plan/plan.ts';
import { currentEntries, findFormer } from '../../../lib/sync/plan/same-child.ts';
import { pauseActions } from '../../../lib/sync/plan/sync-mode.ts';
import { makeStudent } from './sync-world.ts';

const email = 'ines@school.example';
const birthdate = '2014-05-06';
const ines = (studentId: number, more: Parameters<typeof makeStudent>[1] = {}) =>
  makeStudent(studentId, { firstName: 'Inés', lastName: 'Carver', email, birthdate, ...more });
const entry = (student: Entry['student'], outcome: Entry['outcome'] = 'importable'): Entry => ({
  student,
  flags: [],
  outcome,
});

/** What the target holds of Inés under an ID. */
function account(studentId: number, { person = {}, ...more }: AccountParts = {}): LedgerEntry {
  const held = { externalId: String(studentId), userName: email, givenName: 'Inés', familyName: 'Carver' };
  const rest = { gradeLevel: '08', schoolCode: 'HS' };
  const known = { studentId, remoteId: `r${studentId}`, active: true, confirmedAt: 0 };
  return { ...known, ...more, person: { ...held, ...rest, ...person } };
}
type AccountParts = Partial<Omit<LedgerEntry, 'person'>> & { readonly person?: Partial<TargetPerson> };

const byId = (...entries: LedgerEntry[]) => new Map(entries.map((each) => [each.studentId, each]));

describe('of two entries about one account', () => {
  const idsOf = (...ledger: LedgerEntry[]) => currentEntries(ledger).map(({ studentId }) => studentId);
  const old = account(1, { remoteId: 'a', confirmedAt: 5 });

  it('the one confirmed later counts, in whatever order they come', () => {
    const late = account(2, { remoteId: 'a', confirmedAt: 6 });
    expect([idsOf(old, late), idsOf(late, old)]).toEqual([[2], [2]]);
  });

  it('of one moment the one whose ID the account carries', () => {
    const person = { externalId: '2' };
    const own = account(2, { remoteId: 'a', confirmedAt: 5, person });
    const lost = account(1, { remoteId: 'a', confirmedAt: 5, person });
    expect([idsOf(lost, own), idsOf(own, lost)]).toEqual([[2], [2]]);
  });

  it('all count of whom no account is known, and of different ones', () => {
    const unknown = [account(3, { remoteId: '' }), account(4, { remoteId: '' })];
    expect(idsOf(old, account(2), ...unknown)).toEqual([1, 2, 3, 4]);
  });
});

describe('a student whom the target knows under an ID that is no more', () => {
  const former = (entries: Entry[], ledger: LedgerEntry[], enrolled: number[] = []) =>
    [
      ...findFormer(
        entries,
        new Set([...entries.map(({ student }) => student.studentId), ...enrolled]),
        byId(...ledger),
      ),
    ].map(([studentId, found]) => [studentId, found.studentId]);

  it('is who has the same name and email', () => {
    expect(former([entry(ines(9))], [account(1)])).toEqual([[9, 1]]);
  });

  it.each<[string, AccountParts]>([
    ['the address beside a login', { ownLogin: true, person: { userName: 'ines.login', email } }],
    ['the user name where no address is known', { person: { email: '' } }],
  ])('by %s', (_, more) => {
    expect(former([entry(ines(9))], [account(1, more)])).toEqual([[9, 1]]);
  });

  it.each<[string, Entry, LedgerEntry[], number[]]>([
    ['that ID is still enrolled, in scope or not', entry(ines(9)), [account(1)], [1]],
    ['no account is known of it', entry(ines(9)), [account(1, { remoteId: '' })], []],
    ['two have left with this name and email', entry(ines(9)), [account(1), account(2)], []],
    ['the email is another', entry(ines(9, { email: 'other@school.example' })), [account(1)], []],
    ['the name is another', entry(ines(9, { firstName: 'Otto' })), [account(1)], []],
    ['they are not synced', entry(ines(9), 'skipped'), [account(1)], []],
    ['they have an account under their own', entry(ines(9)), [account(1), account(9)], []],
  ])('is nobody where %s', (_, student, ledger, enrolled) => {
    expect(former([student], ledger, enrolled)).toEqual([]);
  });

  it('is who has the same name and birthdate as a record in the list that is not synced, whatever the email', () => {
    for (const outcome of ['skipped', 'excluded'] as const)
      expect(former([entry(ines(1), outcome), entry(ines(9, { email: 'new@school.example' }))], [account(1)])).toEqual([
        [9, 1],
      ]);
  });

  const another = { email: 'new@school.example' };
  it.each<[string, Entry[], LedgerEntry[]]>([
    ['the other is synced, too', [entry(ines(1)), entry(ines(9, another))], [account(1)]],
    ['the other has no account', [entry(ines(1), 'skipped'), entry(ines(9, another))], [account(2)]],
    [
      'the birthdate is another',
      [entry(ines(1), 'skipped'), entry(ines(9, { ...another, birthdate: '2013-01-01' }))],
      [account(1)],
    ],
    [
      'no birthdate is known of either',
      [entry(ines(1, { birthdate: null }), 'skipped'), entry(ines(9, { ...another, birthdate: null }))],
      [account(1)],
    ],
    [
      'none is known of either, written as nothing',
      [entry(ines(1, { birthdate: '' }), 'skipped'), entry(ines(9, { ...another, birthdate: '' }))],
      [account(1)],
    ],
    [
      'the name is another',
      [entry(ines(1), 'skipped'), entry(ines(9, { ...another, firstName: 'Otto' }))],
      [account(1)],
    ],
    [
      'two such records stand there',
      [entry(ines(1), 'skipped'), entry(ines(2), 'skipped'), entry(ines(9, another))],
      [account(1), account(2)],
    ],
  ])('is nobody in the list where %s', (_, entries, ledger) => {
    const enrolled = ledger.map(({ studentId }) => studentId);
    expect(former(entries, ledger, enrolled)).toEqual([]);
  });

  it('is one: a second record of the same child gets no second hold on the account', () => {
    expect(former([entry(ines(8)), entry(ines(9))], [account(1)])).toEqual([[8, 1]]);
  });
});

/** A line of a plan about somebody, as planned before accounts were looked at. */
function line(studentId: number, action: PlanItem['action'], more: Partial<PlanItem> = {}): PlanItem {
  const known = planSync({ entries: [entry(ines(studentId))], enrolledIds: new Set(), ledger: [] })
    .items[0] as PlanItem;
  return { ...known, action, kinds: [], ...more };
}
const newEmail: Partial<PlanItem> = { changes: [{ field: 'userName', from: 'old@school.example', to: email }] };
const newGrade: Partial<PlanItem> = { changes: [{ field: 'gradeLevel', from: '08', to: '09' }] };

const newEmailAndGrade: Partial<PlanItem> = {
  changes: [...(newEmail.changes ?? []), ...(newGrade.changes ?? [])],
};

describe('an email that an archived account still has', () => {
  const holders = (items: PlanItem[], ...ledger: LedgerEntry[]) =>
    planTakeovers(items, byId(...ledger)).map(({ previousHolder }) => previousHolder?.studentId ?? null);
  const archived = account(1, { active: false });

  it('is given up first for whoever is new, or gets it newly', () => {
    expect(holders([line(9, 'add')], archived)).toEqual([1]);
    expect(holders([line(9, 'update', newEmail)], archived)).toEqual([1]);
    expect(holders([line(9, 'update', newEmailAndGrade)], archived)).toEqual([1]);
    const [taker] = planTakeovers([line(9, 'add')], byId(archived));
    expect(taker?.previousHolder).toEqual({ studentId: 1, remoteId: 'r1', firstName: 'Inés', lastName: 'Carver' });
  });

  it('also where it is archived in the same plan', () => {
    const leaving = line(1, 'archive', { person: account(1).person });
    expect(holders([line(9, 'add'), leaving], account(1))).toEqual([1, null]);
    expect(holders([line(9, 'add'), line(1, 'unchanged')], account(1)), 'it stays').toEqual([null, null]);
  });

  it.each<[string, PlanItem, LedgerEntry]>([
    ['the account is active and stays', line(9, 'add'), account(1)],
    ['no account is known', line(9, 'add'), account(1, { active: false, remoteId: '' })],
    ['it is another email', line(9, 'add'), account(1, { active: false, person: { userName: 'x@school.example' } })],
    ['their email stays as it is', line(9, 'update', newGrade), archived],
    ['it is their own account', line(1, 'update', newEmail), archived],
    ['nothing is sent of them', line(9, 'skip', { person: null }), archived],
    ['they are skipped', line(9, 'skip', newEmail), archived],
    ['nothing of theirs is wanted', line(9, 'add', { person: null }), archived],
  ])('is left alone where %s', (_, item, known) => {
    expect(holders([item], known)).toEqual([null]);
  });

  it('is that of the account confirmed last, in whatever order they come', () => {
    const late = account(2, { active: false, confirmedAt: 9 });
    expect(holders([line(9, 'add')], archived, late)).toEqual([2]);
    expect(holders([line(9, 'add')], late, archived)).toEqual([2]);
  });
});

describe('an email that somebody has who is not synced now', () => {
  const keepers = (items: PlanItem[], ...ledger: LedgerEntry[]) =>
    markTaken(items, byId(...ledger)).map(({ takenBy }) => takenBy?.studentId ?? null);

  it.each<[PlanItem['action'], Partial<PlanItem>]>([
    ['add', {}],
    ['update', newEmail],
    ['update', newEmailAndGrade],
  ])('will be refused for who is to get it (%s)', (action, more) => {
    for (const keeps of ['skip', 'hold'] as const) {
      const keeper = line(1, keeps, { person: null, firstName: 'Ada', lastName: 'Lee' });
      const [, taker] = markTaken([keeper, line(9, action, more)], byId(account(1)));
      expect(taker?.takenBy).toEqual({ studentId: 1, firstName: 'Ada', lastName: 'Lee', action: keeps });
    }
  });

  it.each<[string, PlanItem[], LedgerEntry[]]>([
    ['they are synced themselves', [line(1, 'update', newGrade), line(9, 'add')], [account(1)]],
    ['they are unchanged', [line(1, 'unchanged'), line(9, 'add')], [account(1)]],
    ['nothing is known of them', [line(1, 'skip'), line(9, 'add')], [account(2)]],
    [
      'they have another',
      [line(1, 'skip'), line(9, 'add')],
      [account(1, { person: { userName: 'x@school.example' } })],
    ],
    ['theirs stays as it is', [line(1, 'skip'), line(9, 'update', newGrade)], [account(1)]],
    ['it is the same student', [line(1, 'skip', newEmail)], [account(1)]],
    ['nothing is sent of them', [line(1, 'skip'), line(9, 'add', { person: null })], [account(1)]],
  ])('is marked for nobody where %s', (_, items, ledger) => {
    expect(keepers(items, ...ledger).every((each) => each === null)).toBe(true);
  });

  it('is not marked where an archived account gives it up', () => {
    const previousHolder = { studentId: 3, remoteId: 'r3', firstName: 'A', lastName: 'B' };
    expect(keepers([line(1, 'skip'), line(9, 'add', { previousHolder })], account(1))).toEqual([null, null]);
  });
});

describe('who takes over the email of somebody who would be archived', () => {
  const heldBy = (studentId: number): Partial<PlanItem> => ({
    previousHolder: { studentId, remoteId: `r${studentId}`, firstName: 'A', lastName: 'B' },
  });
  const leaving = line(1, 'archive', {
    person: account(1).person,
    changes: [{ field: 'active', from: true, to: false }],
  });

  it.each(['no-archiving', 'additions-only'] as const)('waits for that where nobody is archived (%s)', (mode) => {
    const [waiting, left] = pauseActions([line(9, 'add', heldBy(1)), leaving], mode);
    expect(waiting).toMatchObject({ action: 'skip', reason: 'awaits-archiving', person: null, changes: [] });
    expect(left).toMatchObject({ action: 'skip', reason: 'archiving-paused', person: null, changes: [] });
  });

  it('does not wait for who was archived before, nor in a full sync', () => {
    const taker = line(9, 'add', heldBy(2));
    expect(pauseActions([taker, leaving, line(2, 'skip')], 'no-archiving')[0]).toBe(taker);
    const waiting = line(9, 'add', heldBy(1));
    expect(pauseActions([waiting, leaving], 'full')).toEqual([waiting, leaving]);
  });
});

describe('what a run has to know of an account', () => {
  const marks = { known: byId(), doubtful: new Map(), former: new Map() };
  const sent = line(1, 'update', { ...newGrade, person: { ...account(1).person, gradeLevel: '09' } });
  const mark = (more: Partial<Parameters<typeof markItem>[1]>, item = sent) => {
    const { known, unsettled, inDoubt, formerId, ownLogin } = markItem(item, { ...marks, ...more });
    return JSON.parse(JSON.stringify({ known, unsettled, inDoubt, formerId, ownLogin }));
  };

  it('is nothing where all that differs is shown, and nothing of who is not sent', () => {
    expect(mark({})).toEqual({});
    expect(mark({ known: byId(account(1)) })).toEqual({});
    const all = { known: byId(account(1, { ownLogin: true })), former: byId(account(1)) };
    const unsent = line(1, 'skip', { person: null });
    expect(markItem(unsent, { ...marks, ...all })).toBe(unsent);
  });

  it('is what the ledger holds otherwise than is shown: the target does not keep it as it is sent', () => {
    const known = account(1, { person: { schoolCode: '' } });
    expect(mark({ known: byId(known) })).toEqual({ known: { person: known.person, altered: {} } });
    const other = line(1, 'update', {
      ...newGrade,
      person: { ...account(1).person, gradeLevel: '09', schoolCode: 'ES' },
    });
    expect(mark({ known: byId(account(1)) }, other)).toEqual({ known: { person: account(1).person, altered: {} } });
    const shown = { changes: [...(newGrade.changes ?? []), { field: 'schoolCode', from: 'HS', to: 'ES' } as const] };
    expect(mark({ known: byId(account(1)) }, { ...other, ...shown })).toEqual({});
  });

  it('is what the target was seen to alter, even where nothing differs', () => {
    const altered = { gradeLevel: '8' };
    const known = account(1, { altered });
    expect(mark({ known: byId(known) })).toEqual({ known: { person: known.person, altered } });
  });

  it('is the ID that the same child had, and a login that stays', () => {
    expect(mark({ former: new Map([[1, account(7)]]) })).toEqual({ formerId: 7 });
    expect(mark({ known: byId(account(1, { ownLogin: true })) })).toEqual({ ownLogin: true });
  });

  it('is what a run that ended left in doubt: all that it may have changed', () => {
    const doubt = { studentId: 1, person: { ...account(1).person, familyName: 'Other' } };
    expect(mark({ doubtful: new Map([[1, doubt]]) }), 'no account is known').toEqual({ unsettled: true });
    const known = byId(account(1));
    const inDoubt = ['active', 'familyName'];
    expect(mark({ known, doubtful: new Map([[1, doubt]]) })).toEqual({ unsettled: true, inDoubt });
  });
});

const droppable = ['givenName', 'familyName', 'gradeLevel', 'schoolCode', 'email', 'more.title'] as const;

describe.each(droppable)('a target that does not keep %s', (field) => {
  const dropped = (studentId: number, sent = 'something') =>
    account(studentId, { person: { [field]: '' }, altered: { [field]: sent } });
  const kept = account(5, { person: { [field]: 'something' } });
  const byLedger = (...ledger: LedgerEntry[]) => [...droppedByLedger(ledger)];

  it('shows by the ledger where it was sent for several, and nobody has it', () => {
    expect(byLedger(dropped(1), dropped(2))).toEqual([field]);
    expect(byLedger(dropped(1), dropped(2), account(3, { person: { [field]: '' } }))).toEqual([field]);
  });

  it.each<[string, LedgerEntry[]]>([
    ['it was sent for one alone', [dropped(1)]],
    ['somebody has it', [dropped(1), dropped(2), kept]],
    [
      'it has what was sent otherwise',
      [1, 2].map((id) => account(id, { person: { [field]: 'a' }, altered: { [field]: 'b' } })),
    ],
    ['nothing was sent', [dropped(1, ''), dropped(2, '')]],
    ['nothing is known to have been sent', [1, 2].map((id) => account(id, { person: { [field]: '' } }))],
    ['it was sent for one, and for others nothing', [dropped(1), dropped(2, '')]],
  ])('does not show where %s', (_, ledger) => {
    expect(byLedger(...ledger)).toEqual([]);
  });

  const sent = (studentId: number) => account(studentId, { person: { [field]: 'something' } });
  const seen = (studentId: number, text: string | undefined): TargetAccount => {
    const { remoteId, active, person } = account(studentId);
    return {
      remoteId,
      active,
      person: {
        ...person,
        givenName: 'x',
        familyName: 'x',
        gradeLevel: 'x',
        schoolCode: 'x',
        email: 'x',
        [field]: text,
      } as TargetPerson,
    };
  };

  it('shows by what was read: it was sent for several, and nobody has it', () => {
    expect(droppedAsSeen([sent(1), sent(2)], [seen(1, ''), seen(2, '')])).toEqual([field]);
    expect(droppedAsSeen([sent(1), sent(2)], [seen(1, ''), seen(2, 'x')]), 'one has it').toEqual([]);
    expect(droppedAsSeen([sent(1), sent(2)], [seen(1, '')]), 'one was read').toEqual([]);
    expect(droppedAsSeen([sent(1)], [seen(1, '')]), 'one was sent').toEqual([]);
    const nothing = [1, 2].map((id) => account(id, { person: { [field]: '' } }));
    expect(droppedAsSeen(nothing, [seen(1, ''), seen(2, '')]), 'nothing was sent').toEqual([]);
    expect(droppedAsSeen([sent(1), ...nothing.slice(1)], [seen(1, ''), seen(2, '')]), 'one was').toEqual([]);
  });

  it('of a field of the school’s own only where it was looked for', () => {
    const unasked = [seen(1, undefined), seen(2, undefined)];
    expect(droppedAsSeen([sent(1), sent(2)], unasked)).toEqual(field === 'more.title' ? [] : [field]);
  });

  it('the ledger says so then: nothing is held, and what was sent is noted', () => {
    const entry = account(1, { person: { [field]: 'something' }, altered: { userName: 'x' } });
    const noted = withoutDropped(entry, [field]);
    expect(noted.person).toEqual({ ...entry.person, [field]: '' });
    expect(noted.altered).toEqual({ userName: 'x', [field]: 'something' });
    for (const text of ['', undefined]) {
      const { altered } = withoutDropped(account(1, { person: { [field]: text } as Partial<TargetPerson> }), [field]);
      expect(altered, 'nothing was sent').toBeUndefined();
    }
  });
});
