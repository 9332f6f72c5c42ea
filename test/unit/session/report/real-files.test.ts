import { expect, test } from 'vitest';
import { makeStudent } from '../saved-rows.ts';
import { outcome } from './judge-world.ts';

/** Who is in the school: IDs also look like lockers, years, rooms and counts. */
const school = [
  makeStudent(1042, { email: null, firstName: 'Noah', lastName: 'Bennett', gradeLevel: '08' }),
  makeStudent(1043, { email: null, firstName: 'Olivia', lastName: "O'Brien", gradeLevel: '08' }),
  makeStudent(1044, { email: null, firstName: 'Zoë', lastName: 'García-López', gradeLevel: 'K' }),
  makeStudent(104, { email: null, firstName: 'Ivan', lastName: 'Petrov', gradeLevel: '07' }),
  makeStudent(102, { email: null, firstName: 'Mia', lastName: 'Stone', gradeLevel: '07' }),
  makeStudent(2028, { email: null, firstName: 'Liam', lastName: 'Fox', gradeLevel: '06' }),
  makeStudent(1, { email: null, firstName: 'Una', lastName: 'Grant', gradeLevel: '06' }),
  makeStudent(2, { email: null, firstName: 'Vera', lastName: 'Hill', gradeLevel: '06' }),
  makeStudent(2010, { email: null, firstName: 'Ann', lastName: 'Lee', gradeLevel: '03' }),
  makeStudent(2011, { email: null, firstName: 'Anna', lastName: 'Lee', gradeLevel: '03' }),
  makeStudent(2012, { email: null, firstName: 'James', lastName: 'Thomas', gradeLevel: '03' }),
  makeStudent(2013, { email: null, firstName: 'Thomas', lastName: 'James', gradeLevel: '03' }),
  makeStudent(3, { email: 'olaf@old.org', firstName: 'Olaf', lastName: 'Berg', gradeLevel: '06' }),
];

const quote =
  'refused: A quotation mark (") here has no partner, so the cells can’t be told apart. Remove it, then load the table again.';
const noIdea = 'No student with this ID is in your list.';
const n = '1042 → n@x.org';
const o = '1043 → o@x.org';

/** What it is, the text, and what becomes of each row. */
const files: [what: string, text: string, ...outcomes: string[]][] = [
  // Names in columns that nobody knows
  ['one row, another’s name without a heading', 'Student ID,,Email\n1042,Mia Stone,n@x.org', 'disagrees: 1042 → n@x.org'],
  ['one row, another’s name, last name first', 'Student ID,Comment,Email\n1042,"Stone, Mia",n@x.org', 'disagrees: 1042 → n@x.org'],
  ['another’s name among a tutor’s', 'Student ID,Tutor,Email\n1042,Ms Fine,n@x.org\n1043,Mia Stone,o@x.org', n, 'disagrees: 1043 → o@x.org'],
  ['one row, the own name without a heading', 'Student ID,,Email\n1042,Noah Bennett,n@x.org', n],
  ['one row, a stranger without a heading', 'Student ID,,Email\n1042,Carla Fine,n@x.org', n],
  ['a comment that holds a name', 'Student ID,Comment,Email\n1042,sits beside Mia Stone,n@x.org', n],
  // Another's name anywhere, with anything around it
  ...['Mia Stone 7B', 'Mia Stone (7)', '7B - Stone, Mia', 'Stone, Mia [Gr. 7]', 'Mia "Mimi" Stone', 'Mia (Mimi) Stone', 'Mia Rose Stone', 'Stone, Mia R.', 'STONE MIA', 'Student: Mia Stone', '102 Mia Stone', 'Mia Stone / absent', 'this is for Mia Stone', 'Mia  Stone <mia@stone.org>'].map((cell): [string, string, string] =>
    [`another’s name in a cell: ${cell}`, `Student ID\tNotes\tEmail\n1042\t${cell}\tn@x.org`, 'disagrees: 1042 → n@x.org']),
  ...['Noah Bennett 8A', 'Bennett, Noah [Gr. 8]', 'Noah "Noe" Bennett', 'Noah Bennett; buddy: Mia Stone', 'sister: Mia Stone', 'Mr. Mia Stone', '12 Mia Stone St', '7 Thomas James Road', 'Thomas James Academy', 'Stone', 'Mia', 'Call back on Friday'].map((cell): [string, string, string] =>
    [`no name of another in a cell: ${cell}`, `Student ID\tNotes\tEmail\n1042\t${cell}\tn@x.org`, n]),
  ['a homeroom teacher who is called as a student is', 'Student ID,Homeroom teacher,Email\n1042,Mia Stone,n@x.org', n],
  ['a sibling in a column of siblings', 'Student ID,Sibling,Email\n1042,Mia Stone,n@x.org', n],
  ['a sibling beside the own name', 'Student ID,,Plays with,Email\n1042,Noah Bennett,Mia Stone,n@x.org', n],
  ['another’s name in two cells', '1042,Mia,Stone,n@x.org', 'disagrees: 1042 → n@x.org'],
  ['another’s name in two cells, last name first', '1042,Stone,Mia,n@x.org', 'disagrees: 1042 → n@x.org'],
  ['another’s name in two cells with one between', 'Student ID,,,,Email\n1042,Mia,7B,Stone,n@x.org', 'disagrees: 1042 → n@x.org'],
  ['another’s name in two cells, with a nickname', '1042,Mia (Mimi),Stone,n@x.org', 'disagrees: 1042 → n@x.org'],
  ['another’s last name without a heading', 'Student ID,First name,,Email\n2012,James,Bennett,n@x.org\n2010,Anna,Lee,a@x.org', 'disagrees: 2012 → n@x.org', 'disagrees: 2010 → a@x.org'],
  ['the own name in two cells', '1042,Bennett,Noah,n@x.org', n],
  ['a room and a city that are called as a student is', 'Student ID,Homeroom,City,Email\n1042,Stone,Mia,n@x.org', n],
  ['Ann and Anna, with a class behind', 'ID,Name,Email\n2010,Anna Lee 3A,a@x.org\n2011,Anna Lee 3A,b@x.org', 'disagrees: 2010 → a@x.org', '2011 → b@x.org'],
  ['Ann and Anna, with a second name', 'ID,First name,Last name,Email\n2010,Anna Marie,Lee,a@x.org', 'disagrees: 2010 → a@x.org'],
  ['a ditto mark for the name, another’s beside it', 'ID\tName\tNotes\tEmail\n1042\t"\tMia Stone\tn@x.org', 'disagrees: 1042 → n@x.org'],
  ['another’s name before the address', 'ID,Email\n1042,Mia Stone <m@x.org>', 'disagrees: 1042 → m@x.org'],
  ['another’s name before the address, beside the own', 'ID,Name,Email\n1042,Noah Bennett,"""Stone, Mia"" <m@x.org>"', 'disagrees: 1042 → m@x.org'],
  ['a father’s name before the address', 'ID,Name,Email\n1042,Noah Bennett,Paul Bennett <p@y.org>', 'disagrees: 1042 → p@y.org'],
  ['the own name before the address', 'ID,Name,Email\n1042,Noah Bennett,Noah Bennett <n@x.org>', n],
  // Another school's file: its numbers coincide with ours by chance
  ['another school’s IDs', 'Student ID,Email\n7001,a@y.org\n1042,n@x.org\n7003,c@y.org', `refused: ${noIdea}`, 'doubtful: 1042 → n@x.org', `refused: ${noIdea}`],
  ['another school’s IDs, the own name beside', 'Student ID,Name,Email\n7001,Ida Fine,a@y.org\n1042,Noah Bennett,n@x.org\n7003,Carl Fine,c@y.org', `refused: ${noIdea}`, n, `refused: ${noIdea}`],
  ['another school’s names without a heading', '1042,Clara Fine,a@y.org\n1043,Robert Sample,b@y.org', 'disagrees: 1042 → a@y.org', 'disagrees: 1043 → b@y.org'],
  ['another school’s names under an unknown heading', 'Student ID,Pilgrim,Email\n1042,"Fine, Clara",a@y.org\n1043,"Sample, Robert",b@y.org', 'disagrees: 1042 → a@y.org', 'disagrees: 1043 → b@y.org'],
  ['another school’s names in two cells', '1042,Clara,Fine,a@y.org\n1043,Robert,Sample,b@y.org', 'disagrees: 1042 → a@y.org', 'disagrees: 1043 → b@y.org'],
  ['a student who left', `Student ID,Email\n1042,n@x.org\n1043,o@x.org\n1044,z@x.org\n104,i@x.org\n99,b@y.org`, n, o, '1044 → z@x.org', '104 → i@x.org', `refused: ${noIdea}`],
  ['streets', 'Student ID,Lives in,Email\n1042,Oak Hill,n@x.org\n1043,Saint Thomas,o@x.org', n, o],
  // 1. Quotation marks
  ['pasted ditto marks', 'ID\tHomeroom\tNew email\n1042\t"\tn@x.org\n1043\t"\to@x.org', n, o],
  ['pasted ditto marks at the end', 'ID\tNew email\tHomeroom\n1042\tn@x.org\t"\n1043\to@x.org\t"', n, o],
  ['pasted ditto marks for an address', 'ID\tNew email\n1042\tn@x.org\n1043\t"', n, 'refused: The @ is missing.'],
  ['ditto marks in a file', 'ID,Homeroom,New email\n1042,",n@x.org\n1043,",o@x.org\n1044,K,z@x.org', quote, quote, '1044 → z@x.org'],
  ['an unclosed name', 'ID,Name,Email\n1042,"Noah Bennett,n@x.org\n1043,Olivia O\'Brien,o@x.org', quote, o],
  ['two unclosed names', 'ID,Name,Email\n1042,"Noah Bennett,n@x.org\n1043,"Olivia OBrien,o@x.org\n1044,Zoe Garcia-Lopez,z@x.org', quote, quote, '1044 → z@x.org'],
  ['one opened, another closed', 'ID,Homeroom,Email\n1042,"5B,n@x.org\n1043,5C",o@x.org', quote, quote],
  ['a nickname in quotes', 'ID,Name,Email\n1042,"Noah ""Noe"" Bennett",n@x.org\n1043,Olivia "Liv" O\'Brien,o@x.org', n, o],
  ['a nickname at the start in quotes', 'ID,Name,Email\n1042,"Noe" Bennett,n@x.org\n1043,Olivia O\'Brien,o@x.org', quote, o],
  ['inches', 'ID\tHeight\tEmail\n1042\t5\' 2"\tn@x.org\n1043\t5\' 4"\to@x.org', n, o],
  ['a pasted cell with line breaks', 'ID\tNotes\tEmail\n1042\t"called\nhome"\tn@x.org\n1043\t\to@x.org', n, o],
  ['a quoted cell with line breaks', 'ID,Address,Email\n1042,"12 Main St\nSpringfield",n@x.org\n1043,,o@x.org', n, o],
  ['one opened behind a short row, closed in the next student’s', 'ID,Notes,Email\n1042,"late\n1043,ok",o@x.org\n1044,,z@x.org', quote, quote, '1044 → z@x.org'],
  ['the same with IDs behind names', 'Last,First,ID,Notes,Email\nBennett,Noah,1042,"late\nO\'Brien,Olivia,1043,ok",o@x.org', quote, quote],
  ['quoted addresses of three lines, with commas', 'ID,Address,Email\n1042,"12 Main St\nSpringfield, IL 62701",n@x.org\n1043,"9 Oak\nApt 3\nReno, NV",o@x.org', n, o],
  ['blanks before quotes', 'ID, Name, Email\n1042, "Bennett, Noah", n@x.org', n],
  ['a comma too many', 'ID,Name,Email\n1042,Bennett, Noah,n@x.org', 'refused: This row has more cells than there are headings, so its columns are unsure.'],
  // 2. Guessed ID columns
  ['a locker that is an ID', 'Name,Grade,Locker,Email\nNoah Bennett,8,104,n@x.org\nMia Stone,7,1042,m@x.org', 'matched: 1042 → n@x.org', 'matched: 102 → m@x.org'],
  ['a year that is an ID', 'Name,Class of,Email\nNoah Bennett,2028,n@x.org\nOlivia OBrien,2028,o@x.org', 'matched: 1042 → n@x.org', 'matched: 1043 → o@x.org'],
  ['a room that is an ID', 'Room,Email\n104,n@x.org\n102,o@x.org', 'asked for studentId:'],
  ['an extension', 'Ext.,Email\n1042,n@x.org', 'asked for studentId:'],
  ['grades', 'Grade,Email\n1,a@x.org\n2,b@x.org\n3,c@x.org', 'asked for studentId:'],
  ['rows counted', 'Row,Name,Email\n1,Noah Bennett,n@x.org\n2,Olivia OBrien,o@x.org', 'matched: 1042 → n@x.org', 'matched: 1043 → o@x.org'],
  ['ID counts rows', 'ID,Student Number,Email\n1,1042,n@x.org\n2,1043,o@x.org\n3,1044,z@x.org', n, o, '1044 → z@x.org'],
  ['ID counts rows, names beside', 'ID,Name,Student Number,Email\n1,Noah Bennett,1042,n@x.org\n2,Olivia OBrien,1043,o@x.org\n3,Zoe Garcia Lopez,1044,z@x.org', n, o, '1044 → z@x.org'],
  ['only ID, and it counts rows', 'ID,Email\n1,n@x.org\n2,o@x.org\n3,z@x.org', 'asked for studentId: ID'],
  ['a count that begins in the middle', 'ID,Email\n2010,n@x.org\n2011,o@x.org\n2012,z@x.org', '2010 → n@x.org', '2011 → o@x.org', '2012 → z@x.org'],
  ['a low count of part of the rows', 'ID,Email\n2,n@x.org\n3,o@x.org', 'asked for studentId: ID'],
  ['a single row with the number 1', 'ID,Email\n1,n@x.org', 'asked for studentId: ID'],
  ...['No.', '#', 'Number', 'Nr'].map((heading): [string, string, string] =>
    [`what may be numbers of filtered rows: ${heading}`, `${heading},Email\n1,n@x.org\n3,o@x.org`, `asked for studentId: ${heading}`]),
  ['numbers of rows beside names', '#,Name,Email\n1,Noah Bennett,n@x.org\n2,Olivia OBrien,o@x.org', 'matched: 1042 → n@x.org', 'matched: 1043 → o@x.org'],
  ['numbers of students, as the names say', '#,Name,Email\n1042,Noah Bennett,n@x.org\n1043,Olivia OBrien,o@x.org', n, o],
  ['low student IDs, said so', 'Student ID,Email\n1,a@x.org\n2,b@x.org', '1 → a@x.org', '2 → b@x.org'],
  ['a name that disagrees', 'Student ID,Name,Email\n1042,Noah Bennett,n@x.org\n104,Olivia OBrien,o@x.org', n, 'disagrees: 104 → o@x.org'],
  ['a sibling’s first name', 'Student ID,First name,Last name,Email\n1042,Nora,Bennett,n@x.org', 'disagrees: 1042 → n@x.org'],
  ['an unknown heading whose names agree', 'Name,Kennung,Email\nNoah Bennett,1042,n@x.org\nOlivia OBrien,1043,o@x.org', n, o],
  ['an unknown heading without names', 'Kennung,Email\n1042,n@x.org\n1043,o@x.org', 'asked for studentId: Kennung'],
  ['nothing but IDs and addresses', '1042,n@x.org\n1043,o@x.org', n, o],
  ['nothing but counts and addresses', '1,n@x.org\n2,o@x.org\n3,z@x.org', 'asked for studentId:'],
  // 3. Guessed email columns
  ['school and parent', 'ID,School Email,Parent Email\n1042,n@x.org,p@y.org', n],
  ['parent and school', 'ID,Parent Email,School Email\n1042,p@y.org,n@x.org', n],
  ['two numbered ones', 'ID,Email 1,Email 2\n1042,n@x.org,p@y.org', 'asked for newEmail: Email 1 Email 2'],
  ['contacts without the word', 'ID,Primary,Father,Mother Email\n1042,n@x.org,f@y.org,m@y.org', 'asked for newEmail: Primary Father Mother Email'],
  ['only the teacher’s', 'ID,Teacher Email\n1042,t@x.org', 'asked for newEmail: Teacher Email'],
  ['an account’s recovery address', 'ID,Email,Recovery Email\n1042,n@x.org,r@y.org', n],
  ['only a recovery address', 'ID,Recovery Email\n1042,r@y.org', 'asked for newEmail: Recovery Email'],
  ['two without headings', '1042,n@x.org,p@y.org\n1043,o@x.org,q@y.org', 'asked for newEmail: column 2 column 3'],
  ['what a form keeps of who filled it in', 'Timestamp,Email Address,Student ID\n1/2/2026,t@x.org,1042', 'asked for newEmail: Email Address'],
  // 4. Line ends
  ['mixed line ends', 'ID,Email\r\n1042,n@x.org\n1043,o@x.org\r1044,z@x.org', n, o, '1044 → z@x.org'],
  ['doubled line ends', 'ID,Email\r\r\n1042,n@x.org\r\r\n1043,o@x.org\r\r\n', n, o],
  // 6. IDs and names as spreadsheets leave them
  ['an ID kept a text', 'ID,Email\n="1042",n@x.org\n"=""1043""",o@x.org', n, o],
  ['an apostrophe before the ID', "ID,Email\n'1042,n@x.org", n],
  ['an apostrophe before the address', "ID,Email\n1042,'n@x.org", n],
  ['a grouped ID', 'ID,Email\n"1,042",n@x.org', n],
  ['an ID with .0', 'ID,Email\n1042.0,n@x.org', n],
  ['a scientific ID', 'ID,Email\n1.042E+3,n@x.org', n],
  ['a rounded ID', 'ID,Email\n1.04E+3,n@x.org', 'refused: The spreadsheet rounded this number, so the student ID is lost. Format the column as text, then type the ID again.'],
  ['invisible characters', 'ID,Email\n\u200b1042\u200b,\u200bn@x.\u200borg\ufeff', n],
  ['104.2 is not 104', 'Student ID,Email\n104.2,n@x.org', 'refused: This number has a fraction, so it is not a student ID.'],
  ['10.02 and 10.2 are not 102', 'Student ID,Email\n10.02,n@x.org\n10.2,o@x.org', ...Array<string>(2).fill('refused: This number has a fraction, so it is not a student ID.')],
  ['an unknown ID', 'Student ID,Email\n99,n@x.org', `refused: ${noIdea}`],
  ['accents left out', 'Name,Grade,Email\nZoe Garcia Lopez,Kindergarten,z@x.org', 'matched: 1044 → z@x.org'],
  ['another apostrophe', 'Name,Grade,Email\nOlivia O’Brien,Gr. 8,o@x.org', 'matched: 1043 → o@x.org'],
  ['last name first', 'Name,Grade,Email\n"O Brien, Olivia",8.0,o@x.org', 'matched: 1043 → o@x.org'],
  ['no grade', 'Student Name,Email\nNoah Bennett,n@x.org', 'matched: 1042 → n@x.org'],
  ['half a name', 'Last name,First name,Grade,Email\nBennett,,8,n@x.org', 'refused: Nobody of this name is in Grade 8: Bennett.'],
  ['names with an ID, written otherwise', 'Student ID,Name,Email\n1044,"Garcia Lopez, Zoe",z@x.org\n1043,OLIVIA OBRIEN,o@x.org', '1044 → z@x.org', o],
  // 7. Which email is new
  ['corrected beside plain', 'ID,Email,Corrected Email\n1042,,n@x.org', n],
  ['plain beside corrected, the other way', 'ID,Corrected Email,Email\n1042,n@x.org,', n],
  ['corrected beside plain, which FACTS changed', 'ID,Email,Corrected Email\n3,other@old.org,b@x.org', 'changed: 3 → b@x.org'],
  ['current alone', 'ID,Current email address\n1042,n@x.org', 'asked for newEmail: Current email address'],
  ['current beside plain', 'ID,Email,Current email address\n1042,n@x.org,', 'asked for newEmail: Email Current email address'],
  ['current beside new', 'ID,Current email address,New email\n1042,,n@x.org', n],
  ['old beside plain', 'ID,Old email,Email\n3,olaf@old.org,b@x.org', '3 → b@x.org'],
  ['the report itself, nothing filled in', 'Student ID,Present email,New email\n3,olaf@old.org,', 'unchanged: No new email is filled in.'],
  // Known exports
  ['Google’s list of users', 'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required],New Primary Email [UPLOAD ONLY],Recovery Email,Home Secondary Email,Employee ID\nNoah,Bennett,n@x.org,****,/Students,,r@y.org,h@y.org,1042', n],
  ['Google’s, without employee IDs', 'First Name [Required],Last Name [Required],Email Address [Required],Recovery Email,Employee ID\nNoah,Bennett,n@x.org,r@y.org,', 'matched: 1042 → n@x.org'],
  ['Microsoft’s list of users', 'userPrincipalName,displayName,surname,mail,givenName,id,userType,accountEnabled,employeeId,otherMails\nn@x.org,Noah Bennett,Bennett,n@x.org,Noah,0d9b-1,Member,True,1042,p@y.org', n],
  ['OneRoster users.csv', 'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\nu-1042,active,,true,STB,student,nbennett,,Noah,Bennett,,1042,n@x.org,,,,08,\nu-p,active,,true,STB,parent,pb,,Paul,Bennett,,77,p@y.org,,,,,', n, `refused: ${noIdea}`],
  ['Microsoft’s list of active users', 'Block credential,Display name,First name,Last name,Object Id,Proxy addresses,User principal name\nFalse,Noah Bennett,Noah,Bennett,0d9b,SMTP:n@x.org,n@x.org', 'matched: 1042 → n@x.org'],
  ['Microsoft’s, mail not filled in', 'userPrincipalName,displayName,surname,mail,givenName,id,alternateEmailAddress\nn@x.org,Noah Bennett,Bennett,,Noah,0d9b,p@y.org', 'matched: 1042 → n@x.org'],
  ['OneRoster 1.2 users.csv', 'sourcedId,status,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,grades,primaryOrgSourcedId\nu1,active,true,nb,{FACTS:1042},Noah,Bennett,,1042,n@x.org,,08,STB', n],
  ['a student information system’s', 'Student_Number,LastFirst,Grade_Level,Student_Email,Guardian_Email\n1042,"Bennett, Noah",8,n@x.org,g@y.org', n],
  // Whose email: whoever is not known to be the student is somebody else
  ...['Nanny Email', 'Aunt’s email', 'Caregiver Email', 'Responsible Party Email', 'Host email', 'Correo del padre', 'Mum', 'P1 Email'].map((whose): [string, string, string] =>
    [`only ${whose}`, `Student ID,${whose}\n1042,p@y.org`, `asked for newEmail: ${whose}`]),
  ['a plain one beside an aunt’s', 'ID,Email,Aunt Email\n1042,n@x.org,p@y.org', n],
  ['a plain one beside a parent’s name', 'Student ID,Student,Parent,Email\n1042,Noah Bennett,Paul Bennett,p@y.org', 'asked for newEmail: Email'],
  ['a contact’s list', 'Student ID,Student,Contact name,Relationship,Email\n1042,Noah Bennett,Paul Bennett,Father,p@y.org', 'asked for newEmail: Email'],
  ['a student’s beside a parent’s name', 'Student ID,Parent,Student Email\n1042,Paul Bennett,n@x.org', n],
  ['an email that says nothing but that it is to be filled in', 'Student ID,New email (please fill in)\n1042,n@x.org', n],
  ['parent 1 and 2', 'Student ID,Parent 1 Email,Parent 2 Email\n1042,p@y.org,q@y.org', 'asked for newEmail: Parent 1 Email Parent 2 Email'],
  ['mother, father, student', "Student ID,Mother's Email,Father's Email,Student Email\n1042,m@y.org,f@y.org,n@x.org", n],
  ['new and old of a student', 'ID,Student Email (new),Student Email (old)\n3,b@x.org,olaf@old.org', '3 → b@x.org'],
  ['an address corrected', 'ID,Email address,Email address corrected\n3,olaf@old.org,b@x.org', '3 → b@x.org'],
  ['as it is and as it should be', 'ID,Email in FACTS,Should be\n3,olaf@old.org,b@x.org', '3 → b@x.org'],
  ['the same heading twice', 'ID,Email,Email\n1042,n@x.org,p@y.org', 'asked for newEmail: Email Email'],
  ['two rows of headings', 'Student,,Parent,,Student\nStudent ID,Name,Email,Phone,Email\n1042,Noah Bennett,p@y.org,1,n@x.org', 'asked for newEmail: Email Email'],
  // Names that are nearly another student's
  ['Ann and Anna changed over', 'ID,Name,Email\n2010,Anna Lee,a@x.org\n2011,Ann Lee,b@x.org', 'disagrees: 2010 → a@x.org', 'disagrees: 2011 → b@x.org'],
  ['Ann and Anna', 'ID,First name,Last name,Email\n2010,Ann,Lee,a@x.org\n2011,Anna,Lee,b@x.org', '2010 → a@x.org', '2011 → b@x.org'],
  ['two names that are each other’s reverse', 'ID,Name,Email\n2013,James Thomas,j@x.org\n2012,James Thomas,k@x.org', 'disagrees: 2013 → j@x.org', '2012 → k@x.org'],
  ['first and last name changed over', 'ID,First name,Last name,Email\n1042,Bennett,Noah,n@x.org', 'disagrees: 1042 → n@x.org'],
  ['an ID whose student is in another grade, without a name', 'Student ID,Grade,Email\n1042,5,n@x.org\n1043,Gr. 8,o@x.org', 'doubtful: 1042 → n@x.org', o],
  ['another grade beside the right name', 'Student ID,Name,Grade,Email\n1042,Noah Bennett,7,n@x.org', n],
  // IDs as dates and as numbers of a list
  ['IDs that became dates', 'Student ID,Email\n1/4/2042,n@x.org\n2042-01-04,o@x.org', 'refused: The spreadsheet turned this into a date, so the student ID is lost. Format the column as text, then type the ID again.', 'refused: The spreadsheet turned this into a date, so the student ID is lost. Format the column as text, then type the ID again.'],
  ['IDs with a dot', 'Student ID,Email\n1042.,n@x.org\n1043.,o@x.org', n, o],
  ['a numbered list with dots', 'ID,Email\n1.,n@x.org\n2.,o@x.org\n3.,z@x.org', 'asked for studentId: ID'],
  ['a NUL behind an address', 'ID,Email\n1042,n@x.org\u0000', n],
  // Names under headings that nobody knows, or without any: a row that disagrees is asked all the same
  ['names under an unknown heading', 'Student ID,Pilgrim,Email\n1042,Olivia OBrien,o@x.org\n1043,Noah Bennett,n@x.org', 'disagrees: 1042 → o@x.org', 'disagrees: 1043 → n@x.org'],
  ['names under unknown headings, in parts, slipped by a row', 'Student ID,Aa,Bb,Email\n1042,Olivia,OBrien,o@x.org\n1043,Zoe,Garcia Lopez,z@x.org\n1044,Noah,Bennett,n@x.org', 'disagrees: 1042 → o@x.org', 'disagrees: 1043 → z@x.org', 'disagrees: 1044 → n@x.org'],
  ['names without headings', '1042,Olivia OBrien,o@x.org\n1043,Noah Bennett,n@x.org', 'disagrees: 1042 → o@x.org', 'disagrees: 1043 → n@x.org'],
  ['the right names without headings', '1042,Noah Bennett,n@x.org\n1043,"OBrien, Olivia",o@x.org', n, o],
  ['one teacher of all, under an unknown heading', 'Student ID,Led by us,Email\n1042,Olivia Bennett,n@x.org\n1043,Olivia Bennett,o@x.org\n1044,Olivia Bennett,z@x.org\n104,Olivia Bennett,i@x.org', n, o, '1044 → z@x.org', '104 → i@x.org'],
  // Headings in other languages
  ['German', 'Schüler-ID,Vorname,Nachname,Klasse,Email,Neue Email\n3,Olaf,Berg,6,olaf@old.org,b@x.org\n1042,Olivia,OBrien,8,,o@x.org', '3 → b@x.org', 'disagrees: 1042 → o@x.org'],
  ['Spanish', 'ID,Nombre,Apellido,Grado,Correo,Correo nuevo\n3,Olaf,Berg,6,other@old.org,b@x.org\n1042,Olivia,OBrien,8,,o@x.org', 'changed: 3 → b@x.org', 'disagrees: 1042 → o@x.org'],
  // Half a name beside the other half, and alone the whole, where nobody gives an ID
  ...['Nom', 'Nombre', 'Nombres', 'Nome'].map((heading): [string, string, string] =>
    [`whole names under “${heading}”`, `${heading},Email\nNoah Bennett,n@x.org`, 'matched: 1042 → n@x.org']),
  ['a first name under “Nombre”, beside the last', 'Nombre,Apellido,Correo\nNoah,Bennett,n@x.org', 'matched: 1042 → n@x.org'],
  ['a last name under “Nom”, beside the first', 'Nom,Prénom,Courriel\nBennett,Noah,n@x.org', 'matched: 1042 → n@x.org'],
  ['first names alone', 'First name,Email\nNoah,n@x.org', 'asked for studentId:'],
  ['last names alone', 'Last name,Email\nBennett,n@x.org', 'asked for studentId:'],
  ['first names beside whole ones', 'First name,Student name,Email\nNoah,Noah Bennett,n@x.org', 'matched: 1042 → n@x.org'],
  ['last names beside whole ones', 'Last name,Student name,Email\nBennett,Noah Bennett,n@x.org', 'matched: 1042 → n@x.org'],
  // A whole name beside a half of it, or the other half under “Name”
  ['the first name beside a whole one of another', 'Student ID,First name,Student name,Email\n2010,Ann,Ann Stone,n@x.org', 'disagrees: 2010 → n@x.org'],
  ['the last name beside a whole one of another', 'Student ID,Last name,Student name,Email\n102,Stone,Ann Stone,n@x.org', 'disagrees: 102 → n@x.org'],
  ['the first name beside the own whole one', 'Student ID,First name,Student name,Email\n1042,Noah,"Bennett, Noah",n@x.org', n],
  ['the first name beside the last under “Name”', 'Vorname,Name,Email\nNoah,Bennett,n@x.org', 'matched: 1042 → n@x.org'],
  ['the first name beside another’s last under “Name”', 'Student ID,First name,Name,Email\n1042,Noah,Stone,n@x.org', 'disagrees: 1042 → n@x.org'],
  ['which of two names is the first', 'First name,Name,Email\nThomas,Thomas James,n@x.org\nJames,Thomas James,o@x.org', 'matched: 2013 → n@x.org', 'matched: 2012 → o@x.org'],
  ['a first name that some rows leave out', 'First name,Name,Email\n,Noah Bennett,n@x.org\nMia,"Stone, Mia",o@x.org', 'matched: 1042 → n@x.org', 'matched: 102 → o@x.org'],
  ['Spanish, with the mother’s', 'ID,Nombre,Correo de la madre,Correo del alumno\n1042,Noah Bennett,m@y.org,n@x.org', n],
  ['French', 'Matricule,Nom,Prénom,Classe,Courriel,Nouveau courriel\n3,Berg,Olaf,6,other@old.org,b@x.org\n1042,OBrien,Olivia,8,,o@x.org', 'changed: 3 → b@x.org', 'disagrees: 1042 → o@x.org'],
  ['French, with the mother’s', 'ID,Élève,Courriel,Courriel de la mère\n1042,Noah Bennett,n@x.org,m@y.org', n],
  ['Italian', 'ID,Nome,Cognome,Email,Nuova email\n3,Olaf,Berg,other@old.org,b@x.org', 'changed: 3 → b@x.org'],
  ['a German form', 'Zeitstempel,Email-Adresse,Student ID\n1/2,t@x.org,1042', 'asked for newEmail: Email-Adresse'],
  ['a Microsoft form', 'ID,Start time,Completion time,Email,Name,Student ID\n1,1/2,1/2,t@x.org,Tina Teach,1042', 'asked for newEmail: Email'],
  ['a table of who handed it in', 'Student ID,Submitted by,Email\n1042,Paul Bennett,p@y.org', 'asked for newEmail: Email'],
  // A word that nobody knows beside a plain email
  ...['Preferred Email', 'Email (use this one)', 'Good email', 'Correct-ish email'].map((which): [string, string, string] =>
    [`a plain one beside ${which}`, `ID,Email,${which}\n3,other@old.org,b@x.org`, `asked for newEmail: Email ${which}`]),
  ['a plain one beside what is no address', 'ID,Email,Email sent\n1042,n@x.org,yes', n],
  ['rows that say whose email it is', 'Student ID,Student Name,Email,Whose email\n1042,Noah Bennett,p@y.org,Mother\n1043,Olivia OBrien,o@x.org,Student', 'asked for newEmail: Email'],
  // Texts around
  ['titles above', 'Saint Brendan\nEmail list of Grade 8, please return\n\nStudent ID,New email\n1042,n@x.org', n],
  ['headings on each page', 'ID,Email\n1042,n@x.org\nID,Email\n1043,o@x.org', n, o],
]; // prettier-ignore

test.each(files)('%s', (_what, text, ...outcomes) => {
  expect(outcome(text, school)).toEqual(outcomes);
});

test('a long table that counts its rows is asked for, though only some of them are looked at', () => {
  const all = Array.from({ length: 900 }, (_, place) => makeStudent(place + 1, { email: null }));
  const rows = all.map(({ studentId }) => `${studentId},a${studentId}@x.org`);
  expect(outcome(['ID,Email', ...rows].join('\n'), all)).toEqual(['asked for studentId: ID']);
});
