import { rankGrades } from '../compare-grades.ts';
/**
 * Grade → digits by the majority of each grade's addresses. `votes` are pairs of a grade and the digits in one address.
 */
export function learnYears(votes: readonly (readonly [grade: string, digits: string])[]): Map<string, string> {
  const years = new Map<string, string>();
  for (const [grade, ofGrade] of Map.groupBy(votes, ([each]) => each)) {
    const counts = [...Map.groupBy(ofGrade, ([, digits]) => digits)].map(([digits, same]) => ({
      digits,
      count: same.length,
    }));
    const most = counts.reduce((best, each) => (each.count > best.count ? each : best));
    years.set(grade, most.digits);
  }
  return years;
}

/**
 * Digits of the grades that have none, counted on from the nearest that has some: one grade lower leaves a year later.
 * None unless all known grades agree with that.
 */
export function guessYears(known: ReadonlyMap<string, string>, gradeOrder: readonly string[]): Map<string, string> {
  const rank = rankGrades(gradeOrder);
  const sums = [...known].flatMap(([grade, digits]) => {
    const place = rank(grade);
    return place === gradeOrder.length ? [] : [Number(digits) + place];
  });
  const [sum] = sums;
  if (sum === undefined || sums.some((each) => each !== sum)) return new Map();
  const length = [...known.values()][0]?.length ?? 2;
  const guessed = gradeOrder
    .map((grade) => grade.trim())
    .flatMap((grade, place) =>
      known.has(grade) || sum < place
        ? []
        : ([[grade, String((sum - place) % 10 ** length).padStart(length, '0')]] as const),
    );
  return new Map(guessed);
}
