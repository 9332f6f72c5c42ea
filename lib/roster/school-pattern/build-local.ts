import type { Shape, YearForm } from './pattern.ts';
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
    const part = piece.kind === 'text' ? piece.text : piece.kind === 'id' ? String(studentId) : name[piece.kind];
    if (part === '') {
      if (piece.kind === 'middle') continue;
      return null;
    }
    local += separator + takeLetters(part, 'take' in piece ? piece.take : null);
    separator = '';
  }
  return local;
}

/** Letters are counted, signs between them are not: the first two of "o'brien" are "ob". */
function takeLetters(part: string, count: number | null): string {
  return count === null ? part : part.replace(/[^a-z0-9]/g, '').slice(0, count);
}

export function addYear(local: string, form: YearForm | null, digits: string): string {
  if (form === null) return local;
  return form.place === 'end' ? local + form.separator + digits : digits + form.separator + local;
}
