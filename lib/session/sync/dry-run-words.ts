import { formatNumber } from '../../words/index.ts';
import type { ReceiptCounts, RowResult } from '../../sync/receipt/receipt.ts';

type Tone = 'red' | 'orange' | 'gray' | 'green';

/** On the receipt of a dry run: what a sync would have done. */
export const predictedWords: Record<RowResult, { readonly text: string; readonly tone: Tone }> = {
  created: { text: 'Would be added', tone: 'green' },
  adopted: { text: 'Existing account would be taken over', tone: 'green' },
  updated: { text: 'Would be updated', tone: 'green' },
  archived: { text: 'Would be archived', tone: 'green' },
  none: { text: 'Is so already', tone: 'gray' },
  refused: { text: 'Would be refused', tone: 'red' },
  'not-sent': { text: 'Not looked up', tone: 'gray' },
  unknown: { text: 'Not looked up', tone: 'gray' },
};

/** What a sync would do, a sentence for each kind; nothing about kinds of which there is nobody. */
export function predictedSentences(counts: ReceiptCounts, destination: string): readonly string[] {
  const { created, adopted, updated, archived, none, refused } = counts;
  const sentences: readonly [number, string, string][] = [
    [created, 'student would be added.', 'students would be added.'],
    [
      adopted,
      `student has an account with the same email in ${destination}. It would be taken over, not made twice.`,
      `students have an account with the same email in ${destination}. These would be taken over, not made twice.`,
    ],
    [
      updated,
      `student is in ${destination} and would be updated.`,
      `students are in ${destination} and would be updated.`,
    ],
    [archived, 'student has left and would be archived.', 'students have left and would be archived.'],
    [none, `student is in ${destination} already as wanted.`, `students are in ${destination} already as wanted.`],
    [
      refused,
      'student would be refused. The others would be sent all the same.',
      'students would be refused. The others would be sent all the same.',
    ],
  ];
  return sentences
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${formatNumber(count)} ${count === 1 ? one : many}`);
}
