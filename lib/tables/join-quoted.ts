import { splitLine } from './split-line.ts';
import type { TakenRow } from './table.ts';

/** A cell of a spreadsheet holds no more lines than this; what goes on longer is a lone quotation mark. */
const MAX_LINES = 100;

/**
 * Takes rows from lines with a separator. A quoted cell may hold line breaks, unless what it would swallow looks like rows: then a mark is a
 * lone one, and each line from there to where it would have been closed that has an odd number of marks is at fault.
 */
export function joinQuoted(lines: readonly string[], delimiter: string): (at: number) => TakenRow {
  const width = lines.find((line) => line.trim() !== '')?.split(delimiter).length ?? 1;
  let suspectUntil = -1;

  return (at) => {
    const line = lines[at] ?? '';
    const split = splitLine(line, delimiter);
    const isSuspect = at <= suspectUntil && countQuotes(line) % 2 === 1;
    if (!split.open && !split.stray && !isSuspect) return { cells: split.cells, lines: 1 };
    if (split.open && !split.stray && !isSuspect) {
      const last = closingLine(at);
      if (last !== null) {
        const part = lines.slice(at, last + 1);
        const joined = splitLine(part.join('\n'), delimiter);
        if (!joined.stray && !joined.open && !swallowsRows(part, joined.cells)) {
          return { cells: joined.cells, lines: part.length };
        }
      }
      suspectUntil = Math.max(suspectUntil, last ?? at + MAX_LINES);
    }
    return { cells: line.split(delimiter), lines: 1, fault: 'quote' };
  };

  /** The line in which the number of marks becomes even. */
  function closingLine(at: number): number | null {
    let count = countQuotes(lines[at] ?? '');
    for (let last = at + 1; last <= at + MAX_LINES && last < lines.length; last += 1) {
      count += countQuotes(lines[last] ?? '');
      if (count % 2 === 0) return last;
    }
    return null;
  }

  function swallowsRows(part: readonly string[], cells: readonly string[]): boolean {
    if (width > 1 && part.every((line) => line.split(delimiter).length >= width)) return true;
    const isNumbered = numberedAs(part[0] ?? '', delimiter);
    if (part.slice(1).some(isNumbered)) return true;
    return cells.some((cell) => {
      if (!cell.includes('\n')) return false;
      const text = cell.trim();
      const isCut = text === '' || text.startsWith(delimiter) || text.endsWith(delimiter);
      return isCut || (cell.includes(delimiter) && cell.includes('@'));
    });
  }
}

const countQuotes = (text: string): number => (text.includes('"') ? text.split('"').length - 1 : 0);

/** Tells whether another line has numbers wherever a line has them: that of another student begins there. */
function numberedAs(line: string, delimiter: string): (other: string) => boolean {
  const cells = line.split(delimiter);
  const places = cells.flatMap((cell, place) => (isNumber(cell) ? [place] : []));
  return (other) => {
    const its = places.length > 0 && other.includes(delimiter) ? other.split(delimiter) : [];
    return its.length > 1 && places.every((place) => isNumber(its[place] ?? ''));
  };
}

const isNumber = (cell: string): boolean => /^\s*"?\d+"?\s*$/.test(cell);
