import { addYear, buildName } from './build-local.ts';
import type { Evidence, Shape, YearForm } from './pattern.ts';
import type { Sample } from './samples.ts';
import { plainSpelling, type Spelling, spellingChoices, spellingOptions } from './spelling.ts';

export interface SpelledRule {
  readonly shape: Shape;
  readonly year: YearForm | null;
  readonly years: ReadonlyMap<string, string>;
}

/** Takes of each choice the option that most addresses follow, one choice after the other, and once more with all known. */
export function learnSpelling(rule: SpelledRule, samples: readonly Sample[]): Spelling {
  const tellingOf = groupTelling(samples);
  let spelling = plainSpelling;
  for (let round = 0; round < 2; round++) {
    for (const choice of spellingChoices) {
      const counted = optionsOf(choice, spelling).map((option) => ({
        option,
        hits: tellingOf[choice].filter((sample) => buildSpelled(rule, sample, option) === sample.local).length,
      }));
      spelling = counted.reduce((best, each) => (each.hits > best.hits ? each : best)).option;
    }
  }
  return spelling;
}

/** For each choice: of the addresses where its options differ and one of them is right, how many show the one taken. */
export function weighSpelling(
  rule: SpelledRule,
  samples: readonly Sample[],
  spelling: Spelling,
): Record<keyof Spelling, Evidence> {
  const tellingOf = groupTelling(samples);
  const weigh = (choice: keyof Spelling): Evidence => {
    let [hits, tries] = [0, 0];
    for (const sample of tellingOf[choice]) {
      const built = optionsOf(choice, spelling).map((option) => buildSpelled(rule, sample, option));
      if (!built.includes(sample.local) || new Set(built).size === 1) continue;
      tries++;
      if (buildSpelled(rule, sample, spelling) === sample.local) hits++;
    }
    return { hits, tries };
  };
  return Object.fromEntries(spellingChoices.map((choice) => [choice, weigh(choice)])) as Record<
    keyof Spelling,
    Evidence
  >;
}

/** The spelling with each option of one choice. */
export function optionsOf(choice: keyof Spelling, spelling: Spelling): Spelling[] {
  return spellingOptions[choice].map((option) => ({ ...spelling, [choice]: option }) as Spelling);
}

/** By choice the addresses whose names it can change: to all others its options are the same. */
function groupTelling(samples: readonly Sample[]): Readonly<Record<keyof Spelling, readonly Sample[]>> {
  const telling = samples.filter(({ names }) => names.length > 1);
  const groups = spellingChoices.map((choice) => [
    choice,
    telling.filter(({ speller }) => speller.choices.includes(choice)),
  ]);
  return Object.fromEntries(groups) as Record<keyof Spelling, Sample[]>;
}

function buildSpelled(
  { shape, year, years }: SpelledRule,
  { student, speller }: Sample,
  spelling: Spelling,
): string | null {
  const name = speller.spell(spelling);
  const local = name && buildName(shape, name, student.studentId);
  const digits = year === null ? '' : years.get(student.gradeLevel.trim());
  return local === null || digits === undefined ? null : addYear(local, year, digits);
}
