import type { TakenRow } from './table.ts';

/** A cell of a spreadsheet holds no more lines than this; what goes on longer is a lone quotation mark. */
const MAX_LINES = 100;

/**
 * Takes rows from lines with tabs, as they are pasted. A quotation mark is a letter like any other (ditto marks, inches), but for a cell that
 * is quoted as a whole, and for one with line breaks: the last of its line, gone on in lines without tabs, closed before the next tab.
 */
export function joinTabbed(lines: readonly string[]): (at: number) => TakenRow {
  return (at) => {
    const cells = (lines[at] ?? '').split('\t');
    let taken = 1;
    for (let end = closingLine(cells.at(-1) ?? ''); end > 0; end = closingLine(cells.at(-1) ?? '')) {
      const [head = '', ...rest] = (lines[at + taken + end - 1] ?? '').split('\t');
      const middle = lines.slice(at + taken, at + taken + end - 1);
      cells.push([cells.pop() ?? '', ...middle, head].join('\n'), ...rest);
      taken += end;
    }
    return { cells: cells.map(unquote), lines: taken };

    /** How many lines further on an open last cell is closed; 0 where it is not open, or not closed as such cells are. */
    function closingLine(cell: string): number {
      if (!cell.startsWith('"') || isWhole(cell)) return 0;
      for (let more = 1; more <= MAX_LINES; more += 1) {
        const line = lines[at + taken + more - 1];
        if (line === undefined) return 0;
        const [head = ''] = line.split('\t', 1);
        const isClosed = head.endsWith('"') && countQuotes(head) % 2 === 1;
        if (isClosed) return isBlank(cell, lines.slice(at + taken, at + taken + more - 1), head) ? 0 : more;
        if (line.includes('\t') || countQuotes(line) % 2 === 1) return 0;
      }
      return 0;
    }
  };
}

const countQuotes = (text: string): number => text.split('"').length - 1;

const isBlank = (cell: string, middle: readonly string[], head: string): boolean =>
  [cell, ...middle, head].every((line) => line.replaceAll('"', '').trim() === '');

function isWhole(cell: string): boolean {
  return /^"(?:[^"]|"")*"$/.test(cell);
}

function unquote(cell: string): string {
  return cell.startsWith('"') && cell.length > 1 && isWhole(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
