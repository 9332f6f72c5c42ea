import { headingWords } from './heading.ts';

/**
 * What a heading says about its column. Of emails: `new-email` for what should be written, `present-email` for what FACTS holds, `current-email`
 * for either, `email` for a student's own, `other-email` for somebody else's or a second one. `not-id`: numbers that are no student IDs.
 */
export type HeadingKind =
  | 'student-id'
  | 'some-id'
  | 'first-name'
  | 'last-name'
  | 'whole-name'
  | 'grade'
  | 'new-email'
  | 'present-email'
  | 'current-email'
  | 'email'
  | 'other-email'
  | 'timestamp'
  | 'not-id';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const phrases = (text: string): ReadonlySet<string> => new Set(text.split(', '));

const WHOLE = new Map<HeadingKind, ReadonlySet<string>>([
  ['student-id', phrases('student id, student ids, studentid, facts id, facts student id, facts sis id, factsid, person id, personid, sis id, sis student id, id facts, student facts id, id student')],
  ['some-id', phrases('id, ids, id number, id no, student number, student no, studentnumber, student nr, number, no, nr, employee id, employee number, identifier, sourced id, user id, user ids, external id, learner id, pupil id, school id, local id, sis user id, unique id, student identifier, student code, child id, id code')],
  ['first-name', phrases('first name, firstname, first, given name, givenname, given, forename, student first name, student first, legal first name, child first name, fname, first name student')],
  ['last-name', phrases('last name, lastname, last, surname, family name, familyname, student last name, student last, legal last name, child last name, lname, sn, last name student')],
  ['whole-name', phrases('name, names, student, students, student name, studentname, full name, fullname, student full name, display name, displayname, child, child name, pupil, pupil name, learner, name last first, student name last first, last name first name, last first, first last, name first last, last first name, students name, name of student')],
  ['grade', phrases('grade, grades, grade level, gradelevel, gr, student grade, current grade, class, grade lvl, year group')],
  ['timestamp', phrases('timestamp, submitted at, submission date, submitted on')],
  ['other-email', phrases('new primary email upload only, proxy addresses')],
]); // prettier-ignore

const EMAIL = words('email emails gmail correo userprincipalname');
const OTHERS = words(
  'parent parents father fathers mother mothers mom moms dad dads guardian guardians teacher teachers counselor counsellor advisor adviser coach family household contact contacts emergency recovery alternate alternative alternates secondary second backup manager sponsor billing sibling spouse grandparent grandparents grandmother grandfather stepmother stepfather stepmom stepdad staff principal office cc other others additional personal home work private proxy respondent submitter username sender from by aide nurse doctor director supervisor homeroom payer custodial noncustodial',
); // prettier-ignore
const STUDENT = words(
  'student students pupil pupils learner child school district estudiante estudiantil alumno alumna eleve',
);
const FAMILY = words(
  'parent parents father fathers mother mothers mom moms dad dads guardian guardians caregiver carer family household contact contacts relation relationship grandparent grandmother grandfather stepmother stepfather padre madre padres',
);
const NEW = words(
  'new corrected correct correction updated update replacement replace right fixed fix proposed revised should change',
);
const PRESENT = words('present old existing previous former wrong incorrect invalid bad facts file original before');
const NUMBERS = words(
  'locker lockers room rooms class year yr ext extension phone phones telephone mobile cell fax row line page homeroom zip postal postcode bus seat pin combination age score points amount fee fees balance due order count lunch barcode birthdate birthday born dob date day time period section gpa rank height weight route tag badge laptop device chromebook asset team jersey locker graduation grad cohort table group index household address street apt unit code sequence seq',
); // prettier-ignore
/** What says nothing about whose an email is, or that it is the student's own. */
const NEUTRAL = words(
  'email emails gmail address addresses student students pupil pupils learner child children kid user users username usernames name names principal userprincipalname correo electronico electronica institucional estudiante estudiantil alumno alumna courriel eleve adresse schueler schuler school schools district campus academy official primary main account accounts login logon google microsoft outlook o365 m365 office365 workspace sis id edu k12 active current now is the a an be this that of for to in at on and or if please enter type fill write your their his her its my our what which correct required domain line grade class',
);
/** More words than a heading has. */
const LONGEST = 8;

/** `null` for a heading that says nothing we know. */
export function headingKind(heading: string): HeadingKind | null {
  const said = headingWords(heading);
  if (said.length === 0 || said.length > LONGEST) return null;
  const text = said.join(' ');
  for (const [kind, known] of WHOLE) if (known.has(text)) return kind;
  if (said.some((word) => EMAIL.has(word)) || text.includes('user principal name')) return emailKind(said);
  if (['new', 'new address'].includes(text)) return 'new-email';
  if (said.some((word) => NUMBERS.has(word))) return 'not-id';
  return null;
}

/** Whether a heading leaves nobody but the student: each of its words is known, or it is empty. */
export function isNeutral(heading: string): boolean {
  return headingWords(heading).every(isKnown);
}

/** Whether the words name the student. */
export function saysStudent(heading: string): boolean {
  return headingWords(heading).some((word) => STUDENT.has(word));
}

/** Whether the words name somebody at home: a table with a mother's name and one email may mean hers. */
export function isOfFamily(heading: string): boolean {
  return headingWords(heading).some((word) => FAMILY.has(word));
}

/** Whether the words name somebody else than the student: a father's name, a teacher's number. */
export function isOfOthers(heading: string): boolean {
  return headingWords(heading).some((word) => OTHERS.has(word));
}

const isKnown = (word: string): boolean =>
  NEUTRAL.has(word) || NEW.has(word) || PRESENT.has(word) || /^\d+$/.test(word);

function emailKind(said: readonly string[]): HeadingKind {
  const has = (known: ReadonlySet<string>): boolean => said.some((word) => known.has(word));
  if (has(OTHERS) && !said.includes('principal')) return 'other-email';
  // A nanny's, an aunt's: nobody can list them all, so whoever is not known to be the student is somebody else.
  if (!said.every((word) => isKnown(word))) return 'other-email';
  if (said.includes('principal') && !said.includes('user')) return 'other-email';
  const isNew = has(NEW);
  const isPresent = has(PRESENT);
  if (isNew && isPresent) return 'current-email';
  if (isNew) return 'new-email';
  if (isPresent) return 'present-email';
  return said.includes('current') || said.includes('now') ? 'current-email' : 'email';
}
