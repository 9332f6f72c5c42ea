// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { findStudentLinks, linkedStudent, rowOf, nameTexts } from '../../../lib/facts/student-links.ts';

const page = 'https://renweb1.renweb.com/renweb1/';
beforeEach(() => {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(`${page}#/Home`);
  document.body.replaceChildren();
});

function link(href: string, inside: string = 'Winter, Ada'): HTMLAnchorElement {
  const made = document.createElement('a');
  made.setAttribute('href', href);
  made.append(inside);
  document.body.append(made);
  return made;
}

describe('links to students', () => {
  test.each([
    ['#/peoplemanagement/student/123/student_dashboard?personFilterType=0', 123],
    ['#/peoplemanagement/student/123/report_card', 123],
    [`https://sis.factsmgt.com/renweb1/#/peoplemanagement/student/9/demographics`, 9],
    ['https://elsewhere.example/#/peoplemanagement/student/123/student_dashboard', null],
    ['#/peoplemanagement/student/0/student_dashboard', null],
    ['#/peoplemanagement/student/90071992547409930/student_dashboard', null],
    ['#/peoplemanagement/student/1e3/student_dashboard', null],
    ['/student/123/', null],
  ])('%s is %s', (href, expected) => {
    const made = link(href);
    expect([...findStudentLinks(document)]).toContain(made);
    expect(linkedStudent(made)).toBe(expected);
  });

  test('other links are not looked at', () => {
    link('#/peoplemanagement/family/5');
    link('#/Home');
    expect([...findStudentLinks(document)]).toEqual([]);
  });
});

test('the row of a link is what lists one student, else what it stands in', () => {
  const row = document.createElement('div');
  row.setAttribute('role', 'row');
  const inRow = link('#/peoplemanagement/student/1/x');
  row.append(inRow);
  expect(rowOf(inRow)).toBe(row);
  expect(rowOf(link('#/peoplemanagement/student/1/x'))).toBe(document.body);
});

test('words are found past icons and blank text; a picture has none', () => {
  const made = link('#/peoplemanagement/student/1/x', ' ');
  const inner = document.createElement('span');
  inner.append('Winter, ', 'Ada');
  made.append(document.createElement('img'), inner, '\n');
  expect([nameTexts(made).first?.data, nameTexts(made).last?.data]).toEqual(['Winter, ', 'Ada']);
  expect(nameTexts(link('#/x', ' '))).toEqual({ first: null, last: null });
});
