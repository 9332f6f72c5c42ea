import { expect, test } from 'vitest';
import { kindsOfChanges } from '../../../lib/sync/plan/change-kinds.ts';
import type { FieldChange } from '../../../lib/sync/account.ts';
import { isNewSchoolYear } from '../../../lib/sync/plan/school-year.ts';
import type { PlanItem } from '../../../lib/sync/plan/plan-item.ts';

const grade = (from: string, to: string): FieldChange => ({ field: 'gradeLevel', from, to });
const order = ['PK', 'K', '01', '02', 'Graduate'];

test.each<[FieldChange[], readonly string[], string[]]>([
  [[grade('K', '01')], order, ['moved-up']],
  [[grade('PK', 'K')], order, ['moved-up']],
  [[grade('02', '01')], order, ['grade']],
  [[grade('02', 'Graduate')], order, ['moved-up']],
  // Without the school's order a number decides.
  [[grade('08', '09')], [], ['moved-up']],
  [[grade('09', '08')], [], ['grade']],
  [[grade('K', '01')], [], ['moved-up']],
  [[grade('K', '01'), { field: 'userName', from: 'a@x.example', to: 'b@x.example' }], order, ['moved-up', 'email']],
  [
    [
      { field: 'givenName', from: 'A', to: 'B' },
      { field: 'familyName', from: 'A', to: 'B' },
    ],
    order,
    ['name'],
  ],
  [[{ field: 'givenName', from: 'A', to: 'B' }], order, ['name']],
  [[{ field: 'familyName', from: 'A', to: 'B' }], order, ['name']],
  [[{ field: 'email', from: 'a@x.example', to: 'b@x.example' }], order, ['email']],
  [[{ field: 'more.title', from: '', to: 'B' }], order, ['other']],
  // The school's order counts more than numbers, where it has both.
  [[grade('02', '01')], ['02', '01'], ['moved-up']],
  [[grade('01', '02')], ['02', '01'], ['grade']],
  [[grade('02', '01')], ['02'], ['grade']],
  [[grade('07', '08')], ['08'], ['moved-up']],
  // Of what has neither, nobody says that it went down.
  [[grade('Odd', '01')], ['01'], ['moved-up']],
  [[grade('Odd', 'K')], [], ['moved-up']],
  [[grade('01', 'Odd')], [], ['moved-up']],
  // Written otherwise it is the same grade.
  [[grade('01', '1')], ['01', '02'], ['grade']],
  [[grade('01', '1')], [], ['grade']],
  [[{ field: 'schoolCode', from: 'A', to: 'B' }], order, ['school']],
  [[{ field: 'active', from: false, to: true }, grade('K', '01')], order, ['returned', 'moved-up']],
  [[{ field: 'externalId', from: '', to: '1' }], order, []],
])('%j by the order %j are %j', (changes, gradeOrder, kinds) => {
  expect(kindsOfChanges(changes, gradeOrder)).toEqual(kinds);
});

test.each([
  [100, 20, true],
  [100, 19, false],
  [10, 5, false],
  [10, 6, true],
  [0, 0, false],
])('of %i at the target %i moved up: a new school year is %s', (knownActive, moved, expected) => {
  const items = Array.from({ length: 120 }, (_, at) => ({ kinds: at < moved ? ['moved-up'] : ['email'] }));
  expect(isNewSchoolYear({ items: items as unknown as PlanItem[], knownActive })).toBe(expected);
});
