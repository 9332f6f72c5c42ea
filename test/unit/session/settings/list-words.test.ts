import { expect, test } from 'vitest';
import { listFailureSentence, statusSentence } from '../../../../lib/session/settings/list-words.ts';

test('lists that FACTS did not give are told once, with the reason that they share', () => {
  const forbidden = { code: 'facts-forbidden', detail: { area: 'staff' } } as const;
  const missing = { code: 'facts-unavailable', detail: { status: 404 } } as const;
  expect(listFailureSentence({})).toBeNull();
  expect(listFailureSentence({ staff: forbidden, homerooms: forbidden })).toBe(
    'FACTS did not give these lists: homerooms, staff. The API key may not read them.',
  );
  expect(listFailureSentence({ years: missing })).toBe(
    'FACTS did not give these lists: school years. Your FACTS does not offer them.',
  );
  expect(listFailureSentence({ years: missing, staff: forbidden })).toBe(
    'FACTS did not give these lists: staff, school years.',
  );
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
