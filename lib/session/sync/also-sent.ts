import { formatList } from '../../words/index.ts';
import { moreOf, nameOfMore } from '../../sync/more-fields.ts';
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
  const parts = [...texts].map(([field, values]) => {
    const name = nameOfMore(field as `more.${string}`);
    const [only = ''] = values;
    if (values.size > 1) return `${name} (their own)`;
    return only === '' ? `${name} (empty, so not sent)` : `${name} “${only}”`;
  });
  if (parts.length === 0) return '';
  return `New accounts also get ${formatList(parts)}.`;
}
