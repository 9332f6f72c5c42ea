import type { Entry } from '../../roster/index.ts';
import { choiceOf } from '../outcome-words.ts';
import type { RosterSource } from '../../review/review-source.ts';

/** What has to be decided anew, in student IDs. */
export interface GroupChoice {
  readonly sync: readonly number[];
  readonly skip: readonly number[];
}

/** Of these students only `studentId` goes; with `null` none of them. Who is chosen so already is left out. */
export function chooseOnly(members: readonly Entry[], studentId: number | null): GroupChoice {
  const wanted = (entry: Entry): boolean => entry.student.studentId === studentId;
  return {
    sync: idsOf(members.filter((entry) => wanted(entry) && choiceOf(entry) === 'skip')),
    skip: idsOf(members.filter((entry) => !wanted(entry) && choiceOf(entry) === 'sync')),
  };
}

/** All of them go again, which opens the question anew. */
export function chooseAll(members: readonly Entry[]): GroupChoice {
  return { sync: idsOf(members.filter((entry) => choiceOf(entry) === 'skip')), skip: [] };
}

export function joinChoices(choices: readonly GroupChoice[]): GroupChoice {
  return { sync: choices.flatMap(({ sync }) => sync), skip: choices.flatMap(({ skip }) => skip) };
}

/** Saves it; the answer takes back exactly what this changed. */
export async function saveChoice(
  source: Pick<RosterSource, 'decideMany'>,
  { sync, skip }: GroupChoice,
): Promise<() => Promise<void>> {
  const skipped = skip.length > 0 ? await source.decideMany(skip, 'skip') : [];
  const synced = sync.length > 0 ? await source.decideMany(sync, 'sync') : [];
  return async () => {
    if (synced.length > 0) await source.decideMany(synced, 'skip');
    if (skipped.length > 0) await source.decideMany(skipped, 'sync');
  };
}

function idsOf(entries: readonly Entry[]): number[] {
  return entries.map(({ student }) => student.studentId);
}
