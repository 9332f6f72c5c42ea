import { describe, expect, it } from 'vitest';
import { readDirectory } from '../../../../lib/session/directory/read-directory.ts';
import { readTextTable } from '../../../../lib/tables/index.ts';

function read(...lines: string[]): ReturnType<typeof readDirectory> {
  const [table] = readTextTable(lines.join('\r\n')).tables;
  if (!table) throw new Error('No table was read.');
  return readDirectory(table);
}

const google =
  'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required],' +
  'New Primary Email [Upload Only],Recovery Email,Home Secondary Email,Employee ID,Status [READ ONLY],Last Sign In [READ ONLY]';

describe('an export of the mail service', () => {
  it('of Google is known by its headings: the address is the account’s, never the recovery one', () => {
    expect(
      read(
        google,
        'Ann,Lee,Ann.Lee@School.org,****,/Students,,mother@home.net,,1042001,Active,2026/11/01',
        'Bob,Ray,bob.ray@school.org,****,/Students,,,b@home.net,="1042002",Suspended,Never',
        'Staff,One,s.one@school.org,****,/Staff,,,,,Archived,',
      ),
    ).toEqual({
      kind: 'google',
      passedOver: 0,
      accounts: [
        { email: 'ann.lee@school.org', firstName: 'Ann', lastName: 'Lee', wholeName: '', studentId: 1042001, suspended: false, orgUnit: '/Students' },
        { email: 'bob.ray@school.org', firstName: 'Bob', lastName: 'Ray', wholeName: '', studentId: 1042002, suspended: true, orgUnit: '/Students' },
        { email: 's.one@school.org', firstName: 'Staff', lastName: 'One', wholeName: '', studentId: null, suspended: true, orgUnit: '/Staff' },
      ],
    }); // prettier-ignore
  });

  it('of Microsoft, with accountEnabled', () => {
    const found = read(
      'userPrincipalName,displayName,surname,mail,givenName,id,userType,employeeId,accountEnabled',
      'ann@school.org,Ann Lee,Lee,other@school.org,Ann,0b6f-aa,Member,1042001,True',
      'bob@school.org,Bob Ray,Ray,,Bob,0b6f-bb,Member,,False',
    );
    expect(found?.kind).toBe('microsoft');
    expect(found?.accounts.map(({ email, studentId, suspended }) => [email, studentId, suspended])).toEqual([
      ['ann@school.org', 1042001, false],
      ['bob@school.org', null, true],
    ]);
  });

  it('of OneRoster, with enabledUser', () => {
    const found = read(
      'sourcedId,status,enabledUser,username,givenName,familyName,identifier,email',
      'a1,active,true,alee,Ann,Lee,1042001,ann@school.org',
      'a2,active,false,bray,Bob,Ray,1042002,bob@school.org',
    );
    expect(found?.kind).toBe('oneroster');
    expect(found?.accounts.map(({ email, suspended }) => [email, suspended])).toEqual([
      ['ann@school.org', false],
      ['bob@school.org', false],
    ]);
  });

  it('passes over what is no address, and believes the active one of two rows', () => {
    const found = read(
      'Name;Email;Suspended',
      'Ann Lee;ann@school.org;yes',
      'Ann Lee;ANN@school.org;no',
      'Room 3;;no',
      'X;x@;no',
    );
    expect(found).toMatchObject({ kind: 'other', passedOver: 2 });
    expect(found?.accounts).toEqual([
      { email: 'ann@school.org', firstName: '', lastName: '', wholeName: 'Ann Lee', studentId: null, suspended: false },
    ]);
  });

  it.each([[['ID,Name', '1,Ann Lee']], [['Email', 'none', 'n/a']]])('is none without addresses: %j', (lines) => {
    expect(read(...lines)).toBeNull();
  });
});
