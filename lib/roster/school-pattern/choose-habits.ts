import type { Student } from '../student.ts';
import { findHabits, inTheirYear, type Habit } from './find-habits.ts';
import type { Sample } from './samples.ts';

/** A habit has to be seen this often, among students of one school and grade or of the whole school. */
const fewest = 3;

/** Which habit each school and grade has; places without one of their own take their school's, then the most usual. */
export function chooseHabits(samples: readonly Sample[], students: readonly Student[]): Map<string, Habit> {
  const found = [...Map.groupBy(samples, ({ domain }) => domain)].flatMap(([domain, ofDomain]) =>
    ofDomain.length < fewest ? [] : findHabits(domain, ofDomain),
  );
  const counted = found.map((each) => ({
    habit: each.habit,
    seen: inTheirYear(each).map(({ sample }) => sample.student),
  }));
  const usual = best(counted.map(({ habit, seen }) => ({ habit, count: seen.length })));
  const chosen = new Map<string, Habit>();
  if (usual === null) return chosen;

  const ranked = counted
    .filter(({ seen }) => seen.length >= fewest)
    .sort((one, other) => other.seen.length - one.seen.length);
  const bySchool = bestOfEach(ranked, ({ schoolCode }) => schoolCode);
  const byPlace = bestOfEach(ranked, placeInSchool);
  for (const student of students) {
    const place = placeInSchool(student);
    chosen.set(place, byPlace.get(place) ?? bySchool.get(student.schoolCode) ?? usual);
  }
  return chosen;
}

/** A student's school and grade: addresses are built alike within it. */
export function placeInSchool({ schoolCode, gradeLevel }: Pick<Student, 'schoolCode' | 'gradeLevel'>): string {
  return `${schoolCode}|${gradeLevel.trim()}`;
}

interface Seen {
  readonly habit: Habit;
  readonly seen: readonly Student[];
}

/** Of habits that explain as many, the one that is more usual in the whole school. */
function bestOfEach(ranked: readonly Seen[], groupOf: (student: Student) => string): Map<string, Habit> {
  const counts = new Map<string, { habit: Habit; count: number }[]>();
  for (const { habit, seen } of ranked) {
    for (const [group, members] of Map.groupBy(seen, groupOf)) {
      const all = counts.get(group) ?? [];
      all.push({ habit, count: members.length });
      counts.set(group, all);
    }
  }
  const chosen = new Map<string, Habit>();
  for (const [group, all] of counts) {
    const habit = best(all);
    if (habit !== null) chosen.set(group, habit);
  }
  return chosen;
}

function best(counted: readonly { habit: Habit; count: number }[]): Habit | null {
  let most: { habit: Habit; count: number } | null = null;
  for (const each of counted) if (each.count >= fewest && each.count > (most?.count ?? 0)) most = each;
  return most?.habit ?? null;
}
