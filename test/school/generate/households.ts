import { type Child, type Household, type Standing, makeHousehold, makeStaff } from './household.ts';
import type { Random } from './random.ts';

/** Every household of the tenant, in the order of arrival (which becomes the order of ids). */
export interface Population {
  households: Household[];
  /** Enrolled children, each once, in the order of ids. */
  enrolled: Child[];
}

/**
 * Households with `students` enrolled children in all, their former siblings, households whose children have all left,
 * a few applicants, and staff. About 1.3 former children and applicants for every enrolled one.
 */
export function makePopulation(random: Random, students: number): Population {
  const households: Household[] = [];
  for (let left = students; left > 0;) {
    const size = Math.min(left, pickSize(random));
    const standings: Standing[] = Array.from({ length: size }, () => 'enrolled');
    if (random.chance(0.25)) standings.push(random.chance(0.5) ? 'graduated' : 'withdrawn');
    households.push(makeHousehold(random, households.length, standings));
    left -= size;
  }
  for (let left = students; left > 0;) {
    const size = Math.min(left, pickSize(random));
    const standing: Standing = random.chance(0.04) ? 'applicant' : random.chance(0.4) ? 'withdrawn' : 'graduated';
    const standings = Array.from({ length: size }, () => standing);
    households.push(makeHousehold(random, households.length, standings));
    left -= size;
  }
  const staff = students === 0 ? 0 : Math.max(1, Math.round(students / 12));
  for (let i = 0; i < staff; i++) households.push(makeStaff(random, households.length));

  const arrived = random.shuffle(households);
  const enrolled = arrived.flatMap((h) => h.children.filter((child) => child.standing === 'enrolled'));
  return { households: arrived, enrolled };
}

function pickSize(random: Random): number {
  const roll = random.next();
  return roll < 0.45 ? 1 : roll < 0.8 ? 2 : roll < 0.95 ? 3 : 4;
}
