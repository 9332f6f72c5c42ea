import { describe, expect, it } from 'vitest';
import type { DirectoryAccount } from '../../../../lib/records/directory.ts';
import { indexDirectory } from '../../../../lib/review/people/index-directory.ts';
import { verdictSentence } from '../../../../lib/session/directory/directory-words.ts';

const account = (email: string, firstName = '', lastName = '', more: Partial<DirectoryAccount> = {}): DirectoryAccount => ({
  email, firstName, lastName, wholeName: '', studentId: null, suspended: false, ...more,
}); // prettier-ignore
const student = (studentId: number, firstName: string, lastName: string, preferredName: string | null = null) => ({
  studentId, firstName, lastName, preferredName, middleName: null,
}); // prettier-ignore
const index = (...accounts: DirectoryAccount[]) =>
  indexDirectory({ kind: 'google', broughtAt: Date.UTC(2026, 10, 12, 18), accounts });

const ann = student(1042001, 'Ann', 'Lee');

describe('an address, for a student', () => {
  it.each([
    ['exists', account('ann@school.org', 'Ann', 'Lee')],
    ['exists', account('ann@school.org', 'Anne-Marie', 'Lee', { studentId: 1042001 })],
    ['exists', account('ann@school.org')],
    ['exists', account('ann@school.org', '', '', { wholeName: 'Lee, Ann' })],
    ['suspended', account('ann@school.org', 'Ann', 'Lee', { suspended: true })],
    ['other', account('ann@school.org', 'Bob', 'Ray')],
    ['other', account('ann@school.org', 'Bob', 'Ray', { suspended: true })],
    ['missing', account('other@school.org', 'Ann', 'Lee')],
  ])('%s: %j', (state, only) => {
    expect(index(only).judge(' Ann@School.org', ann)?.state).toBe(state);
  });

  it('is somebody else’s where the student has an account of their own by ID', () => {
    const found = index(
      account('ann@school.org', 'Ann', 'Lee'),
      account('alee@school.org', 'Ann', 'Lee', { studentId: 1042001 }),
    );
    expect(found.judge('ann@school.org', ann)?.state).toBe('other');
    expect(found.judge('alee@school.org', ann)?.state).toBe('exists');
  });

  it('is not judged at a domain of which the list has nobody', () => {
    expect(index(account('x@school.org')).judge('ann@gmail.com', ann)).toBeNull();
    expect(index(account('x@school.org')).judge(null, ann)).toBeNull();
  });

  it('is told in a sentence', () => {
    const judge = (...accounts: DirectoryAccount[]) =>
      verdictSentence(index(...accounts).judge('ann@school.org', ann)!);
    expect(judge(account('ann@school.org', 'Ann', 'Lee'))).toBe('Exists in your Google directory.');
    expect(judge(account('bob@school.org'))).toBe('Not in your Google directory (list of Nov 12).');
    expect(judge(account('ann@school.org', 'Bob', 'Ray'))).toMatch(
      /^Belongs to .?Bob Ray.? in your Google directory\.$/,
    );
  });
});

describe('the student’s own account', () => {
  it.each<[string, string | null, DirectoryAccount[]]>([
    ['by ID', 'alee7@school.org', [account('ann@school.org', 'Ann', 'Lee'), account('alee7@school.org', 'Ann', 'Lee', { studentId: 1042001 })]],
    ['not by an ID whose name is another’s', null, [account('boss@school.org', 'Carl', 'Boss', { studentId: 1042001 })]],
    ['by the only such name', 'ann@school.org', [account('ann@school.org', 'ANN', 'Lée'), account('b@school.org', 'Bob', 'Lee')]],
    ['by a name in one cell', 'ann@school.org', [account('ann@school.org', '', '', { wholeName: 'Lee, Ann' })]],
    ['not by a name that two have', null, [account('ann@school.org', 'Ann', 'Lee'), account('ann2@school.org', 'Ann', 'Lee')]],
    ['not by the name of another ID', null, [account('ann@school.org', 'Ann', 'Lee', { studentId: 77 })]],
    ['the active one of two with the ID', 'new@school.org', [account('old@school.org', 'Ann', 'Lee', { studentId: 1042001, suspended: true }), account('new@school.org', 'Ann', 'Lee', { studentId: 1042001 })]],
    ['nobody', null, []],
  ])('%s', (_, email, accounts) => {
    expect(index(...accounts).ownOf(ann)?.email ?? null).toBe(email);
  }); // prettier-ignore

  it('by the preferred name', () => {
    expect(index(account('fio@school.org', 'Fio', 'Grant')).ownOf(student(5, 'Fiona', 'Grant', 'Fio'))?.email).toBe(
      'fio@school.org',
    );
  });
});
