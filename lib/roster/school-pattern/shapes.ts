import type { Piece, Shape } from './pattern.ts';

const name = (kind: 'given' | 'middle' | 'family', take: number | null = null): Piece => ({ kind, take });
const text = (sign: string): Piece => ({ kind: 'text', text: sign });
const id: Piece = { kind: 'id' };

const given = name('given');
const family = name('family');
const initial = name('given', 1);
const middleInitial = name('middle', 1);
const lastInitial = name('family', 1);

/** Every way of putting a name together that we know, the usual ones first: of two that fit as well, the first is taken. */
export const shapes: readonly Shape[] = [
  ...parted(['.', '', '_', '-'], given, family),
  ...parted(['', '.', '_', '-'], initial, family),
  ...parted(['', '.', '_', '-'], family, initial),
  ...parted(['.', '', '_', '-'], family, given),
  ...parted(['', '.', '_', '-'], given, lastInitial),
  ...parted(['', '.'], lastInitial, given),
  ...parted([''], given),
  ...parted([''], family),
  ...parted(['.', '', '_', '-'], given, middleInitial, family),
  ...parted(['', '.'], initial, middleInitial, family),
  ...parted(['.', ''], given, name('middle'), family),
  ...parted([''], family, initial, middleInitial),
  ...parted(['', '.'], initial, middleInitial, lastInitial),
  ...[2, 3].flatMap((letters) => parted(['', '.'], name('given', letters), family)),
  ...[2, 3].flatMap((letters) => parted(['', '.'], family, name('given', letters))),
  ...[7, 6, 5, 4, 8, 3].flatMap((letters) => parted([''], initial, name('family', letters))),
  ...[7, 6, 5, 4, 8, 3].flatMap((letters) => parted([''], name('family', letters), initial)),
  ...[3, 4, 2].flatMap((letters) => [
    ...parted([''], name('given', letters), name('family', letters)),
    ...parted([''], name('family', letters), name('given', letters)),
    ...parted([''], name('family', 4), name('given', letters)),
    ...parted([''], name('family', 5), name('given', letters)),
  ]),
  ...parted([''], id),
  ...parted([''], text('s'), id),
  ...parted([''], text('student'), id),
  ...parted(['.', '', '_', '-'], given, id),
  ...parted(['', '.', '_', '-'], family, id),
  ...parted([''], initial, family, id),
  ...parted([''], initial, lastInitial, id),
].filter((shape, place, all) => all.findIndex(({ key }) => key === shape.key) === place);

function parted(separators: readonly string[], ...pieces: readonly Piece[]): Shape[] {
  return separators.map((separator) => {
    const parts = pieces.flatMap((piece, place) =>
      place === 0 || separator === '' ? [piece] : [text(separator), piece],
    );
    return { key: parts.map(keyOf).join(''), pieces: parts };
  });
}

function keyOf(piece: Piece): string {
  if (piece.kind === 'text') return piece.text;
  return piece.kind === 'id' ? '{id}' : `{${piece.kind}${piece.take === null ? '' : `:${piece.take}`}}`;
}
