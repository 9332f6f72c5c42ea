import { describe, expect, it } from 'vitest';
import { classifyFamilies, type Family } from '../../../../lib/roster/index.ts';
import { FAMILY_CASES } from './family-cases.ts';
import { makeMember, readFamily, sayFamilies, sayPeople, skipping } from './read-family.ts';

function read(families: Readonly<Record<number, string>>): Family[] {
  return Object.entries(families).map(([familyId, text]) => readFamily(Number(familyId), text));
}

describe('classifyFamilies, by hand-made families', () => {
  it.each(FAMILY_CASES)('$name', ({ families, skip = [], people, outcomes }) => {
    const found = classifyFamilies(read(families), skipping(...skip));
    expect(sayPeople(found)).toEqual(people);
    expect(sayFamilies(found)).toEqual(outcomes);
  });

  it('there are at least forty, no two alike', () => {
    expect(FAMILY_CASES.length).toBeGreaterThanOrEqual(40);
    expect(new Set(FAMILY_CASES.map(({ name }) => name)).size).toBe(FAMILY_CASES.length);
  });
});

describe('classifyFamilies', () => {
  it('counts families, and all else in people', () => {
    const families = read({
      10: '1, 2',
      11: '3 x, 4 y',
      12: '5 us@x.org, 6 us@x.org',
      13: '1, 7 ann@x.org, 8 we@x.org, 9 we@x.org',
      14: '20 both@x.org, 21 both@x.org',
      15: '30 c@x.org',
      16: '',
    });
    expect(classifyFamilies(families, skipping(20, 30)).counts).toEqual({
      families: { total: 7, importable: 2, excluded: 3, skipped: 2 },
      members: { total: 12, importable: 2, excluded: 8, skipped: 2 },
      missingFirst: 1,
      missingLater: 1,
      invalidFirst: 1,
      invalidLater: 1,
      duplicatesRed: 2,
      duplicatesOrange: 2,
      duplicatesResolved: 2,
    });
  });

  it('lists groups in the order of their first members, with all who share, selected or not', () => {
    const families = read({ 10: '1 b@x.org, 2 a@x.org', 11: '3 A@x.org , 4 b@x.org', 12: '5 c@x.org, 1 b@x.org' });
    expect(classifyFamilies(families, skipping(3)).groups).toEqual([
      { emailKey: 'b@x.org', personIds: [1, 4], resolved: false },
      { emailKey: 'a@x.org', personIds: [2, 3], resolved: true },
    ]);
  });

  it('takes rows of one familyId for one family, wherever they stand', () => {
    const found = classifyFamilies(
      [readFamily(10, '2:2 us@x.org'), readFamily(11, '3'), readFamily(10, '1:1 ann@x.org, 4:3 us@x.org')],
      skipping(),
    );
    expect(sayFamilies(found)).toEqual({ 10: 'importable', 11: 'excluded' });
    expect(found.counts.families).toEqual({ total: 2, importable: 1, excluded: 1, skipped: 0 });
    expect(sayPeople(found)).toMatchObject({
      2: 'excluded: duplicate-email orange',
      4: 'excluded: duplicate-email orange',
    });
  });

  it.each([
    ['none and one', null, 'ann@x.org'],
    ['blank and one', ' ', 'ann@x.org'],
    ['one that can’t be written to and one that can', 'ann', 'ann@x.org'],
    ['none and one that can’t be written to', null, 'ann'],
    ['two good ones', 'zoe@x.org', 'ann@x.org'],
  ])('of one person’s rows with different emails the better one counts, in any order: %s', (_, worse, better) => {
    const families = [worse, better].map((email, index) => ({
      familyId: index + 1,
      members: [makeMember(7, 1, email)],
    }));
    const expected = classifyFamilies([{ familyId: 1, members: [makeMember(7, 1, better)] }], skipping()).members;
    expect(classifyFamilies(families, skipping()).members).toEqual(expected);
    expect(classifyFamilies(families.toReversed(), skipping()).members).toEqual(expected);
  });

  it('an email that another row outdid is nobody’s', () => {
    const families = [
      { familyId: 1, members: [makeMember(7, 1, 'zoe@x.org'), makeMember(8, 2, 'zoe@x.org')] },
      { familyId: 2, members: [makeMember(7, 1, 'ann@x.org')] },
    ];
    expect(sayPeople(classifyFamilies(families, skipping()))).toEqual({ 7: 'importable', 8: 'importable' });
  });

  it.each([
    ['none at all', undefined],
    ['a text', '1'],
    ['no number', Number.NaN],
    ['infinite', Number.NEGATIVE_INFINITY],
  ])('a place that is none counts last: %s', (_, familyOrder) => {
    const members = [makeMember(1, familyOrder as never, null), makeMember(2, 9, null)];
    expect(sayPeople(classifyFamilies([{ familyId: 1, members }], skipping()))).toEqual({
      1: 'excluded: missing-email orange',
      2: 'excluded: missing-email red',
    });
  });

  it('never says that an address is outside the school’s domain, and finds slips in it', () => {
    const families = read({ 10: '1 ann@gmail.com, 2 bob@stmarys-academy.org, 3 cat@stmarys-acadmey.org' });
    const found = classifyFamilies(families, skipping(), { schoolDomains: ['stmarys-academy.org'] });
    expect(sayPeople(found)).toEqual({ 1: 'importable', 2: 'importable', 3: 'importable: suspicious-email orange' });
  });

  it('takes three different addresses at a domain near the school’s for another place, one of a couple for a slip', () => {
    const rules = { schoolDomains: ['stmarys-academy.org'] };
    const three = read({ 10: '1 a@stmary-academy.org', 11: '2 b@stmary-academy.org', 12: '3 c@stmary-academy.org' });
    expect(Object.values(sayPeople(classifyFamilies(three, skipping(), rules)))).toEqual(Array(3).fill('importable'));
    const couple = read({ 10: '1 a@stmary-academy.org, 2 a@stmary-academy.org, 3 a@stmary-academy.org' });
    expect(Object.values(sayPeople(classifyFamilies(couple, skipping(), rules)))).toEqual(
      Array(3).fill('excluded: duplicate-email red, suspicious-email orange'),
    );
  });

  it('advises on who may be entered twice, where that is known', () => {
    const found = classifyFamilies(read({ 10: '1 ann@x.org, 2' }), skipping(), { similar: new Set([1, 2, 99]) });
    expect(sayPeople(found)).toEqual({
      1: 'importable: similar-person orange',
      2: 'excluded: missing-email orange, similar-person orange',
    });
  });

  it('takes ids as large as FACTS can give them', () => {
    const large = Number.MAX_SAFE_INTEGER;
    const families = [
      { familyId: large, members: [makeMember(large, 1, 'a@x.org'), makeMember(large - 2 ** 32, 2, 'b@x.org')] },
      { familyId: large - 2 ** 32, members: [makeMember(large, 1, 'a@x.org')] },
    ];
    const found = classifyFamilies(families, skipping());
    expect(found.members.map(({ personId }) => personId)).toEqual([large, large - 2 ** 32]);
    expect(found.families).toHaveLength(2);
  });

  it('judges one address that 50,000 people of one family have, or of 25,000, without comparing each with each', () => {
    const all = Array.from({ length: 50_000 }, (_, index) => makeMember(index + 1, index, 'us@x.org'));
    const first = makeMember(60_000, -1, 'first@x.org');
    const reds = (families: Family[]) => classifyFamilies(families, skipping()).counts;
    expect(reds([{ familyId: 1, members: [first, ...all] }])).toMatchObject({
      duplicatesRed: 0,
      duplicatesOrange: 50_000,
    });
    const pairs = Array.from({ length: 25_000 }, (_, index) => ({
      familyId: index,
      members: all.slice(2 * index, 2 * index + 2),
    }));
    expect(reds(pairs)).toMatchObject({ duplicatesRed: 50_000, duplicatesOrange: 0 });
    const twice = [1, 2].map((familyId) => ({ familyId, members: [first, ...all] }));
    expect(reds(twice)).toMatchObject({ duplicatesRed: 0, duplicatesOrange: 50_000 });
  });

  it('of nobody is nothing', () => {
    const none = { total: 0, importable: 0, excluded: 0, skipped: 0 };
    const { counts, ...rest } = classifyFamilies([], skipping());
    expect(rest).toEqual({ members: [], families: [], groups: [] });
    expect(counts).toMatchObject({ families: none, members: none, missingFirst: 0, duplicatesResolved: 0 });
  });
});
