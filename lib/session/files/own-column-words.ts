import { m } from '../../words/index.ts';
import { presentFailure, type Failure } from '../../errors.ts';
import { type HeldField, type ValueSource, heldFields } from '../../records/value-source.ts';
import type { UserDefinedField } from '../../records/user-defined.ts';
import { heldWords } from '../value-words.ts';

/** Why a column can't be filled, and what to do. */
export function unreadWords(header: string, failure: Failure): { readonly sentence: string; readonly action: string } {
  const sentence = m.files_column_unread({ column: header, reason: reason(failure) });
  return { sentence, action: m.files_column_unread_action() };
}

function reason({ code, detail }: Failure): string {
  const status = Number(detail?.['status'] ?? 0);
  switch (code) {
    case 'facts-forbidden':
      return m.files_unread_forbidden();
    case 'facts-field-missing':
      return m.files_unread_field_missing();
    case 'facts-unavailable':
      if (status === 404) return m.files_unread_not_offered();
      return status > 0 ? m.files_unread_trouble_status({ status: String(status) }) : m.files_unread_trouble();
    case 'facts-answer':
      return m.files_unread_answer();
    case 'facts-cut-off':
      return m.files_unread_cut_off();
    case 'list-missing':
      return m.files_unread_families();
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
    { value: 'constant', text: m.files_source_constant() },
    ...heldFields.map((field) => ({ value: field, text: heldWords[field]() })),
    ...fields.map(({ fieldId, name }) => ({
      value: `user-defined ${fieldId}`,
      text: m.files_source_own_field({ name }),
    })),
  ];
}

/** The source that a choice stands for; a text that was typed before stays. */
export function sourceOf(key: string, known: readonly UserDefinedField[], before?: ValueSource): ValueSource {
  if (before && key === sourceKey(before)) return before;
  if (key === 'constant') return { kind: 'constant', text: '' };
  const field = known.find(({ fieldId }) => key === `user-defined ${fieldId}`);
  return field ? { kind: 'user-defined', ...field } : { kind: 'held', field: key as HeldField };
}
