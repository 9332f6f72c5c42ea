import { formatChoice, m } from '../../words/index.ts';
import type { ColumnQuestion, Mapping, TableFault } from '../../tables/index.ts';
import { columnName } from './cell-words.ts';

const tables: Readonly<Record<TableFault, () => string>> = {
  empty: m.report_table_empty,
  'too-large': m.report_table_too_large,
  'too-many-cells': m.report_table_too_many_cells,
  damaged: m.report_table_damaged,
  password: m.report_table_password,
  'unknown-kind': m.report_table_unknown_kind,
  'old-workbook': m.report_table_old_workbook,
};

/** Why nothing could be read, and what to do. */
export const tableSentence = (fault: TableFault): string => tables[fault]();

const asked = {
  newEmail: { none: m.report_ask_email_none, one: m.report_ask_email_one, some: m.report_ask_email_some },
  studentId: { none: m.report_ask_id_none, one: m.report_ask_id_one, some: m.report_ask_id_some },
} as const;

/** What a person must say before lines are read. */
export function questionSentence({ role, candidates }: ColumnQuestion, { headings }: Mapping): string {
  const [first, ...others] = candidates.slice(0, 4).map((place) => columnName(place, headings));
  if (first === undefined) return asked[role].none();
  return others.length === 0
    ? asked[role].one({ column: first })
    : asked[role].some({ columns: formatChoice([first, ...others]) });
}
