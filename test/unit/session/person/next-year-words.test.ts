import { expect, test } from 'vitest';
import { nextYearSentence } from '../../../../lib/session/person/next-year-words.ts';

test.each([
  null,
  '',
  '  ',
  'Enrolled',
  'enrolled',
  'Re-Enrolled',
  'Reenrolled',
  'Returning',
  'Registered',
  'Enrollment Complete',
])('%j is nothing to tell', (status) => {
  expect(nextYearSentence(status)).toBeNull();
});

test.each([
  'Withdrawn',
  'Withdrawing',
  'Not Returning',
  'Non-Returning',
  'Not Re-Enrolling',
  'Graduated',
  'Graduate',
  'Leaving',
  'Transferring Out',
])('%s means that the student leaves, in FACTS’ own words', (status) => {
  expect(nextYearSentence(status)).toBe(`Won’t be back next year. FACTS says: ${status}.`);
});

test.each(['Pending', 'Undecided', 'Wait List', 'Returning - Contract Sent', 'Class of 2030'])(
  '%s is told as it stands, and nobody is said to leave',
  (status) => {
    expect(nextYearSentence(status)).toBe(`Next year’s status in FACTS: ${status}.`);
  },
);
