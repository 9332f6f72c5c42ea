import { formatNumber } from '../../words/index.ts';
import {
  compareGrades,
  isolateText,
  type Doubt,
  type Holder,
  type Obstacle,
  type PatternRule,
  type Spelling,
  type Joining,
} from '../../roster/index.ts';

type Piece = PatternRule['shape']['pieces'][number];

/** "first name, dot, last name, then @school.org". */
export function shapeSentence({ shape, year, years, guessedYears, domain }: PatternRule): string {
  const pieces = shape.pieces.map(pieceWords);
  if (year) {
    const [grade, digits] = [...years, ...guessedYears][0] ?? ['', ''];
    const words = `the ${year.digits === 2 ? 'two' : 'four'} digits of the class (${digits} for Grade ${grade})`;
    const separator = year.separator === '' ? [] : [signWords(year.separator)];
    if (year.place === 'end') pieces.push(...separator, words);
    else pieces.unshift(words, ...separator);
  }
  return `${pieces.join(', ')}, then @${domain}`;
}

/** "118 of 120 addresses at school.org are built this way (98%)." */
export function rateSentence({ hits, tries, domain, elsewhere }: PatternRule): string {
  const share = Math.floor((hits / tries) * 100);
  const rate = `${formatNumber(hits)} of ${formatNumber(tries)} addresses at ${domain} are built this way (${share}%).`;
  if (elsewhere === 0) return rate;
  return `${rate} ${elsewhere === 1 ? '1 student has' : `${formatNumber(elsewhere)} students have`} an address elsewhere.`;
}

/** "Grades 09, 10, 11 and 12": whom the rule is for, in the school's own order. */
export function placesSentence({ places }: PatternRule, gradeOrder: readonly string[]): string {
  const grades = [...new Set(places.map(({ gradeLevel }) => gradeLevel))].sort(compareGrades(gradeOrder));
  const named = grades.map((grade) => grade || 'none');
  return named.length === 1 ? `Grade ${named[0]}` : `Grades ${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}

function pieceWords(piece: Piece): string {
  if (piece.kind === 'id') return 'student ID';
  if (piece.kind === 'text') return signWords(piece.text);
  const name = { given: 'first name', middle: 'middle name', family: 'last name' }[piece.kind];
  if (piece.take === null) return name;
  return piece.take === 1 ? `first letter of the ${name}` : `first ${piece.take} letters of the ${name}`;
}

function signWords(sign: string): string {
  const names: Readonly<Record<string, string>> = { '.': 'dot', _: 'underscore', '-': 'hyphen' };
  return names[sign] ?? `“${sign}”`;
}

const joined: Record<Joining, string> = {
  joined: 'written together',
  hyphen: 'with a hyphen',
  dot: 'with a dot',
  underscore: 'with an underscore',
  first: 'only the first one',
  last: 'only the last one',
};

/** How names are spelled, as far as present addresses show it. */
export function spellingSentences({ spelling, shown }: PatternRule): string[] {
  const all: Record<keyof Spelling, string> = {
    givenName:
      spelling.givenName === 'preferred'
        ? 'The preferred name is used.'
        : 'The first name is used, not the preferred one.',
    givenSpaced: `First names of two words: ${joined[spelling.givenSpaced]}.`,
    givenHyphened: `First names with a hyphen: ${joined[spelling.givenHyphened]}.`,
    familySpaced: `Two last names: ${joined[spelling.familySpaced]}.`,
    familyHyphened: `Last names with a hyphen: ${joined[spelling.familyHyphened]}.`,
    particles:
      spelling.particles === 'kept'
        ? '“de la”, “van” and the like are kept.'
        : '“de la”, “van” and the like are left out.',
    apostrophe: {
      dropped: 'Apostrophes are left out.',
      hyphen: 'Apostrophes become hyphens.',
      kept: 'Apostrophes are kept.',
    }[spelling.apostrophe],
    umlauts: spelling.umlauts === 'plain' ? 'ö is o.' : 'ö is oe.',
    suffix: spelling.suffix === 'dropped' ? '“Jr.” and “III” are left out.' : '“Jr.” and “III” are kept.',
  };
  return (Object.keys(all) as (keyof Spelling)[])
    .filter((choice) => shown[choice].tries > 0)
    .map((choice) => all[choice]);
}

const doubtful: Record<keyof Spelling, string> = {
  givenName: 'First name or preferred name?',
  givenSpaced: 'A first name of several words.',
  givenHyphened: 'A first name with a hyphen.',
  familySpaced: 'A last name of several words.',
  familyHyphened: 'A last name with a hyphen.',
  particles: 'A last name of several words.',
  apostrophe: 'A name with an apostrophe.',
  umlauts: 'A letter that can be spelled in two ways.',
  suffix: 'A suffix in the name.',
};

/** Why the person has to look, as a sentence. */
export function doubtSentence(doubt: Doubt): string {
  switch (doubt.code) {
    case 'weak-rule':
      return `Only ${formatNumber(doubt.evidence.hits)} of ${formatNumber(doubt.evidence.tries)} addresses here follow the pattern.`;
    case 'untried-place':
      return 'Nobody in this grade has an address by the pattern yet.';
    case 'guessed-year':
      return `No address in this grade shows its class year; ${doubt.digits} is counted on from other grades.`;
    case 'spelling':
      return `${doubtful[doubt.choice]} It could also be ${doubt.other}.`;
    case 'same-address':
      return `By the pattern it is ${doubt.email}, as for ${holderWords(doubt.holder)}.`;
  }
}

/** "Ann Lee (ID 1042)", "Ann Lee (parent)". */
export function holderWords({ name, who, studentId }: Holder): string {
  const what = who ?? (studentId === null ? '' : `ID ${studentId}`);
  return what === '' ? isolateText(name) : `${isolateText(name)} (${what})`;
}

/** Why nothing is proposed. */
export function obstacleSentence(obstacle: Obstacle | 'no-rule'): string {
  return {
    'no-rule': 'No pattern was found for this grade. Type the address.',
    'no-name': 'A part of the name is missing in FACTS. Type the address.',
    'other-script': 'The name is not in Latin letters. Type the address.',
    'no-year': 'The class year of this grade is not known. Type the address.',
    'too-long': 'By the pattern the address would be too long. Type a shorter one.',
  }[obstacle];
}
