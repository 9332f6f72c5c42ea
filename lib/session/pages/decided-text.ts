import { displayName } from '../../records/person-name.ts';
import { isolateText, type Choice, type Entry } from '../../roster/index.ts';
import { m } from '../../words/index.ts';

/** What a choice that was saved for these students means; at least one. */
export function decidedText(entries: readonly Entry[], choice: Choice): string {
  const [first, ...others] = entries;
  const count = entries.length;
  if (first === undefined || others.length > 0) {
    return choice === 'skip' ? m.students_will_skip_many({ count }) : m.students_will_sync_many({ count });
  }
  const name = isolateText(displayName(first.student));
  return choice === 'skip' ? m.students_will_skip({ name }) : m.students_will_sync({ name });
}
