import { m } from '../../words/index.ts';
import type { ColumnRole, Mapping, Table } from '../../tables/index.ts';
import { columnLetter } from './cell-words.ts';

const labels: Readonly<Record<ColumnRole, () => string>> = {
  studentId: m.report_from_id,
  wholeName: m.report_from_whole_name,
  firstName: m.report_from_first_name,
  lastName: m.report_from_last_name,
  gradeLevel: m.report_from_grade,
  newEmail: m.report_from_new,
  presentEmail: m.report_from_present,
};

const LONGEST = 40;

/** What a table is asked for; a whole name, its halves, or both where neither is known. */
export function shownRoles({ columns }: Mapping): readonly { readonly role: ColumnRole; readonly label: string }[] {
  const inParts = columns.firstName !== null || columns.lastName !== null;
  const names: ColumnRole[] = [
    ...(inParts ? [] : (['wholeName'] as const)),
    ...(columns.wholeName === null ? (['firstName', 'lastName'] as const) : []),
  ];
  const roles: ColumnRole[] = ['studentId', ...names, 'gradeLevel', 'newEmail', 'presentEmail'];
  return roles.map((role) => ({ role, label: labels[role]() }));
}

/** The columns of a table as choices: "B: School Email", or what stands in the first row below where it has no heading. */
export function columnChoices(
  { rows }: Table,
  { headings, headingRow }: Mapping,
): readonly { readonly value: string; readonly text: string }[] {
  const columns = headings.map((heading, place) => {
    const name = heading || `“${firstFilled(rows, headingRow + 1, place)}”`;
    const short = name.replace(/\s+/g, ' ');
    const text = short.length > LONGEST ? `${short.slice(0, LONGEST)}…` : short;
    return { value: String(place), text: `${columnLetter(place)}: ${text}` };
  });
  return [{ value: '', text: m.report_no_column() }, ...columns];
}

function firstFilled(rows: Table['rows'], from: number, place: number): string {
  for (let at = from; at < rows.length && at < from + 100; at += 1) {
    const cell = rows[at]?.cells[place];
    if (cell) return cell;
  }
  return '';
}
