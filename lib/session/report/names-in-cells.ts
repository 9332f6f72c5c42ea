import type { Entry } from '../../roster/index.ts';
import type { NameMatcher } from './match-by-name.ts';
import type { NamePlaces } from './name-places.ts';
import { halfName, type SpottedName } from './spot-names.ts';

/** What the cells of a row tell of its student: whether the own name is among them; else another student's, as it stands there. */
export interface NamesInCells {
  readonly isOwn: boolean;
  readonly another: string | null;
}

/** Looks for the names of students in the cells of a row, whole in one cell, or in halves in two. */
export function namesInCells(
  cells: readonly string[],
  { whole, halves }: NamePlaces,
  names: NameMatcher,
  entry: Entry,
): NamesInCells {
  let another: string | null = null;
  for (const place of whole) {
    const cell = cells[place] ?? '';
    if (!/\p{L}\P{L}+\p{L}/u.test(cell)) continue;
    const whose = names.whoseName(cell, entry);
    if (whose === 'own') return { isOwn: true, another: null };
    if (whose === 'another') another ??= cell;
  }
  if (another !== null) return { isOwn: false, another };
  const pairs = pairUp(cells, halves, names);
  const whose = names.whoseOf(pairs, entry);
  const [found] = pairs.filter((pair) => names.whoseOf([pair], entry) === 'another');
  return { isOwn: whose === 'own', another: whose === 'another' ? (found?.text ?? null) : null };
}

interface Pair extends SpottedName {
  readonly text: string;
}

/** Every first name in one cell with every last name in another; first names stand more often on the left. */
function pairUp(cells: readonly string[], places: readonly number[], { firsts, lasts }: NameMatcher): readonly Pair[] {
  const found = places.flatMap((place) => {
    const cell = cells[place] ?? '';
    const key = /\p{L}/u.test(cell) ? halfName(cell) : '';
    return key === '' ? [] : [{ place, cell, key }];
  });
  if (found.length < 2) return [];
  const [first, last] = [found.filter(({ key }) => firsts.has(key)), found.filter(({ key }) => lasts.has(key))];
  return first.flatMap((one) =>
    last.flatMap((other) => {
      if (one.place === other.place) return [];
      const [text, asTold] = [`${one.cell} ${other.cell}`, one.place < other.place];
      return [{ first: one.key, last: other.key, words: 2, asTold, text }];
    }),
  );
}
