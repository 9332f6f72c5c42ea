import type { Audience } from '../../records/screen-choices.ts';
import { m } from '../../words/index.ts';
import type { ReceiptCounts, RowResult } from '../../sync/receipt/receipt.ts';

type Tone = 'red' | 'orange' | 'gray' | 'green';

/** On the receipt of a dry run: what a sync would have done. */
export const predictedWords: Record<RowResult, { readonly text: () => string; readonly tone: Tone }> = {
  created: { text: m.sync_predicted_created, tone: 'green' },
  adopted: { text: m.sync_predicted_adopted, tone: 'green' },
  updated: { text: m.sync_predicted_updated, tone: 'green' },
  archived: { text: m.sync_predicted_archived, tone: 'green' },
  none: { text: m.sync_predicted_none, tone: 'gray' },
  refused: { text: m.sync_predicted_refused, tone: 'red' },
  'not-sent': { text: m.sync_predicted_unknown, tone: 'gray' },
  unknown: { text: m.sync_predicted_unknown, tone: 'gray' },
};

/** What a sync would do, a sentence for each kind; nothing about kinds of which there is nobody. */
export function predictedSentences(
  counts: ReceiptCounts,
  destination: string,
  who: Audience = 'students',
): readonly string[] {
  const { created, adopted, updated, archived, none, refused } = counts;
  const sentences = [
    created > 0 && m.sync_would_add({ count: created, who }),
    adopted > 0 && m.sync_would_adopt({ count: adopted, destination, who }),
    updated > 0 && m.sync_would_update({ count: updated, destination, who }),
    archived > 0 && m.sync_would_archive({ count: archived, who }),
    none > 0 && m.sync_would_keep({ count: none, destination, who }),
    refused > 0 && m.sync_would_refuse({ count: refused, who }),
  ];
  return sentences.filter((sentence) => sentence !== false);
}
