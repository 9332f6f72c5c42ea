import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailKey } from '../../../lib/roster/index.ts';
import { createSearchIndex, type SearchHit, type SearchRecord } from '../../../lib/search/index.ts';

const letters = fc.string({ unit: fc.constantFrom(..."aabbn .-@'éß"), maxLength: 8 });
const anything = fc.string({ unit: 'binary', maxLength: 12 });
const text = fc.oneof(letters, letters, anything, fc.constantFrom(null, undefined, '', 'Smith', 'Anna', 'anna@b.org'));
const aPerson = fc.record({
  id: fc.integer({ min: -3, max: 40 }),
  kind: fc.constantFrom('student', 'staff', 'parent', 'former'),
  firstName: text,
  lastName: text,
  preferredName: text,
  email: text,
  familyEmails: fc.oneof(fc.array(text, { maxLength: 2 }), fc.constant(null)),
  gradeLevel: text,
  phone: fc.oneof(text, fc.stringMatching(/^\(?\d{3}\)? ?\d{3}-\d{4}$/)),
}) satisfies fc.Arbitrary<SearchRecord>;
const people = fc.array(aPerson, { maxLength: 30 });
const query = fc.oneof(letters, anything, fc.constantFrom('anna smith', 'smiht', 'ab ba', '12', '555', 'annasmith'));

function checkHits(hits: readonly SearchHit[], among: readonly SearchRecord[], limit: number): void {
  const ids = hits.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeLessThanOrEqual(limit);
  expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((one, other) => one - other));
  for (const hit of hits) {
    const record = among.findLast(({ id }) => id === hit.id);
    expect(record).toBeDefined();
    for (const { field, value, ranges } of hit.matches) {
      const own = record?.[field];
      expect(Array.isArray(own) ? own : [String(own)]).toContain(value);
      let before = 0;
      for (const [from, to] of ranges) {
        expect(from).toBeGreaterThanOrEqual(before);
        expect(to).toBeGreaterThan(from);
        before = to + 1;
      }
      expect(before).toBeLessThanOrEqual(value.length + 1);
      expect(ranges.length).toBeGreaterThan(0);
    }
  }
}

describe('for any people and query', () => {
  it('hits are some of the people, each once, best first, within the limit, with marks inside their values', () => {
    fc.assert(
      fc.property(people, query, fc.integer({ min: 0, max: 12 }), (among, typed, limit) => {
        checkHits(createSearchIndex(among).search(typed, { limit }), among, limit);
      }),
      { numRuns: 500 },
    );
  });

  it('an exact id or email is first', () => {
    fc.assert(
      fc.property(fc.array(aPerson, { minLength: 1, maxLength: 30 }), fc.nat(), (among, number) => {
        const last = new Map(among.map((person) => [person.id, person]));
        const wanted = [...last.values()][number % last.size] as SearchRecord;
        const index = createSearchIndex(among);
        const first = last.get(index.search(String(wanted.id))[0]?.id ?? Number.NaN);
        expect(first?.id === wanted.id || emailKey(first?.email) === String(wanted.id)).toBe(true);
        const key = emailKey(wanted.email);
        if (key === null || !/[a-z0-9]/.test(key)) return;
        const owner = last.get(index.search(wanted.email ?? '')[0]?.id ?? Number.NaN);
        expect(emailKey(owner?.email) === key || String(owner?.id) === key || emailsIn(owner).includes(key)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('an updated index is the one built anew', () => {
    const change = fc.record({
      changed: fc.array(aPerson, { maxLength: 6 }),
      removed: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(
        people,
        fc.array(change, { maxLength: 4 }),
        fc.array(query, { minLength: 1, maxLength: 4 }),
        (first, changes, typed) => {
          const index = createSearchIndex(first);
          const now = new Map(first.map((person) => [person.id, person]));
          for (const { changed, removed } of changes) {
            typed.forEach((one) => index.search(one));
            index.update(changed, removed);
            removed.forEach((id) => now.delete(id));
            changed.forEach((person) => now.set(person.id, person));
          }
          const rebuilt = createSearchIndex(now.values());
          expect(index.size).toBe(rebuilt.size);
          for (const one of typed) expect(index.search(one)).toEqual(rebuilt.search(one));
        },
      ),
      { numRuns: 300 },
    );
  });
});

function emailsIn(person: SearchRecord | undefined): (string | null)[] {
  return (person?.email ?? '').split(/[\s,;]+/).map(emailKey);
}

describe('garbage', () => {
  const index = createSearchIndex([
    { id: 1, kind: 'student', firstName: 'a'.repeat(1_000_000), lastName: '\ud800', email: '@'.repeat(1000) },
    { id: 2, kind: 'student', firstName: 'Anna', lastName: '(.*)+$', email: 'not an address', phone: 'none' },
    { id: Number.NaN, kind: 'parent', firstName: '[object Object]', familyEmails: ['', ' '] },
    { id: 3, kind: 'nobody', firstName: 7, lastName: {}, familyEmails: 'x', email: [], phone: 5 } as never,
  ]);

  it.each([
    ...['a'.repeat(1_000_000), 'anna '.repeat(200_000), ' '.repeat(1_000_000), '@'.repeat(1000)],
    ...[
      '\ud800',
      '\udc00\ud800',
      '👩‍👩‍👧‍👦',
      '(.*)+$',
      '[',
      '\\',
      '.',
      '@',
      'anna@',
      '@b',
      '__proto__',
      'constructor',
      'NaN',
      '7',
      '-1',
      '1e3',
    ],
  ])('is searched without harm', (typed) => {
    const hits = index.search(typed);
    expect(hits.length).toBeLessThanOrEqual(4);
  });

  it.each([null, undefined, 7, {}, []])('that is no text (%j) finds nobody', (typed) => {
    expect(index.search(typed as never)).toEqual([]);
  });

  it('leaves the others findable', () => {
    expect(index.search('anna (.*)+$')[0]?.id).toBe(2);
    expect(index.search('a'.repeat(100))[0]?.id).toBe(1);
  });
});
