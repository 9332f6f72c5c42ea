import { cleanCell } from './clean-cell.ts';
import { guessDelimiter } from './guess-delimiter.ts';
import { joinTabbed } from './join-tabbed.ts';
import { joinQuoted } from './join-quoted.ts';
import type { Table, TableRow } from './table.ts';

/**
 * The rows of a pasted or saved table: commas, semicolons, tabs or bars between cells, quoted or not, with any line ends, also mixed. No
 * line is lost: a quotation mark that can't be right stops the lines that hold one, never those around them.
 */
export function readText(text: string): Table {
  const { lines, first, hint } = toLines(text);
  const delimiter = hint ?? guessDelimiter(lines);
  const take = delimiter === '\t' ? joinTabbed(lines) : joinQuoted(lines, delimiter);
  const rows: TableRow[] = [];
  let blankLines = 0;
  for (let at = 0; at < lines.length;) {
    const taken = take(at);
    const cells = taken.cells.map(cleanCell);
    if (cells.every((cell) => cell === '')) blankLines += taken.lines;
    else rows.push({ line: first + at, lines: taken.lines, cells, ...(taken.fault ? { fault: taken.fault } : {}) });
    at += taken.lines;
  }
  return { name: '', separated: delimiter !== '\t', rows, blankLines };
}

/** Excel's own first line, `sep=;`, is none of the table's. */
function toLines(text: string): { lines: readonly string[]; first: number; hint: string | null } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r*\n|\r|\u2028|\u2029|\u0085/);
  if (lines.at(-1) === '') lines.pop();
  const hint = /^"?sep=(.)"?$/i.exec(lines[0] ?? '')?.[1] ?? null;
  return hint === null ? { lines, first: 1, hint } : { lines: lines.slice(1), first: 2, hint };
}
