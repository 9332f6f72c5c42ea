import { splitGeneration } from '../similar/generation.ts';
import { foldLetters, type Umlauts } from './fold-letters.ts';
import {
  isParticle,
  type NameFields,
  plainSpelling,
  type SpelledName,
  type Spelling,
  spellingChoices,
  spellName,
  nameWords,
} from './spelling.ts';

/** One student's name, to be spelled in many ways: each way is worked out once. */
export interface Speller {
  /** The choices that can make a difference to this name, in the order of `spellingChoices`. */
  readonly choices: readonly (keyof Spelling)[];
  /** As `spellName`. */
  spell(spelling: Spelling): SpelledName | null;
}

export function createSpeller(student: NameFields): Speller {
  const choices = choicesThatMatter(student);
  if (choices.length === 0) {
    const only = spellName(student, plainSpelling);
    return { choices, spell: () => only };
  }
  const known = new Map<string, SpelledName | null>();
  return {
    choices,
    spell(spelling) {
      const key = choices.map((choice) => spelling[choice]).join(' ');
      const present = known.get(key);
      if (present !== undefined) return present;
      const name = spellName(student, spelling);
      known.set(key, name);
      return name;
    },
  };
}

const PLAIN = /^[A-Za-z]*$/;
const BEYOND_ASCII = /[^\x00-\x7f]/;

const none: readonly (keyof Spelling)[] = [];
const justCalled: readonly (keyof Spelling)[] = ['givenName'];

function choicesThatMatter({
  firstName,
  lastName,
  middleName,
  preferredName,
}: NameFields): readonly (keyof Spelling)[] {
  const called = preferredName?.trim() ?? '';
  const isCalledOtherwise = called !== '' && called !== firstName;
  const isPlain = PLAIN.test(firstName) && PLAIN.test(lastName) && PLAIN.test(middleName ?? '') && PLAIN.test(called);
  if (isPlain) return isCalledOtherwise ? justCalled : none;
  const given = isCalledOtherwise ? [firstName, called] : [firstName];
  const all = [...given, lastName, middleName ?? ''];
  const hasUmlauts = all.some((text) => BEYOND_ASCII.test(text));
  const ways: readonly Umlauts[] = hasUmlauts ? ['plain', 'spelled'] : ['plain'];
  const fold = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => ways.map((umlauts) => foldLetters(text, umlauts) ?? ''));
  const givens = fold(given);
  const families = fold([lastName]);
  const holds = (texts: readonly string[], sign: string): boolean => texts.some((text) => text.includes(sign));
  const matters: Readonly<Record<keyof Spelling, boolean>> = {
    givenName: isCalledOtherwise,
    givenSpaced: holds(givens, ' '),
    givenHyphened: holds(givens, '-'),
    familySpaced: holds(families, ' '),
    familyHyphened: holds(families, '-'),
    particles: families.some((family) => nameWords(family).some(isParticle)),
    apostrophe: holds([...givens, ...families], "'"),
    umlauts: hasUmlauts,
    suffix: families.some((family) => splitGeneration(nameWords(family)).generation > 0),
  };
  return spellingChoices.filter((choice) => matters[choice]);
}
