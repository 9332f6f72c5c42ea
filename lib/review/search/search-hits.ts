import type { Entry, Student } from '../../roster/index.ts';
import type { SearchField, SearchHit, SearchRecord } from '../../search/index.ts';
import type { FamilyContacts } from '../people/people-of-student.ts';
import { markText } from './mark-text.ts';
import type { MarkedText, StudentHit } from './search-view.ts';
import { toStudentRef } from '../student-views.ts';

/** What can be found of a student. */
export function toSearchRecord(student: Student, family: FamilyContacts): SearchRecord {
  const { studentId, firstName, lastName, preferredName, email, gradeLevel } = student;
  const { emails: familyEmails, phones: phone } = family;
  return { id: studentId, kind: 'student', firstName, lastName, preferredName, email, familyEmails, gradeLevel, phone };
}

export function toStudentHit(entry: Entry, inScope: boolean, { matches }: SearchHit): StudentHit {
  const { student } = entry;
  const ref = toStudentRef(entry);
  const names = [markText(student.firstName, matches, 'firstName'), markText(student.lastName, matches, 'lastName')];
  const fullName = joinTexts(names.filter((name) => name.length > 0));
  const byFamily = matches.every(({ field }) => isFamilys(field) || field === 'gradeLevel');
  const family = byFamily ? matches.find(({ field }) => isFamilys(field)) : undefined;
  const called = student.preferredName === student.firstName ? null : student.preferredName;
  return {
    ...ref,
    fullName: fullName.length > 0 ? fullName : [{ text: ref.name, hit: false }],
    calledName: markText(called, matches, 'preferredName'),
    grade: markText(student.gradeLevel, matches, 'gradeLevel'),
    id: markText(String(student.studentId), matches, 'id'),
    email: markText(student.email, matches, 'email'),
    familyContact: family ? markText(family.value, matches, family.field) : [],
    inScope,
  };
}

const isFamilys = (field: SearchField): boolean => field === 'familyEmails' || field === 'phone';

function joinTexts(texts: readonly MarkedText[]): MarkedText {
  return texts.flatMap((text, place) => (place === 0 ? text : [{ text: ' ', hit: false }, ...text]));
}
