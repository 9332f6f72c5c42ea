import { expect, test } from 'vitest';
import { classify, type Decision, type DuplicateGroup } from '../../../../lib/roster/index.ts';
import { compareMembers } from '../../../../lib/session/duplicates/compare-members.ts';
import { orderGroups } from '../../../../lib/session/duplicates/duplicate-groups-order.ts';
import { createEntryFinder } from '../../../../lib/review/entry-finder.ts';
import { chooseAll, chooseOnly, joinChoices, saveChoice } from '../../../../lib/session/duplicates/group-choice.ts';
import { makeStudent } from '../saved-rows.ts';

const email = 'home@school.example';
const three = [1, 2, 3].map((id) => makeStudent(id, { email }));
const skip = (...ids: number[]): Map<number, Decision> => new Map(ids.map((id) => [id, { choice: 'skip' }]));
const entriesWith = (...ids: number[]): ReturnType<typeof classify>['entries'] => classify(three, skip(...ids)).entries;

const group = (emailKey: string, resolved: boolean): DuplicateGroup => ({ emailKey, studentIds: [1, 2], resolved });
const keys = (groups: readonly DuplicateGroup[]): string => groups.map(({ emailKey }) => emailKey).join('');

test('open groups come first, and a resolved one keeps its place', () => {
  const order = orderGroups();
  expect(keys(order([group('a', true), group('b', false), group('c', false)]))).toBe('bca');
  expect(keys(order([group('a', true), group('b', true), group('c', false)]))).toBe('bca');
  expect(keys(order([group('a', false), group('c', false), group('d', false)]))).toBe('cda');
});

test('only one of them: the others are skipped, a skipped one is taken back', () => {
  expect(chooseOnly(entriesWith(), 2)).toEqual({ sync: [], skip: [1, 3] });
  expect(chooseOnly(entriesWith(2), 2)).toEqual({ sync: [2], skip: [1, 3] });
  expect(chooseOnly(entriesWith(1), null)).toEqual({ sync: [], skip: [2, 3] });
  expect(chooseAll(entriesWith(1, 3))).toEqual({ sync: [1, 3], skip: [] });
  expect(
    joinChoices([
      { sync: [1], skip: [2] },
      { sync: [], skip: [3] },
    ]),
  ).toEqual({ sync: [1], skip: [2, 3] });
});

test('undo takes back what was changed and nothing else', async () => {
  const calls: [readonly number[], string][] = [];
  const source = {
    decideMany: async (ids: readonly number[], choice: string) => {
      calls.push([ids, choice]);
      return ids.filter((id) => id !== 3);
    },
  };
  const undo = await saveChoice(source, { sync: [2], skip: [1, 3] });
  await undo();
  expect(calls).toEqual([
    [[1, 3], 'skip'],
    [[2], 'sync'],
    [[2], 'skip'],
    [[1], 'sync'],
  ]);
});

test('lines say where they differ; lines in which nobody has anything are left out', () => {
  const members = classify(
    [
      makeStudent(1, { email, homeroom: '5B', changedOn: '2026-02-03' }),
      makeStudent(2, { email: 'Home@school.example', homeroom: '5B' }),
    ],
    new Map(),
  ).entries;
  const schools = [{ schoolCode: 'SBE', name: 'Saint Brendan' }];
  const lines = compareMembers(members, { schools, newIds: new Set([2]) });
  expect(lines.map(({ label, differs }) => `${label}${differs ? ' ≠' : ''}`)).toEqual([
    'Grade',
    'School',
    'Homeroom',
    'Record changed ≠',
    'Email as written ≠',
    'In last sync ≠',
  ]);
  expect(lines.find(({ label }) => label === 'School')?.cells).toEqual(['Saint Brendan', 'Saint Brendan']);
  expect(lines.at(-1)?.cells).toEqual(['Yes', 'No, new']);
});

test('families are told with the numbers that FACTS gives them, once it was asked', () => {
  const members = classify([makeStudent(1, { email }), makeStudent(2, { email })], new Map()).entries;
  const families = [
    { studentId: 1, familyId: 501 },
    { studentId: 1, familyId: 500 },
  ];
  const row = compareMembers(members, { schools: [], newIds: null, families }).find(({ label }) => label === 'Family');
  expect(row).toMatchObject({ cells: ['Family 500, Family 501', 'None in FACTS'], differs: true });
});

test('entries are found by ID, also after people moved', () => {
  const finder = createEntryFinder();
  const all = entriesWith();
  expect(finder(all)(2)).toBe(all[1]);
  const fewer = all.slice(1);
  const find = finder(fewer);
  expect(find(2)).toBe(all[1]);
  expect(find(1)).toBeUndefined();
});
