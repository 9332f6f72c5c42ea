import { pathToFileURL } from 'node:url';
import { FamilyModel } from '../../lib/review/families/family-model.ts';
import { ReviewModel } from '../../lib/review/review-model.ts';
import { finishSteps, type Steps } from '../../lib/roster/index.ts';
import { filterFamilies } from '../../lib/session/families/filter-families.ts';
import { allParents } from '../../lib/session/families/parents-route.ts';
import { familyLines } from '../../lib/session/families/family-lines.ts';
import { makeFamilies } from '../browser/make-families.ts';
import { makeRoster } from '../browser/seed.ts';
import { makeSnapshot } from '../unit/session/saved-rows.ts';
import { median, time } from './measure.ts';

const FAMILIES = 25_000;
const ROUNDS = 15;

/**
 * Prints what the Parents screen asks of the page's thread with 25,000 families, as ratios to what classifying the students beside
 * them costs, and the longest piece that can't be interrupted.
 */
export function benchFamilyScreen(): void {
  const rounds = Array.from({ length: ROUNDS + 3 }, measure).slice(3);
  const students = median(rounds.map((round) => round.students));
  console.log(
    `Parents screen, ${FAMILIES} families of two; classifying the students beside them takes ${students.toFixed(0)} ms`,
  );
  console.table(
    Object.keys(rounds[0]?.work ?? {}).map((name) => {
      const works = rounds.map(({ work }) => work[name] as Work);
      const whole = median(works.map((each) => each.whole));
      return {
        work: name,
        ms: whole.toFixed(1),
        'ratio to students': (whole / students).toFixed(2),
        'longest piece (ms)': median(works.map((each) => each.longest)).toFixed(1),
      };
    }),
  );
}

interface Work {
  readonly whole: number;
  readonly longest: number;
}

function measure(): { students: number; work: Record<string, Work> } {
  const roster = makeRoster(FAMILIES);
  const review = new ReviewModel();
  const students = time(() => review.setSnapshot(makeSnapshot(roster)));
  const model = new FamilyModel(review);
  model.setCopy({ version: 1, takenAt: 0, ...makeFamilies(roster) });
  const opened = inSteps(model.catchUp());
  const similar = inSteps(model.lookForSimilar());
  finishSteps(model.catchUp());
  model.addDecisions([{ personId: model.copy?.parents[7]?.personId ?? 0, choice: 'skip', decidedAt: 1 }]);
  const decided = inSteps(model.catchUp());
  const rows = model.found?.rows ?? [];
  const atOnce = (work: () => unknown): Work => {
    const whole = time(work);
    return { whole, longest: whole };
  };
  return {
    students,
    work: {
      opened,
      'perhaps entered twice': similar,
      'one decision': decided,
      'filter: no email': atOnce(() => filterFamilies(rows, { ...allParents, status: 'missing-first' })),
      'search: two words': atOnce(() => filterFamilies(rows, { ...allParents, query: 'parent12 last' })),
      'lines of the table': atOnce(() => familyLines(rows, new Set())),
    },
  };
}

function inSteps(steps: Steps<unknown>): Work {
  let whole = 0;
  let longest = 0;
  for (let done = false; !done;) {
    const step = time(() => (done = steps.next().done ?? false));
    whole += step;
    longest = Math.max(longest, step);
  }
  return { whole, longest };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) benchFamilyScreen();
