import { headingKind } from './heading-kind.ts';
import { readStudentId } from './student-id.ts';
import type { TableRow } from './table.ts';

const SEARCHED_ROWS = 20;

/**
 * The place of the row of headings among the first ones, -1 without any: the one with most headings that are known, of equals the first. A title
 * has one cell, and a row with an address is about somebody.
 */
export function findHeadingRow(rows: readonly TableRow[]): number {
  let best = -1;
  let most = 0;
  rows.slice(0, SEARCHED_ROWS).forEach(({ cells, fault }, place) => {
    if (fault || cells.some((cell) => cell.includes('@'))) return;
    const filled = cells.filter((cell) => cell !== '').length;
    const kinds = cells.map((cell) => headingKind(cell)).filter((kind) => kind !== null && kind !== 'not-id');
    // A single word that is a heading elsewhere ("No") beside a number is a row about somebody.
    if (kinds.length === 1 && cells.some((cell) => readStudentId(cell) !== null)) return;
    if (filled > 1 && kinds.length > most) {
      best = place;
      most = kinds.length;
    }
  });
  return best;
}
