import type { Student } from '../student.ts';
import { buildLocal } from './build-base.ts';
import { chooseHabits, placeInSchool } from './choose-habits.ts';
import { findHabits, type Habit } from './find-habits.ts';
import { learnNumbering, numberOf } from './learn-numbering.ts';
import { learnSpelling, weighSpelling } from './learn-spelling.ts';
import { guessYears, learnYears } from './learn-years.ts';
import type { PatternRule, Place, SchoolPattern } from './pattern.ts';
import { readSample, type Sample } from './samples.ts';

export interface PatternOptions {
  /** Grade names in the school's own order, lowest first; grades without addresses get their class year by it. */
  readonly gradeOrder: readonly string[];
}

/** A rule that fewer of its addresses follow is none. */
const minShare = 0.5;
const fewestHits = 3;
const exampleCount = 3;

/**
 * How the school builds its students' addresses, learned from those that it has. Schools and grades that do it in the
 * same way share a rule. Students without a deliverable address teach nothing, but their places are told.
 */
export function learnPattern(students: readonly Student[], { gradeOrder }: PatternOptions): SchoolPattern {
  const samples = students.flatMap((student) => readSample(student) ?? []);
  const habits = chooseHabits(samples, students);
  const placesOf = Map.groupBy(habits, ([, habit]) => habit.key);
  const rules = [...placesOf.values()].map((entries) => {
    const inPlaces = new Set(entries.map(([place]) => place));
    const here = <Each>(all: readonly Each[], of: (each: Each) => Student): Each[] =>
      all.filter((each) => inPlaces.has(placeInSchool(of(each))));
    const habit = (entries[0] as [string, Habit])[1];
    return learnRule(
      habit,
      here(samples, ({ student }) => student),
      here(students, (each) => each),
      gradeOrder,
    );
  });
  const good = rules.filter(({ hits, tries }) => hits >= fewestHits && hits / tries >= minShare);
  return { rules: good.sort((one, other) => other.hits - one.hits) };
}

function learnRule(
  habit: Habit,
  allSamples: readonly Sample[],
  students: readonly Student[],
  gradeOrder: readonly string[],
): PatternRule {
  const samples = allSamples.filter(({ domain }) => domain === habit.domain);
  const found = findHabits(habit.domain, samples, [habit.shape]).find((each) => each.habit.key === habit.key);
  const votes = (found?.explained ?? []).map(
    ({ sample, digits }) => [sample.student.gradeLevel.trim(), digits] as const,
  );
  const years = habit.year === null ? new Map<string, string>() : learnYears(votes);
  const { shape, year } = habit;
  const spelling = learnSpelling({ shape, year, years }, samples);
  const guessedYears = habit.year === null ? new Map<string, string>() : guessYears(years, gradeOrder);
  const built = samples.map((sample) => ({
    sample,
    base: buildLocal({ shape, year, years, guessedYears }, sample.student, sample.speller.spell(spelling)),
  }));
  const numbering = learnNumbering(built);
  const hit = built.filter(({ sample, base }) => base === sample.local || numberOf(sample.local, base) !== null);
  const exact = hit.filter(({ sample, base }) => base === sample.local);
  return {
    domain: habit.domain,
    shape,
    year,
    years,
    guessedYears,
    spelling,
    shown: weighSpelling({ shape, year, years }, samples, spelling),
    numbering,
    hits: hit.length,
    tries: samples.length,
    places: toPlaces(students, samples, new Set(hit.map(({ sample }) => sample))),
    elsewhere: allSamples.length - samples.length,
    examples: pickExamples(exact.map(({ sample }) => sample)),
  };
}

function toPlaces(students: readonly Student[], samples: readonly Sample[], hits: ReadonlySet<Sample>): Place[] {
  const samplesOf = Map.groupBy(samples, ({ student }) => placeInSchool(student));
  return [...Map.groupBy(students, placeInSchool)].map(([place, [student]]) => {
    const here = samplesOf.get(place) ?? [];
    const { schoolCode = '', gradeLevel = '' } = student ?? {};
    const evidence = { hits: here.filter((sample) => hits.has(sample)).length, tries: here.length };
    return { schoolCode, gradeLevel: gradeLevel.trim(), evidence };
  });
}

/** Names that show how the school spells are worth more than plain ones. */
function pickExamples(samples: readonly Sample[]): PatternRule['examples'] {
  const plain = samples.filter(({ names }) => names.length === 1).slice(0, exampleCount - 1);
  const telling = samples.filter(({ names }) => names.length > 1).slice(0, exampleCount - plain.length);
  return [...plain, ...telling].map(({ student, local, domain }) => ({
    studentId: student.studentId,
    email: `${local}@${domain}`,
  }));
}
