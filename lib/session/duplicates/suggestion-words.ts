import { isolateText } from '../../roster/index.ts';
import type { SuggestionReason } from './suggest-choice.ts';

/** Why this one, as a sentence. */
export function suggestionSentence(reason: SuggestionReason, fullName: string, count: number): string {
  const name = isolateText(fullName);
  const others = count === 2 ? 'the other was not' : 'the others were not';
  const sentences: Record<SuggestionReason, string> = {
    known: `${name} was synced before; ${others}.`,
    directory: `Your directory says that this is the mailbox of ${name}.`,
    name: `The address carries the name of ${name}.`,
    'first-record': `Same name and birth date: probably one child entered twice. The lower ID is usually the first record.`,
    grade: `${name} is in the highest grade of them.`,
    birthdate: `${name} is the oldest of them.`,
  };
  return sentences[reason];
}

const labels: Record<SuggestionReason, string> = {
  known: 'one of them was synced before',
  directory: 'the directory says whose mailbox it is',
  name: 'the address carries one’s name',
  'first-record': 'the same child entered twice',
  grade: 'one of them is in the highest grade',
  birthdate: 'one of them is the oldest',
};

/** What groups with this suggestion have in common. */
export function reasonLabel(reason: SuggestionReason): string {
  return labels[reason];
}
