import { gradeKey, gradeNumber } from '../roster/index.ts';

/** A grade as one school lists it. */
export interface ListedGrade {
  readonly name: string;
  readonly schoolCode: string;
  /** Starts anew in each school; `null` when FACTS tells none. */
  readonly sortOrder: number | null;
  /** What the grade's school is for it: 0 preschool, 1 elementary, 2 middle, 3 high school; `null` when FACTS tells none. */
  readonly stage: number | null;
}

/** Where each stage begins, counted in grades. */
const stageStart = [-1.5, 0.5, 5.5, 8.5] as const;

interface Place {
  readonly name: string;
  /** Keys of the grades that some school lists right before this one. */
  readonly after: Set<string>;
  at: number;
}

/**
 * One order of the grades of several schools, each grade once by the name of its first row. Within a school it is always the school's own;
 * where schools meet, the lower level goes first. A school that contradicts those before it gives way.
 */
export function orderGrades(listed: readonly ListedGrade[]): string[] {
  const places = new Map<string, Place>();
  for (const { name } of listed) {
    if (!places.has(gradeKey(name))) places.set(gradeKey(name), { name, after: new Set(), at: Infinity });
  }
  const schools = [...Map.groupBy(listed, (grade) => grade.schoolCode).values()].map(sortChain);
  schools.sort((one, other) => levelOf(one) - levelOf(other));
  for (const chain of schools) {
    let before: Place | null = null;
    for (const [turn, grade] of chain.entries()) {
      const place = places.get(gradeKey(grade.name)) as Place;
      place.at = Math.min(place.at, estimate(chain, turn, before));
      if (before && !comesAfter(places, before, gradeKey(grade.name))) place.after.add(gradeKey(before.name));
      before = place;
    }
  }
  return takeInTurn(places);
}

function sortChain(school: readonly ListedGrade[]): ListedGrade[] {
  const seen = new Set<string>();
  const order = ({ sortOrder }: ListedGrade): number => sortOrder ?? Number.MAX_SAFE_INTEGER;
  const number = ({ name }: ListedGrade): number => gradeNumber(name) ?? Infinity;
  const compare = (one: number, other: number): number => (one === other ? 0 : one - other);
  return school
    .toSorted((one, other) => compare(order(one), order(other)) || compare(number(one), number(other)))
    .filter(({ name }) => !seen.has(gradeKey(name)) && seen.add(gradeKey(name)));
}

function levelOf(chain: readonly ListedGrade[]): number {
  const levels = chain.flatMap(({ name, stage }) =>
    stage === null ? (gradeNumber(name) ?? []) : (stageStart[stage] ?? []),
  );
  return levels.length === 0 ? Infinity : Math.min(...levels);
}

/** Counted in grades: by the name, else where the one before stands, else by the level, else right before the next. */
function estimate(chain: readonly ListedGrade[], turn: number, before: Place | null): number {
  const grade = chain[turn] as ListedGrade;
  const number = gradeNumber(grade.name);
  if (number !== null) return number;
  if (before) return before.at;
  if (grade.stage !== null) return stageStart[grade.stage] as number;
  const next = chain.map(({ name }) => gradeNumber(name)).find((each) => each !== null);
  return next === undefined || next === null ? Infinity : next - 0.5;
}

/** Whether `place` is already known to come after the grade `key`, or is it. */
function comesAfter(places: ReadonlyMap<string, Place>, place: Place, key: string): boolean {
  const before = new Set([gradeKey(place.name)]);
  // A set also hands on what is added while it is walked.
  for (const each of before) for (const earlier of places.get(each)?.after ?? []) before.add(earlier);
  return before.has(key);
}

/** Of those before whom nothing is left, always the lowest; those alike in the order in which they were listed. */
function takeInTurn(places: ReadonlyMap<string, Place>): string[] {
  const left = new Map(places);
  const taken: string[] = [];
  while (left.size > 0) {
    const free = [...left].filter(([, { after }]) => ![...after].some((key) => left.has(key)));
    const [key, { name }] = free.reduce((least, each) => (each[1].at < least[1].at ? each : least));
    taken.push(name);
    left.delete(key);
  }
  return taken;
}
