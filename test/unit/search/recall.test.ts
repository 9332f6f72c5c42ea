import { describe, expect, it } from 'vitest';
import { createSearchIndex } from '../../../lib/search/index.ts';
import { wantedPeople } from '../../bench/search/queries.ts';
import { makePeople } from '../../bench/search/school.ts';

describe('among 3,000 people', () => {
  const people = makePeople(3000);
  const index = createSearchIndex(people);

  it.each(['name', 'email'] as const)('one slip in a %s leaves who was meant among the first five', (by) => {
    const wanted = wantedPeople(people, 400, by);
    const found = wanted.filter(({ query, id }) => index.search(query, { limit: 5 }).some((hit) => hit.id === id));
    expect(found.length / wanted.length).toBeGreaterThanOrEqual(0.98);
  });
});
