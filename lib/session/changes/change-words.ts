import { formatNumber } from '../../words/index.ts';
import type { ChangesView } from '../../review/changes-view.ts';

/** What a refresh brought, in a few words each; empty when nothing changed. */
export function summariseChanges(changes: ChangesView): string[] {
  const byUs = changes.emails.filter(({ by }) => by === 'us').length;
  const inFacts = changes.emails.length - byUs;
  return [
    count(changes.added.length, 'new student'),
    changes.left.length > 0 ? `${formatNumber(changes.left.length)} left` : '',
    inFacts > 0 ? `${count(inFacts, 'email')} changed in FACTS` : '',
    byUs > 0 ? `${count(byUs, 'email')} changed by us` : '',
    changes.moved.length > 0 ? `${formatNumber(changes.moved.length)} moved to another grade or school` : '',
    changes.solved.length > 0 ? `${count(changes.solved.length, 'problem')} solved` : '',
    count(changes.arisen.length, 'new problem'),
  ].filter((words) => words !== '');
}

function count(number: number, one: string): string {
  return number === 0 ? '' : `${formatNumber(number)} ${one}${number === 1 ? '' : 's'}`;
}
