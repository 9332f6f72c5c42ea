/** Numbers in words, and the names of the years of high school. */
const NUMBERS: Readonly<Record<string, string>> = {
  FIRST: '1', SECOND: '2', THIRD: '3', FOURTH: '4', FIFTH: '5', SIXTH: '6', SEVENTH: '7', EIGHTH: '8', NINTH: '9', TENTH: '10',
  ELEVENTH: '11', TWELFTH: '12', FRESHMAN: '9', SOPHOMORE: '10', JUNIOR: '11', SENIOR: '12', ZERO: '0',
}; // prettier-ignore

/** What schools write for a grade without a number, without blanks and signs, to the code of the CEDS list. */
const NAMES: readonly (readonly [code: string, names: RegExp])[] = [
  ['IT', /^(?:IT|INF|INFANTS?|TODD|TODDLERS?|BABY|BABIES)\d?$/],
  // FACTS' PS is preschool; the list's own PS, postsecondary, is nothing that a school's roster has.
  ['PR', /^(?:PR|PS\d?|PRES|PRESCHOOL\d?|PRESCH|N|NS|NURSERY|EC|ECE|EARLYCHILDHOOD)$/],
  [
    'PK',
    /^(?:PK\d?|PREK\d?|PREKINDERGARTEN|P\d|[2-4]K|K[2-4]|[2-4](?:S|YO|YRS?|OLDS?)|THREES|FOURS|JPK|JRK|JK|JUNIORKINDERGARTEN)$/,
  ],
  ['TK', /^(?:TK|TRANSITIONALKINDERGARTEN|YOUNG5S?|DK)$/],
  ['KG', /^(?:K|KG|KN|K5|5K|KDG|KIN|KIND|KINDER|KINDERGARTEN|SK|SRK|SENIORKINDERGARTEN|0|00)$/],
  ['13', /^(?:PG|POSTGRAD|POSTGRADUATE)$/],
  ['UG', /^(?:UG|UNGRADED|NG)$/],
];

/** The code of the CEDS list that OneRoster takes for a grade, from FACTS' text; `Other` for what has none, `''` for none. */
export function gradeCode(gradeLevel: string): string {
  const text = gradeLevel.normalize('NFKC').trim().toUpperCase();
  if (text === '') return '';
  // Some systems count on below kindergarten, which is 0.
  if (/^-\d$/.test(text)) return 'PK';
  const bare = text
    .replace(/\b(?:GRADE|GR|GRD|LEVEL|YEAR|CLASS|AM|PM|(?:FULL|HALF|ALL)[ -]DAY)\b\.?/g, '')
    .replace(/^G(?=\d)/, '');
  const name = bare.replace(/\.0+$/, '').replace(/[^\p{L}\d]/gu, '');
  const number = /^(\d{1,2})(?:ST|ND|RD|TH)?$/.exec(NUMBERS[name] ?? name)?.[1];
  if (number !== undefined && Number(number) >= 1 && Number(number) <= 13)
    return String(Number(number)).padStart(2, '0');
  return NAMES.find(([, names]) => names.test(name))?.[0] ?? 'Other';
}
