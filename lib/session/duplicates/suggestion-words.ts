import { isolateText } from '../../roster/index.ts';
import { m } from '../../words/index.ts';
import type { SuggestionReason } from './suggest-choice.ts';

/** Why this one, as a sentence; `count`: how many share the email. */
export function suggestionSentence(reason: SuggestionReason, fullName: string, count: number): string {
  const name = isolateText(fullName);
  switch (reason) {
    case 'known':
      return m.duplicates_why_known({ name, count: count - 1 });
    case 'directory':
      return m.duplicates_why_directory({ name });
    case 'name':
      return m.duplicates_why_name({ name });
    case 'first-record':
      return m.duplicates_why_first_record();
    case 'grade':
      return m.duplicates_why_grade({ name });
    case 'birthdate':
      return m.duplicates_why_birthdate({ name });
  }
}

const titles: Readonly<Record<SuggestionReason, (values: { count: number }) => string>> = {
  known: m.duplicates_alike_known,
  directory: m.duplicates_alike_directory,
  name: m.duplicates_alike_name,
  'first-record': m.duplicates_alike_first_record,
  grade: m.duplicates_alike_grade,
  birthdate: m.duplicates_alike_birthdate,
};

/** What so many open groups with this suggestion have in common. */
export function alikeTitle(reason: SuggestionReason, count: number): string {
  return titles[reason]({ count });
}
