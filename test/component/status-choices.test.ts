import { describe, expect, it } from 'vitest';
import { chooseStatus, chosenStatus, statusChoices } from '../../components/review/status-choices.ts';
import { classify, type Student } from '../../lib/roster/index.ts';
import { createRosterFilter } from '../../lib/session/students/filter-roster.ts';
import { noFilter } from '../../lib/session/students/students-route.ts';

const counted = {
  status: new Map([
    ['missing', 3],
    ['importable', 1200],
  ]),
  sinceInstead: new Map([['new', 7]]),
};
const texts = (hasTarget = true): string[] => statusChoices(counted, hasTarget).map(({ text }) => text);

const students: Student[] = Array.from({ length: 60 }, (_, place) => ({
  studentId: place + 1,
  firstName: 'Ann',
  lastName: 'Lee',
  email: place % 4 === 0 ? null : `ann${place}@school.example`,
  birthdate: null,
  gradeLevel: place % 3 === 0 ? '05' : '06',
  schoolCode: 'SB',
}));

describe('the status filter', () => {
  it('offers every counter, advice, and who is new or changed, each with how many it would leave', () => {
    expect(texts()).toEqual([
      'Any status',
      'Importable students (1,200)',
      'Excluded students (0)',
      'Duplicates (0)',
      'Duplicates, resolved (0)',
      'Missing emails (3)',
      'Invalid emails (0)',
      'Record needs fixing in FACTS (0)',
      'Users to sync (1,200)',
      'Users to skip (0)',
      'Advice to look at (0)',
      'New since last sync (7)',
      'Changed with last refresh (0)',
    ]);
  });

  it('offers nobody as new without a target', () => {
    expect(texts(false).join()).not.toContain('New since');
  });

  it('counts beside “new” and “changed” whom choosing them would show, whatever status they take the place of', () => {
    const { entries } = classify(students, new Map());
    const ids = entries.map(({ student }) => student.studentId);
    const roster = { newIds: new Set(ids.slice(0, 30)), changedIds: new Set(ids.slice(20, 60)) };
    const filterRoster = createRosterFilter();
    for (const status of [null, 'missing', 'sync'] as const) {
      for (const since of ['new', 'changed'] as const) {
        const before = filterRoster(entries, { ...noFilter, status, grade: '05' }, roster, ['status', 'tag']);
        const after = filterRoster(
          entries,
          { ...noFilter, status, grade: '05', ...chooseStatus(since, { ...noFilter, status }) },
          roster,
          ['status', 'tag'],
        );
        expect(before.sinceInstead?.get(since)).toBe(after.count);
        expect(after.count).toBeGreaterThan(0);
      }
    }
  });

  it('being new takes the place of a status, and a status that of being new; combined elsewhere both stay', () => {
    expect(chooseStatus('new', { ...noFilter, status: 'missing' })).toEqual({ status: null, since: 'new' });
    expect(chooseStatus('missing', { ...noFilter, since: 'new' })).toEqual({ status: 'missing', since: null });
    expect(chooseStatus('', { ...noFilter, since: 'changed' })).toEqual({ status: null, since: null });
    expect(chooseStatus('invalid', { ...noFilter, status: 'missing', since: 'new' })).toEqual({ status: 'invalid' });
    expect(chosenStatus({ ...noFilter, since: 'new' })).toBe('new');
    expect(chosenStatus({ ...noFilter, status: 'missing', since: 'new' })).toBe('missing');
    expect(chosenStatus(noFilter)).toBe('');
  });
});
