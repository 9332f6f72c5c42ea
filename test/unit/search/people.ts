import type { SearchRecord } from '../../../lib/search/index.ts';

/** A small school: everyone's id says who it is. */
export const SCHOOL: readonly SearchRecord[] = [
  {
    id: 101,
    kind: 'student',
    firstName: 'Anna',
    lastName: 'Smith',
    email: 'anna.smith@stmarys.org',
    familyEmails: ['kate.weber@gmail.com', null],
    gradeLevel: '05',
  },
  { id: 102, kind: 'student', firstName: 'Annabelle', lastName: 'Smith', email: 'bella@stmarys.org', gradeLevel: '06' },
  { id: 103, kind: 'student', firstName: 'José', lastName: "O'Brien-Łukasz", email: null, gradeLevel: 'K' },
  {
    id: 104,
    kind: 'parent',
    firstName: 'Kate',
    lastName: 'Weber',
    email: 'kate.weber@gmail.com',
    phone: '(555) 123-4567',
  },
  { id: 105, kind: 'staff', firstName: 'Samuel', preferredName: 'Sam', lastName: 'Ann', email: 'sann@stmarys.org' },
  { id: 106, kind: 'student', firstName: '小明', lastName: '王', email: '用户@例子.广告', gradeLevel: '12' },
  { id: 107, kind: 'former', firstName: 'Δήμητρα', lastName: 'Παπαδοπούλου', email: ' Dimitra.P@Gmail.com ' },
  { id: 108, kind: 'student', firstName: 'Zoë', lastName: 'van der Berg', email: 'zoe8@stmarys.org', gradeLevel: '05' },
  { id: 1010, kind: 'student', firstName: '', lastName: null, email: '', familyEmails: null },
];
