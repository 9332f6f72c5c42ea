import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFactsClient } from '../../../lib/facts/client.ts';
import { startSchool, type School } from '../../school/index.ts';
import { schoolFetch } from '../sync/school-fetch.ts';

let school: School;
beforeAll(async () => {
  school = await startSchool({ students: 20, rateLimit: Infinity });
});
afterAll(() => school.close());

function client() {
  return createFactsClient({
    fetch: schoolFetch(school),
    keys: { subscriptionKey: school.keys.subscription, apiKey: school.keys.readOnly },
    window: { reserve: () => Promise.resolve(0), closeUntil: () => Promise.resolve() },
    now: () => 0,
    timeout: () => new AbortController().signal,
  });
}

test('the families of some students, as FACTS holds them', async () => {
  const ids = school.truth.enrolled.slice(0, 5);
  const expected = school.facts.personFamily.filter(({ personId }) => ids.includes(personId));
  const rows = await client().families(ids);
  const pairs = (list: readonly { personId: number; familyId: number }[]): string[] =>
    list.map(({ personId, familyId }) => `${personId} ${familyId}`).toSorted();
  expect(pairs(rows)).toEqual(pairs(expected));
  expect(rows.length).toBeGreaterThan(0);
});
