import { formatList, m } from '../../words/index.ts';
import {
  compareGrades,
  isolateText,
  type Doubt,
  type Holder,
  type Obstacle,
  type PatternRule,
} from '../../roster/index.ts';

type Piece = PatternRule['shape']['pieces'][number];

/** "first name, dot, last name, then @school.org". */
export function shapeSentence({ shape, year, years, guessedYears, domain }: PatternRule): string {
  const pieces = shape.pieces.map(pieceWords);
  if (year) {
    const [grade, digits] = [...years, ...guessedYears][0] ?? ['', ''];
    const words = (year.digits === 2 ? m.format_class_two : m.format_class_four)({ digits, grade });
    const separator = year.separator === '' ? [] : [signWords(year.separator)];
    if (year.place === 'end') pieces.push(...separator, words);
    else pieces.unshift(words, ...separator);
  }
  return m.format_shape({ pieces: pieces.join(', '), domain });
}

/** "118 of 120 addresses at school.org are built this way (98%)." */
export function rateSentence({ hits, tries, domain, elsewhere }: PatternRule): string {
  const rate = m.format_rate({ hits, tries, domain, percent: Math.floor((hits / tries) * 100) });
  return elsewhere === 0 ? rate : `${rate} ${m.format_elsewhere({ count: elsewhere })}`;
}

/** "Grades 09, 10, 11, and 12": whom the rule is for, in the school's own order. */
export function placesSentence({ places }: PatternRule, gradeOrder: readonly string[]): string {
  const grades = [...new Set(places.map(({ gradeLevel }) => gradeLevel))].sort(compareGrades(gradeOrder));
  const named = grades.map((grade) => grade || m.format_no_grade());
  return m.format_grades({ count: named.length, grades: formatList(named) });
}

const nameWords = { given: m.format_given, middle: m.format_middle, family: m.format_family };
const letterWords = {
  given: m.format_given_letters,
  middle: m.format_middle_letters,
  family: m.format_family_letters,
};

function pieceWords(piece: Piece): string {
  if (piece.kind === 'id') return m.format_student_id();
  if (piece.kind === 'text') return signWords(piece.text);
  return piece.take === null ? nameWords[piece.kind]() : letterWords[piece.kind]({ count: piece.take });
}

const signs: Readonly<Record<string, () => string>> = {
  '.': m.format_dot,
  _: m.format_underscore,
  '-': m.format_hyphen,
};

function signWords(sign: string): string {
  return signs[sign]?.() ?? m.format_sign({ sign });
}

/** "Ann Lee (ID 1042)", "Ann Lee (parent)". */
export function holderWords({ name, who, studentId }: Holder): string {
  const what = who ?? (studentId === null ? '' : m.shared_id({ id: String(studentId) }));
  return what === '' ? isolateText(name) : m.format_holder({ name: isolateText(name), what });
}

const doubtful: Readonly<Record<(Doubt & { readonly code: 'spelling' })['choice'], (values: Other) => string>> = {
  givenName: m.format_doubt_given_name,
  givenSpaced: m.format_doubt_given_spaced,
  givenHyphened: m.format_doubt_given_hyphened,
  familySpaced: m.format_doubt_family_spaced,
  familyHyphened: m.format_doubt_family_hyphened,
  particles: m.format_doubt_family_spaced,
  apostrophe: m.format_doubt_apostrophe,
  umlauts: m.format_doubt_umlauts,
  suffix: m.format_doubt_suffix,
};

interface Other {
  readonly other: string;
}

/** Why the person has to look, as a sentence. */
export function doubtSentence(doubt: Doubt): string {
  switch (doubt.code) {
    case 'weak-rule':
      return m.format_weak({ hits: doubt.evidence.hits, tries: doubt.evidence.tries });
    case 'untried-place':
      return m.format_untried();
    case 'guessed-year':
      return m.format_guessed_year({ digits: doubt.digits });
    case 'spelling':
      return doubtful[doubt.choice]({ other: doubt.other });
    case 'same-address':
      return m.format_same_address({ email: doubt.email, holder: holderWords(doubt.holder) });
  }
}

const obstacles: Readonly<Record<Obstacle | 'no-rule', () => string>> = {
  'no-rule': m.format_none,
  'no-name': m.format_no_name,
  'other-script': m.format_other_script,
  'no-year': m.format_no_year,
  'too-long': m.format_too_long,
};

/** Why nothing is proposed. */
export function obstacleSentence(obstacle: Obstacle | 'no-rule'): string {
  return obstacles[obstacle]();
}
