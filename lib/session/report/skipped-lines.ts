import { formatNumber, m } from '../../words/index.ts';
import type { Mapping, Table } from '../../tables/index.ts';
import { isAbove, repeats } from './judge-report.ts';

/**
 * Which lines of a table are none of its students', as a sentence: "Not read: line 1 (title), line 2 (headings), 3 blank lines." Empty when every
 * line was read.
 */
export function skippedSentence({ rows, blankLines }: Table, { headingRow }: Mapping): string {
  const above = rows.slice(0, Math.max(0, headingRow)).filter((row, place) => isAbove(row, place, headingRow));
  const isRepeated = repeats(rows[headingRow]);
  const repeated = rows.filter((row, place) => place > headingRow && isRepeated(row));
  const parts = [
    above.length > 0 ? m.report_lines_above({ count: above.length, lines: linesText(above) }) : '',
    headingRow >= 0
      ? m.report_lines_headings({ count: 1, lines: linesText(rows.slice(headingRow, headingRow + 1)) })
      : '',
    repeated.length > 0 ? m.report_lines_headings_again({ count: repeated.length, lines: linesText(repeated) }) : '',
    blankLines > 0 ? m.report_lines_blank({ count: blankLines }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : m.report_not_read({ parts: parts.join(', ') });
}

const SHOWN = 5;

function linesText(rows: Table['rows']): string {
  const numbers = rows.slice(0, SHOWN).map(({ line }) => formatNumber(line));
  const more = rows.length - numbers.length;
  const lines = numbers.join(', ');
  return more > 0 ? m.report_lines_more({ lines, count: more }) : lines;
}
