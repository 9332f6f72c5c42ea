import { presentFailure, type Failure } from '../../errors.ts';
import { type HeldField, type ValueSource, heldFields } from '../../records/value-source.ts';
import type { UserDefinedField } from '../../records/user-defined.ts';
import { heldWords } from '../value-words.ts';

/** Why a column can't be filled, and what to do. */
export function unreadWords(header: string, failure: Failure): { readonly sentence: string; readonly action: string } {
  const sentence = `The column “${header}” can’t be filled: ${reason(failure)}`;
  return { sentence, action: 'Try again, or leave it out of this file. It is never written empty by mistake.' };
}

function reason({ code, detail }: Failure): string {
  const status = Number(detail?.['status'] ?? 0);
  switch (code) {
    case 'facts-forbidden':
      return 'your FACTS key may not read user-defined fields.';
    case 'facts-field-missing':
      return 'FACTS has no such field any more. Choose another one, or remove the column.';
    case 'facts-unavailable':
      return status === 404
        ? 'FACTS does not offer user-defined fields to this key (404).'
        : `FACTS has trouble with its user-defined fields${status > 0 ? ` (${status})` : ''}.`;
    case 'facts-answer':
      return 'FACTS sent something that can’t be read.';
    case 'facts-cut-off':
      return 'FACTS sent only a part of its values.';
    case 'list-missing':
      return 'the families have not been read from FACTS yet. They come within a few minutes of a refresh.';
    default:
      return presentFailure({ code, ...(detail ? { detail } : {}) }).sentence;
  }
}

/** What a column may be filled with, as the value of a choice. */
export function sourceKey(source: ValueSource): string {
  if (source.kind === 'held') return source.field;
  return source.kind === 'constant' ? 'constant' : `user-defined ${source.fieldId}`;
}

/** The choices for a column: what is held, the same text, and FACTS' own fields as far as they are known. */
export function sourceChoices(
  known: readonly UserDefinedField[],
  chosen: ValueSource,
): readonly { readonly value: string; readonly text: string }[] {
  const isMissing = chosen.kind === 'user-defined' && !known.some(({ fieldId }) => fieldId === chosen.fieldId);
  const fields = isMissing ? [{ fieldId: chosen.fieldId, name: chosen.name }, ...known] : known;
  return [
    { value: 'constant', text: 'The same text for everybody' },
    ...heldFields.map((field) => ({ value: field, text: heldWords[field]() })),
    ...fields.map(({ fieldId, name }) => ({ value: `user-defined ${fieldId}`, text: `${name} (your field in FACTS)` })),
  ];
}

/** The source that a choice stands for; a text that was typed before stays. */
export function sourceOf(key: string, known: readonly UserDefinedField[], before?: ValueSource): ValueSource {
  if (before && key === sourceKey(before)) return before;
  if (key === 'constant') return { kind: 'constant', text: '' };
  const field = known.find(({ fieldId }) => key === `user-defined ${fieldId}`);
  return field ? { kind: 'user-defined', ...field } : { kind: 'held', field: key as HeldField };
}
