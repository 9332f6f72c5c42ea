import { partOf, takeLetters } from './build-local.ts';
import type { Piece, Shape } from './pattern.ts';
import type { SpelledName } from './spelling.ts';

/** Shapes that begin alike, as one path up to where they part: what one of them fails at, all of them do. */
export interface Branch {
  readonly piece: Piece;
  readonly next: Branch[];
  /** Place of the shape that ends here. */
  shape: number | null;
}

export function branchOut(shapes: readonly Shape[]): Branch[] {
  const roots: Branch[] = [];
  shapes.forEach(({ pieces }, shape) => {
    let level = roots;
    pieces.forEach((piece, place) => {
      let branch = level.find((each) => isSame(each.piece, piece));
      if (!branch) level.push((branch = { piece, next: [], shape: null }));
      if (place === pieces.length - 1) branch.shape = shape;
      level = branch.next;
    });
  });
  return roots;
}

/** Calls `found` with the place of each shape from which `buildName` would build exactly this local part. */
export function matchShapes(
  branches: readonly Branch[],
  local: string,
  name: SpelledName,
  studentId: number,
  found: (shape: number) => void,
  at = 0,
  separator = '',
): void {
  for (const { piece, next, shape } of branches) {
    let [end, pending] = [at, separator];
    if (piece.kind === 'text' && at > 0) pending = piece.text;
    else {
      const part = partOf(piece, name, studentId);
      if (part === '' && piece.kind !== 'middle') continue;
      if (part !== '') {
        const letters = takeLetters(part, 'take' in piece ? piece.take : null);
        if (!local.startsWith(separator, at) || !local.startsWith(letters, at + separator.length)) continue;
        end = at + separator.length + letters.length;
        pending = '';
      }
    }
    if (shape !== null && end === local.length) found(shape);
    if (next.length > 0) matchShapes(next, local, name, studentId, found, end, pending);
  }
}

function isSame(one: Piece, other: Piece): boolean {
  return (
    one.kind === other.kind &&
    ('take' in one ? one.take : null) === ('take' in other ? other.take : null) &&
    ('text' in one ? one.text : null) === ('text' in other ? other.text : null)
  );
}
