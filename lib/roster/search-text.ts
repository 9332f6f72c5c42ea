import { emailKey } from './email-key.ts';
import type { Student } from './student.ts';
import { withoutAccents } from './without-accents.ts';

const texts = new WeakMap<Student, string>();
const domains = new WeakMap<Student, string>();
const PLAIN = /^[\x20-\x7e]*$/;

/** Without case and accents: `"Müller"` is found by `"muller"`. */
export function foldForSearch(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return withoutAccents(text).toLowerCase();
}

/** What a student is found by, folded: names, email and id. Derived once for each record. */
export function searchText(student: Student): string {
  const known = texts.get(student);
  if (known !== undefined) return known;
  const { firstName, middleName, preferredName, lastName, email, studentId } = student;
  const text = foldForSearch(
    `${firstName} ${middleName ?? ''} ${preferredName ?? ''} ${lastName} ${email ?? ''} ${studentId}`,
  );
  texts.set(student, text);
  return text;
}

/** The part of a student's email after the last `@`, lower-case; `''` without one. Derived once for each record. */
export function emailDomain(student: Student): string {
  const known = domains.get(student);
  if (known !== undefined) return known;
  const key = emailKey(student.email) ?? '';
  const at = key.lastIndexOf('@');
  const domain = at < 0 ? '' : key.slice(at + 1);
  domains.set(student, domain);
  return domain;
}
