import { nobodyElse } from '../people/people-view.ts';
import type { ReviewSource } from '../review-source.ts';

/** One person on screen as the controller of an email's way to FACTS asks for them. */
export type PersonSource = Pick<
  ReviewSource,
  'watchStudent' | 'watchPeople' | 'whoHas' | 'askDirectory' | 'fixEmail' | 'dismissWrite' | 'decide'
>;

/** A parent in the place of a student: nobody is sought who may be the same child, and the school's mailboxes are not theirs. */
export function asParent(person: Omit<PersonSource, 'watchPeople' | 'askDirectory'>): PersonSource {
  return {
    ...person,
    watchPeople: (_personId, listener) => (listener(nobodyElse), () => {}),
    askDirectory: () => Promise.resolve(null),
  };
}
