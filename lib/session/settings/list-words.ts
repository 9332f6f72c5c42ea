import { formatNumber, m } from '../../words/index.ts';
import { presentFailure, type Failure } from '../../errors.ts';
import type { StudentStatus } from '../../records/side-lists.ts';
import type { SchoolView } from '../../review/views.ts';
import type { HelpfulList, OptionalList } from '../../records/school.ts';

/** In the order in which they are told. */
const listWords: Record<HelpfulList, () => string> = {
  grades: m.settings_list_grades,
  schools: m.settings_list_schools,
  families: m.settings_list_families,
  homerooms: m.settings_list_homerooms,
  staff: m.settings_list_staff,
  statuses: m.settings_list_statuses,
  years: m.settings_list_years,
  directory: m.settings_list_directory,
};

/**
 * One sentence for the lists that FACTS did not give, with the reason where they share it; `null` when there are none. `unreadable`: what the
 * check of the keys found, as far as nothing was read since.
 */
export function listFailureSentence(
  { listFailures, listsRead }: Pick<SchoolView, 'listFailures' | 'listsRead'>,
  unreadable: readonly OptionalList[] = [],
): string | null {
  const forbidden = unreadable.filter((name) => !listsRead.includes(name));
  const failures: Readonly<Partial<Record<HelpfulList, Failure>>> = {
    ...Object.fromEntries(forbidden.map((name) => [name, { code: 'facts-forbidden' }])),
    ...listFailures,
  };
  const names = (Object.keys(listWords) as HelpfulList[]).filter((name) => failures[name]);
  if (names.length === 0) return null;
  const reasons = new Set(names.map((name) => reasonOf(failures[name] as Failure)));
  const [reason = ''] = reasons;
  const missing = m.settings_lists_missing({ lists: names.map((name) => listWords[name]()).join(', ') });
  return reasons.size === 1 ? [missing, reason].join(' ') : missing;
}

/** "31 Withdrawn, 12 Graduate, 8 Pre-Enrolled"; `null` when nobody is left out. */
export function statusSentence(statuses: readonly StudentStatus[]): string | null {
  if (statuses.length === 0) return null;
  return statuses.map(({ label, records }) => `${formatNumber(records ?? 0)} ${label}`).join(', ');
}

function reasonOf(failure: Failure): string {
  if (failure.code === 'facts-forbidden') return m.settings_lists_forbidden();
  if (failure.code === 'facts-unavailable' && failure.detail?.['status'] === 404) return m.settings_lists_not_offered();
  return presentFailure(failure).sentence;
}
