import { splitGeneration } from '../similar/generation.ts';
import { foldLetters, type Umlauts } from './fold-letters.ts';

/** What becomes of several words: put together, parted by a sign, or only one of them. */
export type Joining = 'joined' | 'hyphen' | 'dot' | 'underscore' | 'first' | 'last';

/** How the school spells names in addresses. */
export interface Spelling {
  readonly givenName: 'first' | 'preferred';
  /** "Mary Kate", "Jean-Luc", "Garcia Lorca", "Smith-Jones". */
  readonly givenSpaced: Joining;
  readonly givenHyphened: Joining;
  readonly familySpaced: Joining;
  readonly familyHyphened: Joining;
  /** "van der" in "van der Berg". */
  readonly particles: 'kept' | 'dropped';
  readonly apostrophe: 'dropped' | 'hyphen' | 'kept';
  readonly umlauts: Umlauts;
  /** "Jr.", "III" in a last name. */
  readonly suffix: 'dropped' | 'kept';
}

const joinings = ['joined', 'hyphen', 'dot', 'underscore', 'first', 'last'] as const;

/** Every option of every choice; the first is taken where the addresses show nothing. */
export const spellingOptions: { readonly [Key in keyof Spelling]: readonly Spelling[Key][] } = {
  givenName: ['first', 'preferred'],
  givenSpaced: joinings,
  givenHyphened: joinings,
  familySpaced: joinings,
  familyHyphened: joinings,
  particles: ['kept', 'dropped'],
  apostrophe: ['dropped', 'hyphen', 'kept'],
  umlauts: ['plain', 'spelled'],
  suffix: ['dropped', 'kept'],
};

export const spellingChoices = Object.keys(spellingOptions) as (keyof Spelling)[];

export const plainSpelling = Object.fromEntries(
  spellingChoices.map((choice) => [choice, spellingOptions[choice][0]]),
) as unknown as Spelling;

export interface SpelledName {
  readonly given: string;
  readonly middle: string;
  readonly family: string;
}

export interface NameFields {
  readonly firstName: string;
  readonly lastName: string;
  readonly middleName?: string | null;
  readonly preferredName?: string | null;
}

const PARTICLES = new Set(
  'de del della der den van von vom zu zur la le les los las lo da das do dos di du el al bin ibn ter ten te y mac mc o st san santa'.split(' '),
); // prettier-ignore
const SIGNS = { joined: '', first: '', last: '', hyphen: '-', dot: '.', underscore: '_' } as const;

/** `null` for a name that isn't in Latin letters. */
export function spellName(student: NameFields, spelling: Spelling): SpelledName | null {
  const called = spelling.givenName === 'preferred' ? student.preferredName?.trim() : '';
  const given = foldLetters(called || student.firstName, spelling.umlauts);
  const family = foldLetters(student.lastName, spelling.umlauts);
  if (given === null || family === null) return null;
  const middle = foldLetters(student.middleName ?? '', spelling.umlauts) ?? '';
  return {
    given: joinGroups(plainGroups(nameWords(given)), spelling.givenSpaced, spelling.givenHyphened, spelling),
    middle: middle.replace(/[^a-z0-9]/g, ''),
    family: spellFamily(nameWords(family), spelling),
  };
}

function spellFamily(all: readonly string[], spelling: Spelling): string {
  const { words, generation } = splitGeneration(all);
  const suffix = generation > 0 && spelling.suffix === 'kept' ? (all.at(-1) ?? '') : '';
  return joinGroups(surnames(words), spelling.familySpaced, spelling.familyHyphened, spelling) + suffix;
}

/** A name and the particles before it. */
interface Group {
  readonly particles: readonly string[];
  readonly name: string;
}

const plainGroups = (words: readonly string[]): Group[] => words.map((name) => ({ particles: [], name }));

export const isParticle = (word: string): boolean => PARTICLES.has(word);

/** "De la Cruz Lopez" is two surnames. A particle at the end is a name of its own. */
function surnames(words: readonly string[]): Group[] {
  const groups: Group[] = [];
  let particles: string[] = [];
  words.forEach((name, place) => {
    if (isParticle(name) && place < words.length - 1) particles.push(name);
    else {
      groups.push({ particles, name });
      particles = [];
    }
  });
  return groups;
}

function joinGroups(groups: readonly Group[], spaced: Joining, hyphened: Joining, spelling: Spelling): string {
  const texts = groups.map(({ particles, name }) => {
    const whole = join(name.split('-').filter(Boolean), hyphened);
    return spelling.particles === 'kept' ? [...particles, whole].join(SIGNS[spaced]) : whole;
  });
  return spellApostrophes(join(texts.filter(Boolean), spaced), spelling);
}

function spellApostrophes(text: string, { apostrophe }: Spelling): string {
  const sign = { dropped: '', hyphen: '-', kept: "'" }[apostrophe];
  return text.replace(/'+/g, sign).replace(/^['-]+|(?<!['-])['-]+$/g, '');
}

function join(words: readonly string[], joining: Joining): string {
  if (joining === 'first') return words[0] ?? '';
  if (joining === 'last') return words.at(-1) ?? '';
  return words.join(SIGNS[joining]);
}

export function nameWords(text: string): string[] {
  return text.split(' ').filter(Boolean);
}
