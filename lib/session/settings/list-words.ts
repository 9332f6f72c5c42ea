import { formatNumber } from '../../words/index.ts';
import { presentFailure, type Failure } from '../../errors.ts';
import type { StudentStatus } from '../../records/side-lists.ts';
import type { SchoolView } from '../../review/views.ts';
import type { HelpfulList, OptionalList } from '../../records/school.ts';

/** In the order in which they are told. */
const listWords: Record<HelpfulList, string> = {
  grades: 'grade levels (those of your students are used)',
  schools: 'schools (their codes are shown)',
  families: 'families (siblings and parents are not shown)',
  homerooms: 'homerooms (they stay blank)',
  staff: 'staff (they may look like parents)',
  statuses: 'student statuses',
  years: 'school years (August 1 is used)',
  directory: 'directory preferences (who asked not to share an email is not shown)',
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
  return `FACTS did not give these lists: ${names.map((name) => listWords[name]).join(', ')}.${reasons.size === 1 ? ` ${reason}` : ''}`;
}

/** "31 Withdrawn, 12 Graduate, 8 Pre-Enrolled"; `null` when nobody is left out. */
export function statusSentence(statuses: readonly StudentStatus[]): string | null {
  if (statuses.length === 0) return null;
  return statuses.map(({ label, records }) => `${formatNumber(records ?? 0)} ${label}`).join(', ');
}

function reasonOf(failure: Failure): string {
  if (failure.code === 'facts-forbidden') return 'The API key may not read them.';
  if (failure.code === 'facts-unavailable' && failure.detail?.['status'] === 404)
    return 'Your FACTS does not offer them.';
  return presentFailure(failure).sentence;
}
