import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  allStudents,
  formatRoute,
  parseRoute,
  statuses,
  type StudentsRoute,
} from '../../../../lib/session/pages/review-route.ts';
import { columnKeys } from '../../../../lib/records/table-columns.ts';

const sortings = columnKeys
  .flatMap((by) => [
    { by, descending: false },
    { by, descending: true },
  ])
  .filter(({ by, descending }) => by !== 'name' || descending);
const text = fc.string({ minLength: 1, unit: 'grapheme' });

it('reads back every route that it writes', () => {
  const routes = fc.record<StudentsRoute>({
    view: fc.constant('students'),
    status: fc.constantFrom(null, ...statuses),
    since: fc.constantFrom(null, 'new', 'changed'),
    grade: fc.option(text),
    school: fc.option(text),
    homeroom: fc.option(fc.string({ unit: 'grapheme' })),
    domain: fc.option(fc.string({ unit: 'grapheme' })),
    nextYear: fc.option(fc.string({ unit: 'grapheme' })),
    sort: fc.constantFrom(null, ...sortings),
    query: fc.string({ unit: 'grapheme' }),
    studentId: fc.option(fc.integer({ min: 1, max: 9_999_999_999 })),
  });
  fc.assert(
    fc.property(routes, (route) => {
      expect(parseRoute(formatRoute(route))).toEqual(route);
    }),
  );
});

it.each(['', '#', '#/', '#/students', '#/students?', '#/nowhere', '#/students?status=everybody&student=12x'])(
  'shows all students for “%s”',
  (hash) => expect(parseRoute(hash)).toEqual(allStudents),
);

it.each(['sync', 'history'] as const)('knows #/%s', (view) => {
  expect(parseRoute(`#/${view}`)).toEqual({ view });
  expect(formatRoute({ view })).toBe(`#/${view}`);
});

it.each([
  ['#/settings', null],
  ['#/settings?part=protection', 'protection'],
  ['#/settings?part=in-facts', 'in-facts'],
] as const)('%s is Settings at the part %s', (hash, part) => {
  expect(parseRoute(hash)).toEqual({ view: 'settings', part });
  expect(formatRoute({ view: 'settings', part })).toBe(hash);
});

it('a part that Settings do not have is none', () => {
  expect(parseRoute('#/settings?part=cellar')).toEqual({ view: 'settings', part: null });
});

it('takes no student ID that FACTS could not have', () => {
  expect(parseRoute('#/students?student=90071992547409930')).toEqual(allStudents);
  expect(parseRoute('#/students?student=-1')).toEqual(allStudents);
});

it.each([
  ['#/fill', { view: 'fill', grade: null }],
  ['#/fill?grade=05', { view: 'fill', grade: '05' }],
  ['#/fill?grade=Grade+5+%26+6', { view: 'fill', grade: 'Grade 5 & 6' }],
] as const)('%s leads to filling by the pattern', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
  expect(formatRoute(route)).toBe(hash);
});

it.each([
  ['#/syncs', { view: 'syncs', runId: null }],
  ['#/syncs?run=7', { view: 'syncs', runId: 7 }],
  ['#/syncs?try=3', { view: 'syncs', runId: null, dryRunId: 3 }],
  ['#/files', { view: 'files' }],
] as const)('%s is a place of the sync', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
  expect(formatRoute(route)).toBe(hash);
});

it('takes no run that is no number', () => {
  expect(parseRoute('#/syncs?run=7x')).toEqual({ view: 'syncs', runId: null });
});
