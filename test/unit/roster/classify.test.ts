import { describe, expect, it } from 'vitest';
import { classify, type Decision, type Rules } from '../../../lib/roster/index.ts';
import { makeStudent } from './arbitrary-rosters.ts';

const skip = (...ids: number[]) => new Map<number, Decision>(ids.map((id) => [id, { choice: 'skip' }]));

function review(emails: (string | null)[], decisions = skip(), rules?: Rules) {
  const students = emails.map((email, index) => makeStudent(index + 1, email));
  const { entries, groups, counts } = classify(students, decisions, rules);
  return {
    groups,
    counts,
    rows: entries.map(({ flags, outcome }) => [...flags.map(({ code, severity }) => `${code} ${severity}`), outcome]),
  };
}

describe('classify', () => {
  it('lets a student with one good address of their own through', () => {
    expect(review(['ann@school.org']).rows).toEqual([['importable']]);
  });

  it('finds a missing email', () => {
    expect(review([null, '', ' \u200b ']).rows).toEqual(Array(3).fill(['missing-email red', 'excluded']));
  });

  it('finds an invalid email, and says nothing more of it', () => {
    const rows = review(['ann@gmial', 'ann@gmial', 'a@x.org,b@x.org'], skip(), { schoolDomains: ['school.org'] }).rows;
    expect(rows).toEqual(Array(3).fill(['invalid-email red', 'excluded']));
  });

  it('finds a duplicate on each of the selected, whatever the case, padding and encoding', () => {
    const { rows, groups } = review(['José@School.org', ' jose\u0301@school.org', 'jos\u00e9@school.org\u200b']);
    expect(rows).toEqual(Array(3).fill(['duplicate-email red', 'excluded']));
    expect(groups).toEqual([{ emailKey: 'jos\u00e9@school.org', studentIds: [1, 2, 3], resolved: false }]);
  });

  it('says nothing of an unresolved duplicate on who is not selected', () => {
    const { rows, counts } = review(['a@x.org', 'a@x.org', 'a@x.org'], skip(2));
    expect(rows).toEqual([['duplicate-email red', 'excluded'], ['skipped'], ['duplicate-email red', 'excluded']]);
    expect(counts).toMatchObject({ duplicatesUnresolved: 2, duplicatesResolved: 0, excluded: 2, skipped: 1 });
  });

  it('calls a duplicate resolved, on all of the group, when one is selected', () => {
    const { rows, groups, counts } = review(['a@x.org', 'a@x.org'], skip(1));
    expect(rows).toEqual([
      ['duplicate-resolved gray', 'skipped'],
      ['duplicate-resolved gray', 'importable'],
    ]);
    expect(groups).toEqual([{ emailKey: 'a@x.org', studentIds: [1, 2], resolved: true }]);
    expect(counts).toMatchObject({ duplicatesUnresolved: 0, duplicatesResolved: 2, importable: 1, skipped: 1 });
  });

  it('calls a duplicate resolved when nobody is selected', () => {
    expect(review(['a@x.org', 'a@x.org'], skip(1, 2)).rows).toEqual(
      Array(2).fill(['duplicate-resolved gray', 'skipped']),
    );
  });

  it('finds what is wrong with skipped students too, and counts them as skipped', () => {
    const { rows, counts } = review([null, 'ann'], skip(1, 2));
    expect(rows).toEqual([
      ['missing-email red', 'skipped'],
      ['invalid-email red', 'skipped'],
    ]);
    expect(counts).toMatchObject({ missingEmails: 1, invalidEmails: 1, excluded: 0, skipped: 2 });
  });

  it('takes a decision to sync for what everyone has without one', () => {
    expect(review(['a@x.org'], new Map([[1, { choice: 'sync' }]])).rows).toEqual([['importable']]);
  });

  it('advises on a likely typo without holding anyone back', () => {
    expect(review(['ann@gmial.com', 'bob@school.con']).rows).toEqual(
      Array(2).fill(['suspicious-email orange', 'importable']),
    );
  });

  it('advises on a domain that is not the school’s, once it knows the school’s', () => {
    const emails = ['a@school.org', 'b@students.school.org', 'c@gmail.com', 'd@notschool.org'];
    expect(review(emails).rows).toEqual(Array(4).fill(['importable']));
    expect(review(emails, skip(), { schoolDomains: [] }).rows).toEqual(Array(4).fill(['importable']));
    expect(review(emails, skip(), { schoolDomains: ['@School.org '] }).rows).toEqual([
      ['importable'],
      ['importable'],
      ['outside-domain orange', 'importable'],
      ['outside-domain orange', 'importable'],
    ]);
  });

  it('advises on who may be entered twice, where that is known, and holds nobody back', () => {
    expect(review(['a@x.org', 'b@x.org', null], skip(), { similar: new Set([1, 3, 99]) }).rows).toEqual([
      ['similar-student orange', 'importable'],
      ['importable'],
      ['missing-email red', 'similar-student orange', 'excluded'],
    ]);
  });

  it('lists groups in the order of their first members', () => {
    const { groups } = review(['b@x.org', 'a@x.org', 'a@x.org', 'c@x.org', 'b@x.org']);
    expect(groups.map(({ studentIds }) => studentIds)).toEqual([
      [1, 5],
      [2, 3],
    ]);
  });

  it('of nobody is nothing', () => {
    const { rows, groups, counts } = review([]);
    expect({ rows, groups }).toEqual({ rows: [], groups: [] });
    expect(Object.values(counts)).toEqual(Array(8).fill(0));
  });
});
