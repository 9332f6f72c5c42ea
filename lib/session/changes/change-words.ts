import { m } from '../../words/index.ts';
import type { ChangesView } from '../../review/changes-view.ts';

/** What a refresh brought, in a few words each; empty when nothing changed. */
export function summariseChanges(changes: ChangesView): string[] {
  const byUs = changes.emails.filter(({ by }) => by === 'us').length;
  const inFacts = changes.emails.length - byUs;
  const parts = [
    [changes.added.length, m.changes_count_added],
    [changes.left.length, m.changes_count_left],
    [inFacts, m.changes_count_in_facts],
    [byUs, m.changes_count_by_us],
    [changes.moved.length, m.changes_count_moved],
    [changes.solved.length, m.changes_count_solved],
    [changes.arisen.length, m.changes_count_arisen],
  ] as const;
  return parts.filter(([count]) => count > 0).map(([count, say]) => say({ count }));
}
