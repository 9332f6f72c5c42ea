import { learnYears } from './learn-years.ts';
import { branchOut, matchShapes } from './match-shapes.ts';
import type { Shape, YearForm } from './pattern.ts';
import { formKey, type Sample } from './samples.ts';
import { shapes } from './shapes.ts';

/** A way of building addresses that some students share, before its details are learned. */
export interface Habit {
  readonly key: string;
  readonly domain: string;
  readonly shape: Shape;
  readonly year: YearForm | null;
}

/** An address that a habit explains, whichever way the name is spelled; `digits` may be a class year. */
export interface Explained {
  readonly sample: Sample;
  readonly digits: string;
}

export interface FoundHabit {
  readonly habit: Habit;
  readonly explained: readonly Explained[];
}

/** Every habit that explains at least one of the addresses of one domain, in the shapes' order. */
export function findHabits(domain: string, samples: readonly Sample[], among: readonly Shape[] = shapes): FoundHabit[] {
  const branches = branchOut(among);
  const formsOf = among.map(() => new Map<string, { year: YearForm | null; explained: Explained[] }>());
  for (const sample of samples) {
    for (const { form, name: local, digits } of sample.readings) {
      const fitting: number[] = [];
      const fits = (shape: number): void => {
        if (!fitting.includes(shape)) fitting.push(shape);
      };
      for (const name of sample.names) matchShapes(branches, local, name, sample.student.studentId, fits);
      for (const place of fitting) {
        const forms = formsOf[place];
        const key = formKey(form);
        const found = forms?.get(key) ?? { year: form, explained: [] };
        found.explained.push({ sample, digits });
        forms?.set(key, found);
      }
    }
  }
  return among.flatMap((shape, place) =>
    [...(formsOf[place] ?? [])].map(([key, { year, explained }]) => ({
      habit: { key: `${domain} ${shape.key} ${key}`, domain, shape, year },
      explained,
    })),
  );
}

/** Those of the addresses whose digits are their grade's. */
export function inTheirYear({ habit, explained }: FoundHabit): readonly Explained[] {
  if (habit.year === null) return explained;
  const years = learnYears(explained.map(({ sample, digits }) => [sample.student.gradeLevel.trim(), digits]));
  return explained.filter(({ sample, digits }) => years.get(sample.student.gradeLevel.trim()) === digits);
}
