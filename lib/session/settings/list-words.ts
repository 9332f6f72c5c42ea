import { presentFailure, type Failure } from '../../errors.ts';
import { sideListNames, type SideListName, type SideLists, type StudentStatus } from '../side-lists-view.ts';

const listWords: Record<SideListName, string> = {
  homerooms: 'homerooms',
  staff: 'staff',
  statuses: 'student statuses',
  years: 'school years',
  directory: 'directory preferences',
};

/** One sentence for the lists that could not be read, with the reason where they share it; `null` when there are none. */
export function listFailureSentence(failures: SideLists['failures']): string | null {
  const names = sideListNames.filter((name) => failures[name]);
  if (names.length === 0) return null;
  const reasons = new Set(names.map((name) => reasonOf(failures[name] as Failure)));
  const [reason = ''] = reasons;
  return `FACTS did not give these lists: ${names.map((name) => listWords[name]).join(', ')}.${reasons.size === 1 ? ` ${reason}` : ''}`;
}

/** "31 Withdrawn, 12 Graduate, 8 Pre-Enrolled"; `null` when nobody is left out. */
export function statusSentence(statuses: readonly StudentStatus[]): string | null {
  if (statuses.length === 0) return null;
  return statuses.map(({ label, records }) => `${(records ?? 0).toLocaleString()} ${label}`).join(', ');
}

function reasonOf(failure: Failure): string {
  if (failure.code === 'facts-forbidden') return 'The API key may not read them.';
  if (failure.code === 'facts-unavailable' && failure.detail?.['status'] === 404)
    return 'Your FACTS does not offer them.';
  return presentFailure(failure).sentence;
}
