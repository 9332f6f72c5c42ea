import type { Household } from './household.ts';

/** Seven digits, as at the real school, and still so in the largest that can be made. */
export const firstPersonId = 1_200_001;

/** Rows of `/People` for each enrolled student, as in the real school: 9,176 for 536. */
export const peoplePerStudent = 9176 / 536;

/**
 * Gives every member of every household an id, households in order of arrival with historical people between them,
 * until there are `total` rows. Every eighth id stays free, as after deletions. Answers all ids, ascending.
 */
export function numberPeople(households: readonly Household[], total: number): number[] {
  const ids: number[] = [];
  let made = 0;
  const takeId = () => {
    const id = firstPersonId + ids.length + Math.floor(ids.length / 7);
    ids.push(id);
    return id;
  };
  const living = households.reduce((sum, h) => sum + h.adults.length + h.children.length, 0);
  const historical = Math.max(0, total - living);
  households.forEach((household, index) => {
    for (const adult of household.adults) adult.id = takeId();
    for (const child of household.children) child.id = takeId();
    const due = Math.floor(((index + 1) * historical) / households.length);
    for (; made < due; made++) takeId();
  });
  return ids;
}
