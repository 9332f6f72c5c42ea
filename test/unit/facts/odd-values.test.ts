import { describe, expect, test } from 'vitest';
import { birthday, nameText, toEnrolment, toSchools, toStudent } from '../../../lib/facts/normalise.ts';
import { parsePage, parseRow, wirePerson, wirePersonFamily, wireStudent } from '../../../lib/facts/wire.ts';
import { classify } from '../../../lib/roster/index.ts';

const enrolment = toEnrolment({ studentId: 7, schoolCode: 'SBE', school: { gradeLevel: '04' } });

describe('a name', () => {
  test.each([
    ['O&#39;Brien', "O'Brien"],
    ['O&#x27;Brien', "O'Brien"],
    ['O&#X27;Brien', "O'Brien"],
    ['O&apos;Brien', "O'Brien"],
    ['Nu&ntilde;ez', 'Nuñez'],
    ['&Eacute;lodie', 'Élodie'],
    ['Smith &amp; Jones', 'Smith & Jones'],
    ['&quot;Bo&quot;', '"Bo"'],
    ['O&amp;#39;Brien', "O'Brien"],
    ['Nu&amp;ntilde;ez', 'Nuñez'],
    ['&nbsp;Ada&nbsp;', 'Ada'],
  ])('%s that came by way of a web page is %s', (sent, name) => {
    expect(nameText(sent)).toBe(name);
  });

  test.each(['Smith & Jones', 'R&D', 'Ana &', '&', 'A&B;', 'Bo &c', "O'Brien", 'José'])('%s is what it is', (name) => {
    expect(nameText(name)).toBe(name);
  });

  test.each([['&nbsp;'], ['&#32; &#160;'], [''], [' '], [null], [undefined]])('%j is none', (sent) => {
    expect(nameText(sent)).toBeNull();
  });

  test('is read so wherever one stands: students, homerooms, schools; an email never is', () => {
    const person = {
      personId: 7,
      firstName: 'D&#39;Arcy',
      lastName: 'O&#39;Brien',
      nickName: 'D&#39;',
      middleName: '&nbsp;',
    };
    expect(toStudent(enrolment, { ...person, email: 'o&#39;brien@school.example' })).toMatchObject({
      ...{ firstName: "D'Arcy", lastName: "O'Brien", preferredName: "D'", middleName: null },
      email: 'o&#39;brien@school.example',
    });
    expect(toEnrolment({ studentId: 7, homeroom: 'O&#39;Brien 4B' }).homeroom).toBe("O'Brien 4B");
    expect(toSchools([{ schoolCode: 'M', schoolName: 'St. Mary&#39;s' }])[0]?.name).toBe("St. Mary's");
  });
});

describe('a birth date', () => {
  test.each([
    '0001-01-01T00:00:00Z',
    '0001-01-01T00:00:00',
    '1753-01-01T00:00:00Z',
    '1899-12-30T00:00:00Z',
    '1899-12-31',
    '1900-01-01T00:00:00Z',
    '1901-01-01',
    '1901-12-13',
    '2079-06-06',
    '9999-12-31T23:59:59',
    '0000-00-00',
    '2016-00-00',
    '2016-13-01',
    '2015-02-29',
    '2016-05-32',
    'N/A',
  ])('%s is none', (sent) => {
    expect(birthday(sent)).toBeNull();
    expect(toStudent(enrolment, { personId: 7, birthdate: sent }).birthdate).toBeNull();
  });

  test.each(['1931-07-04', '2008-01-01', '2016-02-29', '2021-12-31'])('%s is one', (sent) => {
    expect(birthday(`${sent}T00:00:00Z`)).toBe(sent);
  });
});

describe('a child who has died, and one without a name', () => {
  const person = { personId: 7, firstName: 'Ada', lastName: 'King', email: 'ada@school.example' };
  const outcomeOf = (change: object) => {
    const wire = parseRow(wirePerson, { ...person, ...change }, 'person 7');
    const [entry] = classify([toStudent(enrolment, wire)], new Map()).entries;
    return { outcome: entry?.outcome, flags: entry?.flags.map(({ code }) => code) };
  };

  test('is said, and not given an account', () => {
    expect(outcomeOf({ deceased: true })).toEqual({ outcome: 'excluded', flags: ['deceased'] });
    expect(outcomeOf({ firstName: ' ', lastName: '&nbsp;', nickName: null })).toEqual({
      ...{ outcome: 'excluded', flags: ['no-name'] },
    });
  });

  test.each([{ deceased: false }, { deceased: null }, { deceased: undefined }, { firstName: null }, { lastName: '' }])(
    'is not made up from %j',
    (change) => {
      expect(outcomeOf(change)).toEqual({ outcome: 'importable', flags: [] });
    },
  );
});

describe('ids', () => {
  test.each([1, 1_000_000, 2_147_483_648, 4_294_967_296, Number.MAX_SAFE_INTEGER])('%s is one', (id) => {
    expect(parseRow(wirePerson, { personId: id }, 'a person').personId).toBe(id);
    expect(parsePage(wireStudent, { results: [{ studentId: id }], rowCount: 1 }, 'student').rows).toHaveLength(1);
    expect(parseRow(wirePersonFamily, { personId: id, familyId: id }, 'a family').familyId).toBe(id);
  });

  test.each([0, -1, 1.5, Number.MAX_SAFE_INTEGER + 1, '7', null])(
    '%j is none, and its row is named and left out',
    (id) => {
      const page = parsePage(wirePerson, { results: [{ personId: id }, { personId: 7 }], rowCount: 2 }, 'person');
      expect(page.rows.map(({ personId }) => personId)).toEqual([7]);
      expect(page.odd).toHaveLength(1);
      expect(page.received, 'it counts as received').toBe(2);
    },
  );
});

describe('what FACTS says of next year', () => {
  const student = (nextStatus: string | null | undefined) => {
    const row = parseRow(wireStudent, { studentId: 7, school: { gradeLevel: '04', nextStatus } }, 'student 7');
    return toStudent(toEnrolment(row), {
      personId: 7,
      firstName: 'Ada',
      lastName: 'King',
      email: 'ada@school.example',
    });
  };

  test('is kept as FACTS has it, trimmed; blank is none', () => {
    expect(student(' Not Returning ').nextStatus).toBe('Not Returning');
    expect([student(''), student(null), student(undefined)].map(({ nextStatus }) => nextStatus)).toEqual([
      null,
      null,
      null,
    ]);
  });

  test.each(['Withdrawn', 'Not Returning', 'Graduated', 'Re-Enrolled', null])(
    '%s changes nothing about a sync',
    (said) => {
      expect(classify([student(said)], new Map()).entries[0]).toMatchObject({ flags: [], outcome: 'importable' });
    },
  );
});
