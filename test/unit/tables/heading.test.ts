import { expect, test } from 'vitest';
import { findColumns, readTextTable, type KnownStudents } from '../../../lib/tables/index.ts';
import { foldHeading } from '../../../lib/tables/heading.ts';

test.each(['New email', 'New e-mail', 'NEW E-MAILS', 'New E mail', 'new E‑Mail', 'NewEmail'])(
  '“%s” is the new email, however it is spelled',
  (heading) => {
    expect(foldHeading(heading)).toBe('new email');
  },
);

test('a report that was handed out when email was written with a hyphen is read as one of today', () => {
  const known: KnownStudents = {
    isStudent: (studentId) => studentId === 1042,
    agrees: () => true,
    nameWordsOf: () => ({ first: ['ann'], last: ['lee'] }),
    splitName: (cell) => cell.toLowerCase().split(' '),
    isFirstName: (word) => word === 'ann',
  };
  const read = (first: string, second: string) => {
    const text = `Student ID,Last name,First name,${first},${second}\n1042,Lee,Ann,,ann@school.org\n`;
    const [table] = readTextTable(text).tables;
    return table && findColumns(table, known).columns;
  };
  const columns = read('E-mail', 'New e-mail');
  expect(columns).toMatchObject({ newEmail: 4 });
  expect(columns).toEqual(read('Email', 'New email'));
});
