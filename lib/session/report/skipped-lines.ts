import { formatNumber } from '../../words/index.ts';
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
    above.length > 0 ? `${linesText(above)} (above the headings)` : '',
    headingRow >= 0 ? `${linesText(rows.slice(headingRow, headingRow + 1))} (headings)` : '',
    repeated.length > 0 ? `${linesText(repeated)} (the headings again)` : '',
    blankLines > 0 ? `${formatNumber(blankLines)} blank ${blankLines === 1 ? 'line' : 'lines'}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Not read: ${parts.join(', ')}.`;
}

const SHOWN = 5;

function linesText(rows: Table['rows']): string {
  const numbers = rows.slice(0, SHOWN).map(({ line }) => formatNumber(line));
  const more = rows.length - numbers.length;
  return `${rows.length === 1 ? 'line' : 'lines'} ${numbers.join(', ')}${more > 0 ? ` and ${formatNumber(more)} more` : ''}`;
}
