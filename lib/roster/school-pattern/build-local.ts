import type { Piece, Shape, YearForm } from './pattern.ts';
import type { SpelledName } from './spelling.ts';

/** The local part without a class year; `null` when the name lacks what the shape needs. A middle name may be missing. */
export function buildName(shape: Shape, name: SpelledName, studentId: number): string | null {
  let local = '';
  let separator = '';
  for (const piece of shape.pieces) {
    if (piece.kind === 'text' && local !== '') {
      separator = piece.text;
      continue;
    }
    const part = partOf(piece, name, studentId);
    if (part === '') {
      if (piece.kind === 'middle') continue;
      return null;
    }
    local += separator + takeLetters(part, 'take' in piece ? piece.take : null);
    separator = '';
  }
  return local;
}

export function partOf(piece: Piece, name: SpelledName, studentId: number): string {
  if (piece.kind === 'text') return piece.text;
  return piece.kind === 'id' ? String(studentId) : name[piece.kind];
}

/** Letters are counted, signs between them are not: the first two of "o'brien" are "ob". */
export function takeLetters(part: string, count: number | null): string {
  if (count === null) return part;
  const start = part.slice(0, count);
  return /[^a-z0-9]/.test(start) ? part.replace(/[^a-z0-9]/g, '').slice(0, count) : start;
}

export function addYear(local: string, form: YearForm | null, digits: string): string {
  if (form === null) return local;
  return form.place === 'end' ? local + form.separator + digits : digits + form.separator + local;
}
