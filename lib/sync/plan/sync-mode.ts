import type { PlanItem } from './plan-item.ts';

/**
 * What a sync may do at all: everything; everything but archiving (over the summer, when half a school looks as if it had left); or only
 * add people who are new. Whoever takes over the email of somebody who would be archived waits for that.
 */
export type SyncMode = 'full' | 'no-archiving' | 'additions-only';

/** What the mode leaves for later becomes a skipped line with its reason; the target keeps what it has. */
export function pauseActions(items: readonly PlanItem[], mode: SyncMode): readonly PlanItem[] {
  if (mode === 'full') return items;
  const staying = new Set(items.filter(({ action }) => action === 'archive').map(({ studentId }) => studentId));
  return items.map((item) => {
    if (item.action === 'archive') return pause(item, 'archiving-paused');
    if (item.previousHolder && staying.has(item.previousHolder.studentId)) return pause(item, 'awaits-archiving');
    if (item.action === 'update' && mode === 'additions-only') return pause(item, 'changes-paused');
    return item;
  });
}

function pause(item: PlanItem, reason: 'archiving-paused' | 'changes-paused' | 'awaits-archiving'): PlanItem {
  return { ...item, action: 'skip', reason, person: null, changes: [] };
}
