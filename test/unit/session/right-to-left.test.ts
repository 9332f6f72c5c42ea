import { expect, test } from 'vitest';
import { presentSyncFailure } from '../../../lib/errors.ts';
import { destinationNames } from '../../../lib/session/files/destination-name.ts';
import { historySentence } from '../../../lib/session/history/history-words.ts';
import { holderWords } from '../../../lib/review/people/pattern-words.ts';
import { ownerWords } from '../../../lib/session/person/person-words.ts';
import { suggestionSentence } from '../../../lib/session/duplicates/suggestion-words.ts';

const name = 'يوسف الحسيني';
const apart = `\u2068${name}\u2069`;
const names = destinationNames({ targetUrl: null, targetName: '' });
const at = { eventId: 1, at: 0, undoable: false };
const parent = {
  personId: 7,
  name: 'Sam Lee',
  kind: 'parent',
  gradeLevel: null,
  birthdate: null,
  isTwin: false,
} as const;

/** Where a sentence is plain text, a name written from right to left would drag what follows it to its other side. */
test.each([
  [suggestionSentence('grade', name, 2), `${apart} is in the highest grade of them.`],
  [holderWords({ name, who: null, studentId: 7 }), `${apart} (ID 7)`],
  [ownerWords({ ...parent, relation: 'parent', children: [] }, 'يوسف'), 'parent in \u2068يوسف\u2069’s own family'],
  [
    ownerWords({ ...parent, relation: null, children: [name, 'Ann Lee'] }, 'Ben'),
    `parent in the family of ${apart} and Ann Lee`,
  ],
  [
    historySentence({ ...at, kind: 'decided', studentIds: [7, 8, 9], choice: 'skip', names: [name] }, names),
    `Skipped ${apart} and 2 more.`,
  ],
  [
    historySentence({ ...at, kind: 'apart', studentIds: [7, 8], apart: false, names: [name, 'Ann Lee'] }, names),
    `${apart} and Ann Lee are compared again.`,
  ],
  [
    historySentence(
      {
        ...at,
        kind: 'correction',
        correctionId: 5,
        studentId: 7,
        name,
        from: null,
        to: 'y@school.example',
        failure: null,
        state: 'failed',
      },
      names,
    ),
    `Email of ${apart} not saved.`,
  ],
  [
    presentSyncFailure(
      { code: 'target-unauthorized' },
      destinationNames({ targetUrl: 'https://t.example', targetName: name }).of('https://t.example'),
    ).sentence,
    `${apart} did not accept the token.`,
  ],
])('%j keeps its order', (sentence, expected) => {
  expect(sentence).toBe(expected);
});
