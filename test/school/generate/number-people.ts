import type { Household } from './household.ts';

/** Ids of everyone; the historical rows have nothing but an id, their content is derived from it. */
export interface Numbering {
  /** All person ids, ascending. */
  readonly ids: number[];
  readonly historicalIds: number[];
  readonly lastId: number;
}

export const firstPersonId = 10_001;

/** Rows of `/People` for each enrolled student, as in the real school: 9,176 for 536. */
export const peoplePerStudent = 9176 / 536;

/**
 * Gives every member of every household an id, households in order of arrival with historical people between them,
 * until there are `total` rows. Every eighth id stays free, as after deletions.
 */
export function numberPeople(households: readonly Household[], total: number): Numbering {
  const ids: number[] = [];
  const historicalIds: number[] = [];
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
    while (historicalIds.length < due) historicalIds.push(takeId());
  });
  return { ids, historicalIds, lastId: ids.at(-1) ?? firstPersonId };
}
