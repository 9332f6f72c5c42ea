import type { RunItem } from './run-record.ts';

/** Whoever gives up an email goes before the one who takes it over; otherwise the order stays. Two who swap can't be ordered. */
export function orderHandovers(items: readonly RunItem[]): readonly RunItem[] {
  const holders = new Map<string, RunItem>();
  for (const item of items) {
    const freed = freedUserName(item);
    if (freed !== null) holders.set(freed, item);
  }
  const ordered = new Set<RunItem>();
  for (const item of items) {
    const waiting = new Set<RunItem>();
    let next: RunItem | undefined = item;
    while (next && !ordered.has(next) && !waiting.has(next)) {
      waiting.add(next);
      next = next.action === 'archive' ? undefined : holders.get(next.person.userName);
    }
    for (const each of [...waiting].reverse()) ordered.add(each);
  }
  return [...ordered];
}

function freedUserName({ changes }: RunItem): string | null {
  const change = changes.find(({ field }) => field === 'userName');
  return typeof change?.from === 'string' && change.from !== '' ? change.from : null;
}
