import { expect, test } from 'vitest';
import type { SchoolView } from '../../../../lib/review/views.ts';
import type { OptionalList } from '../../../../lib/records/school.ts';
import { listFailureSentence, statusSentence } from '../../../../lib/session/settings/list-words.ts';

test('lists that FACTS did not give are told once, with the reason that they share', () => {
  const forbidden = { code: 'facts-forbidden', detail: { area: 'staff' } } as const;
  const missing = { code: 'facts-unavailable', detail: { status: 404 } } as const;
  const tell = (listFailures: SchoolView['listFailures'], unreadable: readonly OptionalList[] = []) =>
    listFailureSentence({ listFailures, listsRead: [] }, unreadable);
  expect(tell({})).toBeNull();
  expect(tell({ staff: forbidden, homerooms: forbidden })).toBe(
    'FACTS did not give these lists: homerooms (they stay blank), staff (they may look like parents). The API key may not read them.',
  );
  expect(tell({ years: missing })).toBe(
    'FACTS did not give these lists: school years (August 1 is used). Your FACTS does not offer them.',
  );
  expect(tell({ years: missing, staff: forbidden })).toBe(
    'FACTS did not give these lists: staff (they may look like parents), school years (August 1 is used).',
  );
});

test('what the check of the keys and the reading both found is told once, and not once it was read', () => {
  const forbidden = { code: 'facts-forbidden', detail: { area: 'staff' } } as const;
  const unreadable = ['families', 'staff'] as const;
  expect(listFailureSentence({ listFailures: { staff: forbidden }, listsRead: [] }, unreadable)).toBe(
    'FACTS did not give these lists: families (siblings and parents are not shown), staff (they may look like parents). The API key may not read them.',
  );
  expect(listFailureSentence({ listFailures: {}, listsRead: ['staff', 'families'] }, unreadable)).toBeNull();
});

test('other statuses are told with their numbers', () => {
  expect(statusSentence([])).toBeNull();
  expect(
    statusSentence([
      { status: 'Withdrawn', label: 'Withdrawn', records: 31 },
      { status: 'G', label: 'Graduate', records: 2 },
    ]),
  ).toBe('31 Withdrawn, 2 Graduate');
});
