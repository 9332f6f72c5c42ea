import { expect, test } from 'vitest';
import { personWords } from '../../../../lib/session/person/person-words.ts';
import type { PersonRef } from '../../../../lib/review/people/people-view.ts';

const who = (part: Partial<PersonRef>) =>
  ({ kind: 'other', gradeLevel: null, relation: null, isTwin: false, ...part }) as const;

test.each([
  [{}, 'someone else in FACTS (perhaps staff)'],
  [{ staff: 'no' }, 'someone else in FACTS'],
  [{ staff: 'active' }, 'staff'],
  [{ staff: 'former' }, 'former staff'],
  [{ kind: 'parent' }, 'parent'],
  [{ kind: 'parent', staff: 'no' }, 'parent'],
  [{ kind: 'parent', staff: 'former' }, 'parent'],
  [{ kind: 'parent', staff: 'active' }, 'staff, parent'],
  [{ kind: 'former-student', staff: 'active' }, 'staff, former student'],
  [{ kind: 'parent', relation: 'parent', staff: 'active' }, 'staff, parent'],
  [{ relation: 'family', staff: 'active' }, 'same family, staff'],
] as const)('%o is “%s”', (part, words) => {
  expect(personWords(who(part))).toBe(words);
});
