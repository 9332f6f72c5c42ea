import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify, type Decision, type Student } from '../../../lib/roster/index.ts';
import { planSync } from '../../../lib/sync/plan/plan.ts';
import { splitPlan } from '../../../lib/sync/plan/split-plan.ts';
import type { SyncMode } from '../../../lib/sync/plan/sync-mode.ts';
import type { LedgerEntry, TargetPerson } from '../../../lib/sync/account.ts';
import { applyPlan } from './apply-plan.ts';

const student = (studentId: number, part: Partial<Student> = {}): Student => ({
  studentId,
  firstName: `First${studentId}`,
  lastName: `Last${studentId}`,
  email: `s${studentId}@school.example`,
  gradeLevel: '08',
  schoolCode: 'HS',
  birthdate: null,
  ...part,
});

const known = (studentId: number, part: Partial<TargetPerson> = {}, active = true): LedgerEntry => ({
  studentId,
  remoteId: `remote-${studentId}`,
  active,
  confirmedAt: 0,
  person: {
    externalId: String(studentId),
    userName: `s${studentId}@school.example`,
    givenName: `First${studentId}`,
    familyName: `Last${studentId}`,
    gradeLevel: '08',
    schoolCode: 'HS',
    ...part,
  },
});

function plan(
  students: readonly Student[],
  ledger: readonly LedgerEntry[] = [],
  {
    decisions = new Map<number, Decision>(),
    enrolledElsewhere = [] as number[],
    gradeOrder = undefined as string[] | undefined,
  } = {},
) {
  const { entries } = classify(students, decisions);
  const enrolledIds = new Set([...students.map((s) => s.studentId), ...enrolledElsewhere]);
  return planSync({ entries, enrolledIds, ledger, ...(gradeOrder ? { gradeOrder } : {}) });
}

const skip = (studentId: number) => new Map<number, Decision>([[studentId, { choice: 'skip' }]]);

describe('each rule of a sync plan', () => {
  it('adds who is importable and unknown there, with the email key as user name', () => {
    const [item] = plan([student(1, { email: '  S1@School.Example ', firstName: ' Ada ' })]).items;
    expect(item).toEqual({
      action: 'add',
      reason: 'new',
      studentId: 1,
      firstName: ' Ada ',
      lastName: 'Last1',
      gradeLevel: '08',
      schoolCode: 'HS',
      remoteId: null,
      changes: [],
      person: { ...known(1).person, givenName: 'Ada', email: 's1@school.example' },
      kinds: ['new'],
    });
  });

  it('updates who differs, from what the target holds to what the school holds', () => {
    const [item] = plan([student(1, { gradeLevel: '09' })], [known(1)]).items;
    expect(item).toMatchObject({
      action: 'update',
      reason: 'moved-up',
      remoteId: 'remote-1',
      changes: [{ field: 'gradeLevel', from: '08', to: '09' }],
    });
  });

  it.each([
    ['moved-up', { gradeLevel: '09' }],
    ['moved-up', { gradeLevel: '09', schoolCode: 'ES' }],
    ['changed', { schoolCode: 'ES' }],
    ['changed', { gradeLevel: '09', email: 'other@school.example' }],
    ['changed', { lastName: 'Other' }],
  ])('says %s of %j', (reason, part) => {
    expect(plan([student(1, part)], [known(1)]).items[0]).toMatchObject({ action: 'update', reason });
  });

  it('says returned also of somebody who moved up meanwhile', () => {
    expect(plan([student(1, { gradeLevel: '09' })], [known(1, {}, false)]).items[0]?.reason).toBe('returned');
  });

  it('makes somebody archived active again', () => {
    const [item] = plan([student(1)], [known(1, {}, false)]).items;
    expect(item).toMatchObject({
      action: 'update',
      reason: 'returned',
      changes: [{ field: 'active', from: false, to: true }],
    });
  });

  it('leaves alone who is the same', () => {
    expect(plan([student(1)], [known(1)]).items[0]).toMatchObject({ action: 'unchanged', changes: [] });
  });

  it('archives who is known there and no longer enrolled', () => {
    const { items } = plan([], [known(1)]);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      action: 'archive',
      reason: 'left-school',
      firstName: 'First1',
      person: known(1).person,
      changes: [{ field: 'active', from: true, to: false }],
    });
  });

  it('says nothing of who left and is archived already', () => {
    expect(plan([], [known(1, {}, false)]).items).toEqual([]);
  });

  it('holds who is known there and has a red flag now', () => {
    expect(plan([student(1, { email: null })], [known(1)]).items[0]).toMatchObject({
      action: 'hold',
      reason: 'missing-email',
      person: null,
      changes: [],
    });
  });

  it('excludes who has a red flag and is unknown there', () => {
    expect(plan([student(1, { email: 'nobody' })]).items[0]).toMatchObject({
      action: 'exclude',
      reason: 'invalid-email',
      person: null,
    });
  });

  it.each([{ ledger: [] }, { ledger: [known(1, { gradeLevel: 'K' })] }])('skips who is not selected', ({ ledger }) => {
    const { items } = plan([student(1)], ledger, { decisions: skip(1) });
    expect(items).toMatchObject([{ action: 'skip', reason: 'not-selected', person: null }]);
  });

  it('leaves alone who is enrolled outside the chosen schools and grades', () => {
    const { items, unusual } = plan([], [known(1)], { enrolledElsewhere: [1] });
    expect(items).toMatchObject([{ action: 'skip', reason: 'outside-scope', person: null, changes: [], kinds: [] }]);
    expect(unusual).toBeNull();
  });

  it('leaves alone who is missing from one list only, which may be cut off', () => {
    const ledger = [known(1), known(2)];
    const { items } = planSync({ entries: [], enrolledIds: new Set(), unseenIds: new Set([1]), ledger });
    expect(items).toMatchObject([
      { studentId: 1, action: 'skip', reason: 'not-listed', person: null },
      { studentId: 2, action: 'archive', reason: 'left-school' },
    ]);
  });

  it('lists by their ID who is known only there', () => {
    const { items } = plan([], [known(12), known(3), known(7)]);
    expect(items.map(({ studentId }) => studentId)).toEqual([3, 7, 12]);
  });

  it('keeps the login that an account had before, and changes its address beside it', () => {
    const own = { ...known(1, { userName: 'ada.login', email: 's1@school.example' }), ownLogin: true as const };
    expect(plan([student(1)], [own]).items[0]).toMatchObject({ action: 'unchanged' });
    const input = {
      entries: classify([student(1, { email: 'new@school.example', gradeLevel: '09' })], new Map()).entries,
    };
    const planned = planSync({ ...input, enrolledIds: new Set([1]), ledger: [own], fields: ['userName'] });
    expect(planned.items[0]).toMatchObject({
      action: 'update',
      person: { ...own.person, email: 'new@school.example', gradeLevel: '09' },
      changes: [{ field: 'email', from: 's1@school.example', to: 'new@school.example' }],
      kinds: ['email'],
    });
    const withoutEmail = planSync({ ...input, enrolledIds: new Set([1]), ledger: [own], fields: ['givenName'] });
    expect(withoutEmail.items[0], 'a destination that holds no address').toMatchObject({ action: 'unchanged' });
  });

  it('never sends anybody without an email key, whatever the outcome says', () => {
    const entries = [{ student: student(1, { email: ' ' }), flags: [], outcome: 'importable' as const }];
    const { items } = planSync({ entries, enrolledIds: new Set([1]), ledger: [] });
    expect(items).toMatchObject([{ action: 'exclude', reason: 'missing-email', person: null }]);
  });

  it('does not send again what the target drops or rewrites, but sends a new value', () => {
    const ledger = [{ ...known(1, { gradeLevel: '' }), altered: { gradeLevel: '08' } }];
    expect(plan([student(1)], ledger).items[0]?.action).toBe('unchanged');
    expect(plan([student(1, { gradeLevel: '09' })], ledger).items[0]?.changes).toEqual([
      { field: 'gradeLevel', from: '', to: '09' },
    ]);
  });

  it('follows the grades in the order of the school, then names', () => {
    const students = [
      student(1, { gradeLevel: '08', lastName: 'B' }),
      student(2, { gradeLevel: 'K' }),
      student(3, { gradeLevel: '08', lastName: 'A' }),
      student(4, { gradeLevel: 'odd' }),
    ];
    const { items } = plan(students, [], { gradeOrder: ['PK', 'K', '08'] });
    expect(items.map((item) => item.studentId)).toEqual([2, 3, 1, 4]);
  });
});

describe('whoever was under way when a run ended', () => {
  const doubtful = { studentId: 1, person: known(1, { gradeLevel: '09' }).person };
  const planWith = (students: readonly Student[], ledger: readonly LedgerEntry[], enrolled: readonly number[] = []) => {
    const { entries } = classify(students, new Map());
    const enrolledIds = new Set([...students.map(({ studentId }) => studentId), ...enrolled]);
    return planSync({ entries, enrolledIds, ledger, unsettled: [doubtful] });
  };

  it('is no longer unchanged: the target is looked at', () => {
    const { items, counts, digest } = planWith([student(1), student(2)], [known(1), known(2)]);
    expect(items[0]).toMatchObject({ action: 'update', reason: 'unsettled', changes: [], remoteId: 'remote-1' });
    expect(items[0]).toMatchObject({ unsettled: true, kinds: [] });
    expect(items[1]).toMatchObject({ action: 'unchanged' });
    expect(items[1]).not.toHaveProperty('unsettled');
    expect(counts).toMatchObject({ update: 1, unchanged: 1 });
    expect(digest).not.toBe(plan([student(1), student(2)], [known(1), known(2)]).digest);
  });

  it('with a change keeps it and is looked at all the same; so is who is new', () => {
    const [changed] = planWith([student(1, { lastName: 'Other' })], [known(1)]).items;
    expect(changed).toMatchObject({ action: 'update', reason: 'changed', unsettled: true });
    expect(changed?.changes).toHaveLength(1);
    expect(planWith([student(1)], []).items[0]).toMatchObject({ action: 'add', reason: 'new', unsettled: true });
  });

  it('and has left since is archived, also without a word of them in the ledger', () => {
    expect(planWith([], []).items).toMatchObject([
      {
        action: 'archive',
        reason: 'left-school',
        person: doubtful.person,
        remoteId: null,
        changes: [],
        unsettled: true,
      },
    ]);
    expect(planWith([], [known(1)]).items[0]?.changes).toHaveLength(1);
    expect(planWith([], [known(1, {}, false)]).items).toMatchObject([
      { action: 'archive', remoteId: 'remote-1', changes: [] },
    ]);
  });

  it('stays so, and is left alone, while they are held, skipped or outside the scope', () => {
    expect(planWith([student(1, { email: null })], [known(1)]).items[0]).toMatchObject({ action: 'hold' });
    expect(planWith([], [], [1]).items[0]).toMatchObject({ action: 'skip', reason: 'outside-scope' });
    expect(planWith([], [], [1]).items[0]).not.toHaveProperty('unsettled');
  });

  it('doesn’t make a plan unusual: nothing need change', () => {
    const students = Array.from({ length: 8 }, (_, index) => student(index + 1));
    const ledger = students.map(({ studentId }) => known(studentId));
    const { entries } = classify(students, new Map());
    const enrolledIds = new Set(students.map(({ studentId }) => studentId));
    const unsettled = ledger.map(({ studentId, person }) => ({ studentId, person }));
    const all = planSync({ entries, enrolledIds, ledger, unsettled });
    expect(all.counts.update).toBe(8);
    expect(all.unusual).toBeNull();
  });
});

describe('a mode', () => {
  const entries = classify([student(1), student(2, { gradeLevel: '09' }), student(3)], new Map()).entries;
  const ledger = [known(2), known(3), known(4), known(5, {}, false)];
  const input = { entries, enrolledIds: new Set([1, 2, 3]), ledger };
  const actions = (mode: SyncMode) =>
    Object.fromEntries(
      planSync({ ...input, mode }).items.map((item) => [item.studentId, `${item.action} ${item.reason}`]),
    );

  it('full does everything', () => {
    expect(actions('full')).toEqual({
      1: 'add new',
      2: 'update moved-up',
      3: 'unchanged same',
      4: 'archive left-school',
    });
    expect(planSync(input)).toEqual(planSync({ ...input, mode: 'full' }));
  });

  it('no-archiving leaves those who left for later', () => {
    expect(actions('no-archiving')).toMatchObject({ 1: 'add new', 2: 'update moved-up', 4: 'skip archiving-paused' });
  });

  it('additions-only adds and touches nobody else', () => {
    expect(actions('additions-only')).toEqual({
      1: 'add new',
      2: 'skip changes-paused',
      3: 'unchanged same',
      4: 'skip archiving-paused',
    });
  });

  it('is shown by counts and digest', () => {
    const plans = (['full', 'no-archiving', 'additions-only'] as const).map((mode) => planSync({ ...input, mode }));
    expect(plans.map(({ counts }) => [counts.add, counts.update, counts.archive, counts.skip])).toEqual([
      [1, 1, 1, 0],
      [1, 1, 0, 1],
      [1, 0, 0, 2],
    ]);
    expect(new Set(plans.map(({ digest }) => digest)).size).toBe(3);
  });
});

describe('a plan that would archive an unusual share', () => {
  const many = Array.from({ length: 40 }, (_, index) => index + 1);
  const input = (newcomers: number[]) => {
    const students = [...many.slice(20), ...newcomers].map((id) => student(id));
    return {
      entries: classify(students, new Map()).entries,
      enrolledIds: new Set(students.map(({ studentId }) => studentId)),
      ledger: many.map((id) => known(id)),
    };
  };

  it('lets the others go at once, and the archiving waits for its confirmation', () => {
    const whole = planSync(input([101, 102]));
    expect(whole.unusual).toMatchObject({ archived: 20, confirmation: '20' });
    const { now, waiting } = splitPlan(whole);
    expect(now).toEqual(planSync({ ...input([101, 102]), mode: 'no-archiving' }));
    expect(now).toMatchObject({ unusual: null, counts: { add: 2, archive: 0, skip: 20 } });
    expect(waiting.map(({ studentId }) => studentId)).toEqual(many.slice(0, 20));

    const after = applyPlan(now, [...input([]).ledger]);
    const rest = planSync({ ...input([101, 102]), ledger: after });
    expect(rest).toMatchObject({ counts: { add: 0, archive: 20 }, unusual: { confirmation: '20' } });
  });

  it('still asks for a confirmation of what is unusual without the archiving', () => {
    const moved = many.slice(20).map((id) => student(id, { gradeLevel: '09' }));
    const whole = planSync({ ...input([]), entries: classify(moved, new Map()).entries });
    expect(whole.unusual?.confirmation).toBe('40');
    expect(splitPlan(whole).now.unusual).toMatchObject({ archived: 0, changed: 20, confirmation: '20' });
  });
});

describe('an unusual plan', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const planLeaving = (all: number, leaving: number) =>
    plan(
      ids(all)
        .slice(leaving)
        .map((id) => student(id)),
      ids(all).map((id) => known(id)),
    ).unusual;

  it('asks to type the number of people when over 10 % and over 5 would be archived or changed', () => {
    expect(planLeaving(50, 6)).toEqual({ archived: 6, changed: 0, knownActive: 50, confirmation: '6' });
  });

  it.each([
    ['5 of 10: not over 5', 10, 5],
    ['6 of 60: not over 10 %', 60, 6],
  ])('is not %s', (_, all, leaving) => {
    expect(planLeaving(all, leaving)).toBeNull();
  });

  it('counts changes of those who are active there, not additions or returns', () => {
    const moved = ids(6).map((id) => student(id, { gradeLevel: '09' }));
    const returning = ids(20).map((id) => student(id + 100));
    const fresh = ids(20).map((id) => student(id + 200));
    const ledger = [...moved.map((s) => known(s.studentId)), ...returning.map((s) => known(s.studentId, {}, false))];
    expect(plan([...moved, ...returning, ...fresh], ledger).unusual).toEqual({
      archived: 0,
      changed: 6,
      knownActive: 6,
      confirmation: '6',
    });
  });

  it('takes other limits', () => {
    const ledger = [known(1), known(2)];
    const input = { entries: [], enrolledIds: new Set([2]), ledger };
    expect(planSync({ ...input, limits: { share: 0.4, people: 0 } }).unusual?.confirmation).toBe('1');
    expect(planSync({ ...input, limits: { share: 0.5, people: 0 } }).unusual).toBeNull();
  });
});

const emails = fc.constantFrom('a@x.org', ' A@x.org', 'b@x.org', 'c@x.org', 'not-an-address', '', null);
const someStudent = fc.record({
  studentId: fc.integer({ min: 1, max: 30 }),
  firstName: fc.constantFrom('Ann', ' Ann', 'Zo\u0308e', ''),
  lastName: fc.constantFrom('Lee', 'Lee ', 'Öz'),
  email: emails,
  gradeLevel: fc.constantFrom('K', '08', ''),
  schoolCode: fc.constantFrom('HS', 'ES'),
  birthdate: fc.constant(null),
});
const someStudents = fc.uniqueArray(someStudent, { selector: (one) => one.studentId, maxLength: 30 });
const someLedger = fc.uniqueArray(
  fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom('K', '08'), fc.boolean())
    .map(([id, gradeLevel, active]) => known(id, { gradeLevel }, active)),
  { selector: (entry) => entry.studentId, maxLength: 30 },
);
const someDecisions = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.constant<Decision>({ choice: 'skip' })), { maxLength: 6 })
  .map((pairs) => new Map(pairs));
const someElsewhere = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 8 });
const world = fc.record({
  students: someStudents,
  ledger: someLedger,
  decisions: someDecisions,
  enrolledElsewhere: someElsewhere,
});

describe('every plan', () => {
  it('has each student in scope in exactly one item, and counts add up to the items', () => {
    fc.assert(
      fc.property(world, ({ students, ledger, ...rest }) => {
        const { items, counts } = plan(students, ledger, rest);
        const itemIds = items.map((item) => item.studentId);
        expect(new Set(itemIds).size).toBe(itemIds.length);
        for (const { studentId } of students) expect(itemIds).toContain(studentId);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(items.length);
      }),
    );
  });

  it('sends exactly the importable who are new or differ, each under a user name of their own', () => {
    fc.assert(
      fc.property(world, ({ students, ledger, ...rest }) => {
        const { entries } = classify(students, rest.decisions);
        const importable = entries.filter((entry) => entry.outcome === 'importable').map((e) => e.student.studentId);
        const placed = plan(students, ledger, rest).items.filter(({ action }) =>
          ['add', 'update', 'unchanged'].includes(action),
        );
        expect(placed.map((item) => item.studentId)).toEqual(importable);
        expect(new Set(placed.map((item) => item.person?.userName)).size).toBe(placed.length);
      }),
    );
  });

  it('has nothing to send once it is confirmed', () => {
    fc.assert(
      fc.property(world, ({ students, ledger, ...rest }) => {
        const confirmed = applyPlan(plan(students, ledger, rest), ledger);
        const { counts } = plan(students, confirmed, rest);
        expect(counts).toMatchObject({ add: 0, update: 0, archive: 0 });
      }),
    );
  });

  it('has a digest that follows what is sent and not the order', () => {
    fc.assert(
      fc.property(world, fc.func(fc.integer()), ({ students, ledger, ...rest }, rank) => {
        const shuffle = <T>(list: readonly T[]) => [...list].sort((a, b) => rank(a) - rank(b));
        const first = plan(students, ledger, rest);
        const second = plan(shuffle(students), shuffle(ledger), { ...rest, gradeOrder: ['08', 'K'] });
        expect(second.digest).toBe(first.digest);
        expect(first.digest).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });

  it('has another digest when anything else is sent', () => {
    const one = plan([student(1)]).digest;
    expect(plan([student(2)]).digest).not.toBe(one);
    expect(plan([student(1, { gradeLevel: '09' })]).digest).not.toBe(one);
    expect(plan([student(1), student(2)]).digest).not.toBe(one);
    expect(plan([]).digest).not.toBe(one);
    expect(plan([student(1)], [], { decisions: skip(1) }).digest).toBe(plan([]).digest);
  });
});
