import type { FieldMatch, SearchField } from '../../search/index.ts';
import type { MarkedText, TextPiece } from './search-view.ts';

/** A value with what was found in it set apart; nothing for a value that isn't there. */
export function markText(
  value: string | null | undefined,
  matches: readonly FieldMatch[],
  field: SearchField,
): MarkedText {
  if (!value) return [];
  const ranges = matches.find((match) => match.field === field && match.value === value)?.ranges ?? [];
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    pieces.push({ text: value.slice(at, from), hit: false }, { text: value.slice(from, to), hit: true });
    at = to;
  }
  pieces.push({ text: value.slice(at), hit: false });
  return pieces.filter(({ text }) => text !== '');
}
