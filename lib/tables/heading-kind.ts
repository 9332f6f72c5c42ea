import { headingWords } from './heading.ts';

/**
 * What a heading says about its column. Of emails: `new-email` for what should be written, `present-email` for what FACTS holds, `current-email`
 * for either, `email` for a student's own, `other-email` for somebody else's or a second one, `unsure-email` where a word is not known.
 * `mailbox`: what a directory says of the present one, as our own report has it; for people to read only.
 * `timestamp`: a form keeps it, with the email of whoever filled it in. `not-id`: numbers that are no student IDs.
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
  | 'unsure-email'
  | 'mailbox'
  | 'timestamp'
  | 'not-id';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const phrases = (text: string): ReadonlySet<string> => new Set(text.split(', '));

const WHOLE = new Map<HeadingKind, ReadonlySet<string>>([
  ['student-id', phrases('student id, student ids, studentid, facts id, facts student id, facts sis id, factsid, person id, personid, sis id, sis student id, id facts, student facts id, id student, schuler id, schueler id, schulernummer, schuelernummer, schuler nummer, schueler nummer, numero de estudiante, numero de alumno, numero del alumno, id de estudiante, id del estudiante, id estudiante, id de alumno, id del alumno, id alumno, numero d eleve, numero eleve, numero de l eleve, id eleve, id de l eleve, identifiant eleve')],
  ['some-id', phrases('id, ids, id number, id no, student number, student no, studentnumber, student nr, number, no, nr, employee id, employee number, identifier, sourced id, user id, user ids, external id, learner id, pupil id, school id, local id, sis user id, unique id, student identifier, student code, child id, id code, matricula, matricule, nummer, numero, identifiant, identificador')],
  ['first-name', phrases('first name, firstname, first, given name, givenname, given, forename, student first name, student first, legal first name, child first name, fname, first name student, vorname, rufname, prenom, prenoms, nombre, nombres, primer nombre, nome')],
  ['last-name', phrases('last name, lastname, last, surname, family name, familyname, student last name, student last, legal last name, child last name, lname, sn, last name student, nachname, familienname, zuname, nom, nom de famille, apellido, apellidos, primer apellido, cognome, sobrenome, apelido')],
  ['whole-name', phrases('name, names, student, students, student name, studentname, full name, fullname, student full name, display name, displayname, child, child name, pupil, pupil name, learner, name last first, student name last first, last name first name, last first, first last, name first last, last first name, students name, name of student, kid, kids, kid name, scholar, scholar name, schuler, schueler, schulername, schuler name, schuler in, schulerin, name des schulers, nachname vorname, vorname nachname, name vorname, nombre completo, nombre y apellido, nombre y apellidos, apellidos y nombre, nombre del alumno, nombre de alumno, nombre del estudiante, nombre de estudiante, alumno, alumna, estudiante, nom complet, nom et prenom, nom prenom, prenom nom, nom de l eleve, nom eleve, eleve, nome completo, nome do aluno, aluno, alunno, studente, nome e cognome')],
  ['grade', phrases('grade, grades, grade level, gradelevel, gr, student grade, current grade, class, grade lvl, year group, grado, klassenstufe, jahrgangsstufe, niveau scolaire')],
  ['timestamp', phrases('timestamp, submitted at, submission date, submitted on, submission time, submission id, date submitted, submitted by, completed by, filled in by, filled out by, entered by, response id, start time, completion time, zeitstempel, startzeit, fertigstellungszeit, marca temporal, hora de inicio, hora de finalizacion, horodateur, heure de debut, heure de fin, informazioni cronologiche, carimbo de data hora')],
  ['mailbox', phrases('mailbox, email box, mailboxes, own mailbox, postfach, mailbox im verzeichnis, buzon, buzon de correo, buzon de correo electronico, boite aux lettres, boite mail, boite email, boite de messagerie, messagerie, casella di posta, casella postale, caixa de correio, caixa postal')],
  ['other-email', phrases('new primary email upload only, proxy addresses')],
]); // prettier-ignore

const EMAIL = words('email emails gmail correo correos courriel courriels userprincipalname');
const OTHERS = words(
  'parent parents father fathers mother mothers mom moms dad dads guardian guardians teacher teachers counselor counsellor advisor adviser coach family household contact contacts emergency recovery alternate alternative alternates secondary second backup manager sponsor billing sibling spouse grandparent grandparents grandmother grandfather stepmother stepfather stepmom stepdad staff principal office cc other others additional personal home work private proxy respondent submitter username sender from by aide nurse doctor director supervisor homeroom payer custodial noncustodial mum mums aunt aunts aunty auntie uncle uncles nanny nannies babysitter sitter carer carers caregiver caregivers host responsible party neighbor neighbour relative madre padre madres padres tutor tutora tutores encargado apoderado acudiente mere pere meres peres parente mutter vater eltern elternteil erziehungsberechtigter erziehungsberechtigte erziehungsberechtigten oma opa genitore genitori mae pai pais responsavel lehrer lehrerin klassenlehrer klassenlehrerin profesor profesora maestro maestra docente professeur enseignant enseignante insegnante recuperacion secundario alternativo privat',
); // prettier-ignore
const STUDENT = words(
  'student students pupil pupils learner child school district estudiante estudiantil alumno alumna eleve schuler schueler schulerin aluno alunno kid',
);
const FAMILY = words(
  'parent parents father fathers mother mothers mom moms dad dads guardian guardians caregiver carer family household contact contacts relation relationship grandparent grandmother grandfather stepmother stepfather padre madre padres mum mums aunt uncle nanny carer encargado apoderado acudiente mere pere mutter vater eltern elternteil erziehungsberechtigter erziehungsberechtigte genitore genitori responsavel',
);
const OTHER_PEOPLE = words(
  'teacher teachers homeroom counselor counsellor advisor adviser coach principal nurse doctor director supervisor manager driver staff sibling siblings brother brothers sister sisters twin spouse stepmom stepdad payer mothers fathers emergency lehrer lehrerin klassenlehrer klassenlehrerin profesor profesora maestro maestra docente professeur enseignant enseignante insegnante geschwister hermano hermana frere soeur',
);
const PLACES = words(
  'city town state county country parish church congregation school campus house building hall sport sports club team language religion middle maiden nickname former birthplace born ort stadt ciudad ville citta cidade',
);
const NEW = words(
  'new corrected correct correction updated update replacement replace right fixed fix proposed revised should change neu neue neuer neues neuen nueva nuevo nouveau nouvel nouvelle nuova nuovo novo nova korrekt korrekte korrigiert korrigierte richtig richtige aktualisiert aktualisierte corregido corregida correcto correcta actualizado actualizada corrige corrigee',
);
const PRESENT = words(
  'present old existing previous former wrong incorrect invalid bad facts file original before alt alte alter altes bisher bisherige anterior antiguo antigua ancien ancienne vecchia vecchio antigo antiga falsch falsche incorrecto incorrecta',
);
const NUMBERS = words(
  'locker lockers room rooms class year yr ext extension phone phones telephone mobile cell fax row line page homeroom zip postal postcode bus seat pin combination age score points amount fee fees balance due order count lunch barcode birthdate birthday born dob date day time period section gpa rank height weight route tag badge laptop device chromebook asset team jersey locker graduation grad cohort table group index household address street apt unit code sequence seq',
); // prettier-ignore
const CURRENT = words('current now aktuell aktuelle actual actuel actuelle attuale atual');
/** What says nothing about whose an email is, or that it is the student's own. */
const NEUTRAL = words(
  'email emails gmail address addresses student students pupil pupils learner child children kid user users username usernames name names principal userprincipalname correo electronico electronica institucional estudiante estudiantil alumno alumna courriel eleve adresse schueler schuler school schools district campus academy official primary main account accounts login logon google microsoft outlook o365 m365 office365 workspace sis id edu k12 active current now is the a an be this that of for to in at on and or if please enter type fill write your their his her its my our what which correct required domain line grade class de del la el le les du des der die das des l d et y schul scolaire direccion indirizzo endereco electronique elektronisch elektronische alumnos estudiantes aluno alunno kids',
);
const NEW_ADDRESS = phrases('new, new address, neue adresse, nouvelle adresse, nueva direccion');
const ELECTRONIC = ['user principal name', 'adresse electronique', 'direccion electronica'];
/** More words than a heading has. */
const LONGEST = 8;

/** `null` for a heading that says nothing we know. */
export function headingKind(heading: string): HeadingKind | null {
  const said = headingWords(heading);
  if (said.length === 0 || said.length > LONGEST) return null;
  const text = said.join(' ');
  for (const [kind, known] of WHOLE) if (known.has(text)) return kind;
  if (said.some((word) => EMAIL.has(word)) || ELECTRONIC.some((name) => text.includes(name))) return emailKind(said);
  if (NEW_ADDRESS.has(text)) return 'new-email';
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

/** Whether the words leave no doubt that names below are other people's: teachers, parents, siblings. */
export function namesOtherPeople(heading: string): boolean {
  return !saysStudent(heading) && headingWords(heading).some((word) => FAMILY.has(word) || OTHER_PEOPLE.has(word));
}

/** Whether the words say that places or groups stand below, which may be called as people are. */
export function namesPlaces(heading: string): boolean {
  return headingWords(heading).some((word) => PLACES.has(word));
}

/** Whether a cell says that its row is about somebody at home: "Mother", "Parent 1". */
export function namesFamily(cell: string): boolean {
  const said = cell.length > 40 ? [] : headingWords(cell);
  return said.some((word) => FAMILY.has(word)) && said.every((word) => FAMILY.has(word) || /^\d+$/.test(word));
}

/** Whether the words name somebody else than the student: a father's name, a teacher's number. */
export function isOfOthers(heading: string): boolean {
  return headingWords(heading).some((word) => OTHERS.has(word));
}

const isKnown = (word: string): boolean =>
  NEUTRAL.has(word) ||
  STUDENT.has(word) ||
  NEW.has(word) ||
  PRESENT.has(word) ||
  CURRENT.has(word) ||
  /^\d+$/.test(word);

function emailKind(said: readonly string[]): HeadingKind {
  const has = (known: ReadonlySet<string>): boolean => said.some((word) => known.has(word));
  if (has(OTHERS) && !said.includes('principal')) return 'other-email';
  // Whoever is not known to be the student may be somebody else, and a word not known may say that this is the one to use.
  if (!said.every((word) => isKnown(word))) return 'unsure-email';
  if (said.includes('principal') && !said.includes('user')) return 'other-email';
  const isNew = has(NEW);
  const isPresent = has(PRESENT);
  if (isNew && isPresent) return 'current-email';
  if (isNew) return 'new-email';
  if (isPresent) return 'present-email';
  return has(CURRENT) ? 'current-email' : 'email';
}
