import { m } from '../../words/index.ts';
import { meansLeaving, meansStaying } from '../../roster/index.ts';

/** What FACTS says of the student's next school year, `null` for nothing or nothing new. It is no error, and changes nothing about a sync. */
export function nextYearSentence(nextStatus: string | null): string | null {
  const status = nextStatus?.trim() ?? '';
  if (status === '' || meansStaying(status)) return null;
  return meansLeaving(status) ? m.person_leaving({ status }) : m.person_next_year({ status });
}
