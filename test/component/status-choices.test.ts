import { describe, expect, it } from 'vitest';
import { chooseStatus, chosenStatus, statusChoices } from '../../components/review/status-choices.ts';
import { noFilter } from '../../lib/session/students-route.ts';

const facets = {
  status: new Map([
    ['missing', 3],
    ['importable', 1200],
  ]),
  mark: new Map([['new', 7]]),
};
const texts = (filter = noFilter, hasTarget = true): string[] =>
  statusChoices(facets, filter, hasTarget).map(({ text }) => text);

describe('the status filter', () => {
  it('offers every counter, advice, and who is new or changed, each with how many it would leave', () => {
    expect(texts()).toEqual([
      'Any status',
      'Importable students (1,200)',
      'Excluded students (0)',
      'Duplicates (0)',
      'Duplicates, resolved (0)',
      'Missing e-mails (3)',
      'Invalid e-mails (0)',
      'Users to sync (1,200)',
      'Users to skip (0)',
      'Advice to look at (0)',
      'New since last sync (7)',
      'Changed with last refresh (0)',
    ]);
  });

  it('offers nobody as new without a target, and no number that choosing would not show', () => {
    expect(texts(noFilter, false)).not.toContain('New since last sync (7)');
    expect(texts({ ...noFilter, status: 'missing' }).slice(-2)).toEqual([
      'New since last sync',
      'Changed with last refresh',
    ]);
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
