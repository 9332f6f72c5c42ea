import { formatNumber } from '../words/index.ts';
import type { ListNote } from './views.ts';
import type { Snapshot } from '../records/school.ts';

const named = 5;

/** What a person must know of how FACTS gave the list at hand; empty for a list that came as it was asked for. */
export function listNotes({ leftOut = 0, odd = [], unseen = [], doubled = [] }: Snapshot): readonly ListNote[] {
  const notes: ListNote[] = [];
  if (leftOut > 0) {
    const rows =
      leftOut === 1
        ? 'a record of a student who is not enrolled'
        : `${number(leftOut)} records of students who are not enrolled`;
    notes.push({
      sentence: `FACTS also sent ${rows}, though only enrolled ones were asked for.`,
      action: 'They were left out. Nothing to do.',
    });
  }
  if (odd.length > 0) {
    const which = odd.slice(0, named).map(({ record, field }) => `${record} (${field})`);
    const more = odd.length > named ? `, and ${number(odd.length - named)} more` : '';
    notes.push({
      sentence: `Part of what FACTS sent could not be read: ${which.join(', ')}${more}.`,
      action: 'What was known before was kept. Open the record in FACTS and save it again, then refresh.',
    });
  }
  if (doubled.length > 0) {
    const who = doubled.length === 1 ? `student ${doubled[0]}` : `these students: ${doubled.join(', ')}`;
    notes.push({
      sentence: `FACTS’ list has two rows for ${who}.`,
      action: 'Each counts once here. If somebody is missing, check in FACTS whether two records were merged.',
    });
  }
  if (unseen.length > 0) {
    const who = unseen.length === 1 ? '1 student is' : `${number(unseen.length)} students are`;
    notes.push({
      sentence: `${who} missing from FACTS’ latest list, and FACTS could not be asked by ID. Nobody is archived for that.`,
      action: 'Refresh again: if the next list says the same, they have left.',
    });
  }
  return notes;
}

function number(count: number): string {
  return formatNumber(count);
}
