import type { ReviewModel } from './review-model.ts';
import { createMailboxes } from './people/own-mailbox.ts';
import { toWriteView } from './student-views.ts';
import type { RosterView } from './views.ts';
import type { EmailWriteView } from '../records/email-write.ts';

/**
 * The full page's view of a model; `null` before the first snapshot. Who is new or changed is found once for each snapshot
 * and each word from the sync target, and then is the same set: what hangs on it is not worked out anew.
 */
export function createRosterView(model: ReviewModel): (knownIds: ReadonlySet<number> | null) => RosterView | null {
  const newIds = keepLast(newTo);
  const changedIds = keepLast(findChanged);
  const mailboxes = createMailboxes(model);
  return (knownIds) => {
    const { classification, snapshot, places, decidedAt } = model;
    if (!classification || !snapshot || snapshot.version === 0) return null;
    return {
      classification,
      gradeOrder: snapshot.gradeLevels.map((grade) => grade.name),
      schools: snapshot.schools,
      writes: findWrites(model),
      newIds: newIds(knownIds, places),
      changedIds: changedIds(snapshot.changes),
      decidedAt,
      schoolDomains: model.schoolDomains,
      mailboxes: mailboxes(),
    };
  };
}

type Changes = NonNullable<ReviewModel['snapshot']>['changes'];

function newTo(knownIds: ReadonlySet<number> | null, places: ReadonlyMap<number, number>): ReadonlySet<number> | null {
  return knownIds && new Set([...places.keys()].filter((id) => !knownIds.has(id)));
}

function findChanged(changes: Changes): ReadonlySet<number> {
  return new Set([...(changes?.added ?? []), ...(changes?.changed ?? []).map(({ studentId }) => studentId)]);
}

/** Those that are under way or ended badly. */
function findWrites(model: ReviewModel): ReadonlyMap<number, EmailWriteView> {
  const writes = new Map<number, EmailWriteView>();
  for (const correction of model.corrections.values()) {
    const view = toWriteView(correction, model.pausedBatches);
    if (view && view.state !== 'done') writes.set(correction.studentId, view);
  }
  return writes;
}

/** Answers as the last time while it is asked the same. */
function keepLast<Asked extends readonly unknown[], Answer>(
  answer: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  let last: { readonly asked: Asked; readonly answer: Answer } | null = null;
  return (...asked) => {
    if (!last || asked.some((each, place) => each !== last?.asked[place])) last = { asked, answer: answer(...asked) };
    return last.answer;
  };
}
