import { m } from '../words/index.ts';
import type { ListNote } from './views.ts';
import type { Snapshot } from '../records/school.ts';

const named = 5;

/** What a person must know of how FACTS gave the list at hand; empty for a list that came as it was asked for. */
export function listNotes({ leftOut = 0, odd = [], unseen = [], doubled = [] }: Snapshot): readonly ListNote[] {
  const notes: ListNote[] = [];
  if (leftOut > 0) {
    notes.push({ sentence: m.notes_left_out({ count: leftOut }), action: m.notes_left_out_action() });
  }
  if (odd.length > 0) {
    const records = odd
      .slice(0, named)
      .map(({ record, field }) => `${record} (${field})`)
      .join(', ');
    const count = odd.length - named;
    notes.push({
      sentence: count > 0 ? m.notes_unreadable_more({ records, count }) : m.notes_unreadable({ records }),
      action: m.notes_unreadable_action(),
    });
  }
  if (doubled.length > 0) {
    const students = doubled.join(', ');
    notes.push({
      sentence: m.notes_doubled({ count: doubled.length, students }),
      action: m.notes_doubled_action(),
    });
  }
  if (unseen.length > 0) {
    notes.push({ sentence: m.notes_unseen({ count: unseen.length }), action: m.notes_unseen_action() });
  }
  return notes;
}
