import { formatNumber, m } from '../../lib/words/index.ts';
import { counters } from '../../lib/session/students/counters.ts';
import { statuses, type Since, type StudentsFilter } from '../../lib/session/students/students-route.ts';
import { facetChoices, type FacetChoice } from './facet-choices.ts';

const statusText: Partial<Record<string, () => string>> = {
  advice: m.students_status_advice,
  record: m.students_status_record,
  ...Object.fromEntries(counters.map((counter) => [counter.status, counter.label])),
};

export const sinceText: Readonly<Record<Since, () => string>> = {
  new: m.students_since_new,
  changed: m.students_since_changed,
};

/** Without a target nobody is known to be new. */
export function sinceValues(hasTarget: boolean): readonly Since[] {
  return hasTarget ? ['new', 'changed'] : ['changed'];
}

/** How many would be left by each choice, all other criteria given. */
interface Counted {
  readonly status: ReadonlyMap<string, number> | undefined;
  readonly sinceInstead: ReadonlyMap<string, number> | undefined;
}

/** The choices of the status filter: what the counters count, advice, and who is new or changed. */
export function statusChoices({ status: counts, sinceInstead }: Counted, hasTarget: boolean): readonly FacetChoice[] {
  const byStatus = facetChoices({
    counts: new Map([...(counts ?? []), ['sync', counts?.get('importable') ?? 0]]),
    any: m.students_any_status(),
    chosen: null,
    values: statuses,
    text: (status) => statusText[status]?.() ?? status,
  });
  const count = (since: Since): string => (sinceInstead ? ` (${formatNumber(sinceInstead.get(since) ?? 0)})` : '');
  return [
    ...byStatus,
    ...sinceValues(hasTarget).map((since) => ({ value: since, text: `${sinceText[since]()}${count(since)}` })),
  ];
}

/** Which of the choices a filter is. A status that is combined with `since` is that status. */
export function chosenStatus({ status, since }: StudentsFilter): string {
  return status ?? since ?? '';
}

/** What choosing it changes in a filter. */
export function chooseStatus(value: string, { status }: StudentsFilter): Partial<StudentsFilter> {
  if (value === 'new' || value === 'changed') return { status: null, since: value };
  const chosen = statuses.find((each) => each === value) ?? null;
  return status === null ? { status: chosen, since: null } : { status: chosen };
}
