import { describe, expect, it } from 'vitest';
import { lookBack } from '../../../lib/sync/receipt/look-back.ts';
import { moreField } from '../../../lib/sync/more-fields.ts';
import { createScimTarget } from '../../../lib/sync/targets/scim/scim-target.ts';
import { checkTargetFields, type TargetField } from '../../../lib/sync/target-fields.ts';
import { dialects, plain, type Dialect } from '../../school/dialects/dialect.ts';
import { createReceiver, type Receiver } from '../../school/dialects/receiver.ts';
import { createSyncWorldAt, makeStudent, toAttributes, type SyncWorld } from './sync-world.ts';

const department = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department';
const enterprise = department.replace(/:department$/, '');
const fields: readonly TargetField[] = [
  { name: 'userType', source: { kind: 'constant', text: 'Student' } },
  { name: 'title', source: { kind: 'held', field: 'gradeLevel' } },
  { name: 'entitlements', source: { kind: 'constant', text: 'volunteer' } },
  { name: 'name.middleName', source: { kind: 'held', field: 'middleName' } },
  { name: department, source: { kind: 'held', field: 'schoolCode' } },
];
const required = ['userType', 'title', 'entitlements'];
const students = Array.from({ length: 6 }, (_, place) => makeStudent(4_570_001 + place, { middleName: `M${place}` }));

function open(part: Partial<Dialect>): { receiver: Receiver; world: SyncWorld } {
  const receiver = createReceiver({ ...plain, ...part });
  const world = createSyncWorldAt(receiver, receiver.fetch, receiver.clock);
  world.fields = fields;
  return { receiver, world };
}

const targetOf = (receiver: Receiver, world: SyncWorld) =>
  createScimTarget({
    baseUrl: receiver.targetUrl,
    token: receiver.targetToken,
    fetch: receiver.fetch,
    clock: receiver.clock,
    attributes: toAttributes(world.fields),
    timeoutSignal: () => new AbortController().signal,
  });

const heldOf = ({ users }: Receiver) =>
  users.map((user) => [
    user['userType'],
    user['title'],
    (user['entitlements'] as { value: string }[] | undefined)?.map(({ value }) => value).join(),
    (user['name'] as { middleName?: string }).middleName,
    (user[enterprise] as { department?: string } | undefined)?.department,
  ]);

describe.each<[string, Partial<Dialect>]>([
  ['singly', {}],
  ['in bulk', { bulk: 'full' }],
  ['by PUT only', { patch: 'not-implemented' }],
  ['with one operation for each PATCH', { operationsInPatch: 'one' }],
  ['where PATCH is answered with nothing', { patch: 'empty-answer' }],
  ['where new accounts are answered with their address only', { created: 'location' }],
  ['where names are spelled otherwise', { spelling: 'odd' }],
])('a service that requires fields of its own, %s, a whole year', (_, part) => {
  it('takes everybody with what was previewed, and each change of it', async () => {
    const { receiver, world } = open({ required, ...part });
    world.fields = [];
    const target = targetOf(receiver, world);
    const [newcomer] = world.plan(students).items;
    expect(await target.lacking?.(newcomer?.person ?? Object.assign({}))).toEqual(required);

    world.fields = fields;
    const [filled] = world.plan(students).items;
    expect(await target.lacking?.(filled?.person ?? Object.assign({}))).toEqual([]);
    expect(filled?.person).toMatchObject({ [moreField('userType')]: 'Student', [moreField('title')]: '08' });
    await world.sync(students);
    expect(heldOf(receiver)).toEqual(students.map((__, place) => ['Student', '08', 'volunteer', `M${place}`, 'HS']));
    expect(world.plan(students).counts).toMatchObject({ unchanged: 6, update: 0 });
    expect((await lookBack(targetOf(receiver, world), world.store.ledger.values())).drifts).toEqual([]);

    // A new school year, another text, and somebody who leaves.
    const [leaver, ...rest] = students.map((student) => ({ ...student, gradeLevel: '09' }));
    world.fields = fields.map((field) =>
      field.name === 'entitlements' ? { ...field, source: { kind: 'constant', text: 'helper' } } : field,
    );
    const others = receiver.users[2] as { entitlements?: object[] };
    others.entitlements?.push({ value: 'their own' });
    const plan = world.plan(rest);
    const change = plan.items.find(({ action }) => action === 'update');
    expect(change?.changes.map(({ field, to }) => [field, to])).toEqual([
      ['gradeLevel', '09'],
      ['more.entitlements', 'helper'],
      ['more.title', '09'],
    ]);
    await world.sync(rest);
    const held = heldOf(receiver);
    expect(held[0]?.[1]).toBe('08');
    expect(held.slice(1).map(([, title]) => title)).toEqual(rest.map(() => '09'));
    expect(held.slice(1).map(([, , entitlements]) => String(entitlements).split(',').toSorted().join())).toEqual(
      rest.map((__, place) => (place === 1 ? 'helper,their own' : 'helper')),
    );
    expect(world.plan(rest).counts).toMatchObject({ unchanged: 5, update: 0, archive: 0 });
    expect((await lookBack(targetOf(receiver, world), world.store.ledger.values())).drifts).toEqual([]);
    expect(leaver?.studentId).toBe(4_570_001);
  });
});

it('what is changed there since is told, and what is set no more is not looked at', async () => {
  const { receiver, world } = open({});
  await world.sync(students);
  (receiver.users[1] as Record<string, unknown>)['title'] = 'Boss';
  const { drifts } = await lookBack(targetOf(receiver, world), world.store.ledger.values());
  expect(drifts.map(({ studentId, changes }) => [studentId, changes])).toEqual([
    [4_570_002, [{ field: 'more.title', from: 'Boss', to: '08' }]],
  ]);
  world.fields = fields.filter(({ name }) => name !== 'title');
  const after = await lookBack(targetOf(receiver, world), world.store.ledger.values());
  expect(after).toMatchObject({ drifts: [], notKept: [] });
  expect(world.plan(students).counts).toMatchObject({ unchanged: 6, update: 0 });
});

it.each<[string, Partial<Dialect>]>([
  ['singly', {}],
  ['in bulk', { bulk: 'full' }],
])('a service that keeps one of them not at all is remembered as such, %s', async (_, part) => {
  const { receiver, world } = open({ ...part, drops: ['title'] });
  await world.sync(students);
  const { drifts, notKept, corrected } = await lookBack(targetOf(receiver, world), world.store.ledger.values());
  expect(drifts).toEqual([]);
  expect(notKept).toEqual([{ field: 'more.title', people: 6 }]);
  for (const entry of corrected) world.store.ledger.set(entry.studentId, entry);
  const older = students.map((student) => ({ ...student, gradeLevel: '09' }));
  const [line] = world.plan(older).items;
  expect(line?.changes.map(({ field }) => field)).toEqual(['gradeLevel']);
});

it('an account that was there before gets them when it becomes the student’s', async () => {
  const { receiver, world } = open({ required: [] });
  const [first] = students;
  await world.sync(students.slice(1));
  receiver.requests.length = 0;
  await receiver.fetch(`${receiver.targetUrl}/Users`, {
    method: 'POST',
    headers: { authorization: `Bearer ${receiver.targetToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: first?.email,
      active: true,
      name: { givenName: first?.firstName, familyName: first?.lastName },
      emails: [{ value: first?.email, type: 'work', primary: true }],
      entitlements: [{ value: 'their own' }],
    }),
  });
  await world.sync(students);
  expect(heldOf(receiver).at(-1)).toEqual(['Student', '08', 'their own,volunteer', 'M0', 'HS']);
});

it('nothing is sent besides where nothing was set', async () => {
  const receiver = createReceiver({ ...dialects['finds emails only as they are written'] });
  const world = createSyncWorldAt(receiver, receiver.fetch, receiver.clock);
  await world.sync(students);
  expect(JSON.stringify(receiver.requests)).not.toMatch(/userType|entitlements|middleName|enterprise/);
});

it.each<[string, string | null]>([
  ['title', null],
  ['name.middleName', null],
  [department, null],
  ['', 'no-name'],
  ['two words', 'not-a-name'],
  ['a.b.c', 'not-a-name'],
  ['userName', 'taken'],
  ['EXTERNALID', 'taken'],
  ['emails', 'taken'],
  ['emails.value', 'taken'],
  ['password', 'taken'],
  ['name.givenName', 'taken'],
  ['name', 'taken'],
  ['urn:ietf:params:scim:schemas:core:2.0:User:active', 'taken'],
  ['urn:ietf:params:scim:schemas:extension:syncreview:2.0:Student:gradeLevel', 'taken'],
])('a field may be called %j or not', (name, problem) => {
  const source = { kind: 'constant', text: 'x' } as const;
  expect(checkTargetFields([{ name, source }]).map(({ kind }) => kind)).toEqual(problem === null ? [] : [problem]);
});

it('a field needs a text, is there once, and can’t be filled with what a sync would have to ask for', () => {
  const kinds = (list: readonly TargetField[]) => checkTargetFields(list).map(({ kind }) => kind);
  expect(kinds([{ name: 'title', source: { kind: 'constant', text: ' ' } }])).toEqual(['no-text']);
  expect(kinds([{ name: 'title', source: { kind: 'constant', text: 'x'.repeat(201) } }])).toEqual(['too-long']);
  expect(kinds([{ name: 'title', source: { kind: 'held', field: 'familyId' } }])).toEqual(['not-here']);
  expect(kinds([{ name: 'title', source: { kind: 'user-defined', fieldId: 1, name: 'X' } }])).toEqual(['not-here']);
  const twice = { name: 'title', source: { kind: 'constant', text: 'x' } } as const;
  expect(kinds([twice, { ...twice, name: 'Title' }])).toEqual(['twice']);
});
