import { isFileTarget } from '../../records/file-target.ts';
import type { Choice } from '../../roster/index.ts';
import { countItems } from '../batch/batch-view.ts';
import { planUndo } from '../batch/plan-undo.ts';
import { targetName } from '../files/file-names.ts';
import type { FamiliesSource } from '../../review/families/families-source.ts';
import { parentName } from '../../records/person-name.ts';
import type { RosterSource } from '../../review/review-source.ts';
import type { HistoryCommands } from './history-port.ts';
import type { BatchCommands } from '../batch/batch-port.ts';
import type { FamilyModel } from '../../review/families/family-model.ts';
import type { ReviewModel } from '../../review/review-model.ts';
import type { ReviewStore } from '../../review/review-store.ts';
import type { SavedEvent } from '../../records/event.ts';
import { displayName, nameOfId } from '../../records/person-name.ts';
import type { HistoryEntry } from './history-view.ts';

export interface HistoryCommandsParts {
  readonly store: Pick<ReviewStore, 'watchHistory' | 'readHistory' | 'saveNotSimilar'>;
  readonly source: Pick<RosterSource, 'decideMany' | 'fixEmail' | 'watchRoster'> & { readonly model: ReviewModel };
  readonly batches: BatchCommands;
  /** Parents, to be named and decided anew; without them they go by ID. */
  readonly parents?: Pick<FamiliesSource, 'model' | 'ids' | 'decide' | 'person'>;
  readonly now: () => number;
}

/** What was decided, written, refreshed and synced on this computer, and the way back where there is one. */
export function createHistoryCommands(parts: HistoryCommandsParts): HistoryCommands {
  const { store, source, batches, now, parents } = parts;
  const { model } = source;
  const entryOf = (event: SavedEvent): HistoryEntry => toEntry(model, parents?.model, event);
  return {
    watch(limit, listener) {
      let events: readonly SavedEvent[] | null = null;
      const tell = (): void => {
        if (events) listener(events.map(entryOf));
      };
      const stopHistory = store.watchHistory(limit, (read) => {
        events = read;
        tell();
      });
      // Whether a line can be taken back hangs on what the list holds, which may hear of a change later than the history does.
      const stopRoster = source.watchRoster(tell);
      parents?.ids().then(tell, () => {});
      return () => {
        stopHistory();
        stopRoster();
      };
    },
    batches,
    readAll: async () => (await store.readHistory()).map(entryOf),
    undo: async (entry) => {
      if (entry.kind === 'decided' && entry.parents) {
        const still = entry.studentIds.filter((id) => parents?.model.choice(id) === entry.choice);
        await parents?.decide(still, opposite(entry.choice));
      } else if (entry.kind === 'decided') {
        const still = entry.studentIds.filter((id) => model.choice(id) === entry.choice);
        await source.decideMany(still, opposite(entry.choice));
      } else if (entry.kind === 'apart') {
        await store.saveNotSimilar(entry.studentIds, !entry.apart, now());
      } else if (entry.kind === 'correction' && entry.state === 'done') {
        await (entry.parent && parents ? parents.person : source).fixEmail({
          studentId: entry.studentId,
          from: entry.to,
          to: entry.from,
          verbatim: true,
        });
      }
    },
  };
}

function toEntry(model: ReviewModel, parents: FamilyModel | undefined, event: SavedEvent): HistoryEntry {
  const { eventId, at } = event;
  switch (event.kind) {
    case 'decided': {
      const { studentIds, choice } = event;
      if (event.parents) {
        const undoable = studentIds.some((id) => parents?.choice(id) === choice);
        const names = parentNames(parents, studentIds);
        return { eventId, at, kind: 'decided', parents: true, studentIds, choice, names, undoable };
      }
      const undoable = studentIds.some((id) => model.choice(id) === choice);
      return { eventId, at, kind: 'decided', studentIds, choice, names: namesOf(model, studentIds), undoable };
    }
    case 'apart': {
      const { studentIds, apart, isApart } = event;
      const names = namesOf(model, studentIds);
      return { eventId, at, kind: 'apart', studentIds, names, apart, undoable: isApart === apart };
    }
    case 'correction': {
      const { studentId, correctionId, state, from, to, failure } = event.correction;
      const parent = model.student(studentId) ? undefined : parents?.parent(studentId);
      if (parent) {
        const undoable = state === 'done' && parent.email === to;
        const told = {
          correctionId,
          parent: true,
          studentId,
          name: parentName(parent),
          state,
          from,
          to,
          failure,
        } as const;
        return { eventId, at, kind: 'correction', ...told, undoable };
      }
      const undoable = state === 'done' && model.student(studentId)?.email === to;
      const [name = ''] = namesOf(model, [studentId]);
      return { eventId, at, kind: 'correction', correctionId, studentId, name, state, from, to, failure, undoable };
    }
    case 'refresh':
      return { eventId, at, kind: 'refresh', state: event.state, students: event.students, undoable: false };
    case 'sync':
      return {
        eventId,
        at,
        kind: 'sync',
        runId: event.runId,
        target: event.target,
        file: isFileTarget(event.target) ? targetName(event.target) : null,
        state: event.state,
        counts: event.counts,
        results: event.results,
        different: event.different,
        undoable: false,
      };
    case 'batch': {
      const { batchId, origin, label, state, items } = event;
      const undoable = origin !== 'undo' && planUndo(model, event).fixes.length > 0;
      return { eventId, at, kind: 'batch', batchId, origin, label, state, counts: countItems(items), undoable };
    }
  }
}

const maxNames = 3;

/** The first few; a student who left is named by ID. */
function namesOf(model: ReviewModel, studentIds: readonly number[]): string[] {
  return studentIds.slice(0, maxNames).map((id) => {
    const student = model.student(id);
    return student ? displayName(student) : nameOfId(id);
  });
}

function parentNames(parents: FamilyModel | undefined, personIds: readonly number[]): string[] {
  return personIds.slice(0, maxNames).map((personId) => {
    const parent = parents?.parent(personId);
    return parentName(parent ?? { personId, firstName: '', lastName: '' });
  });
}

function opposite(choice: Choice): Choice {
  return choice === 'skip' ? 'sync' : 'skip';
}
