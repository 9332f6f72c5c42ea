import { formatList, m } from '../../words/index.ts';
import { fieldName } from '../../sync/field-names.ts';
import { moreOf } from '../../sync/more-fields.ts';
import type { SyncPlan } from '../../sync/plan/plan-item.ts';

/** What new accounts get besides, by the school's own fields; `''` where nothing was set or nobody is new. */
export function alsoSentSentence({ items }: Pick<SyncPlan, 'items'>): string {
  const texts = new Map<string, Set<string>>();
  for (const { action, person } of items) {
    if (action !== 'add' || !person) continue;
    for (const [field, text] of moreOf(person)) {
      texts.set(field, (texts.get(field) ?? new Set()).add(text));
    }
  }
  const parts = [...texts].map(([name, values]) => {
    const field = fieldName(name as `more.${string}`);
    const [text = ''] = values;
    if (values.size > 1) return m.sync_also_their_own({ field });
    return text === '' ? m.sync_also_empty({ field }) : m.sync_also_text({ field, text });
  });
  return parts.length === 0 ? '' : m.sync_also_sent({ fields: formatList(parts) });
}
