import type { Choice } from '../../../lib/roster/index.ts';
import type { ReviewStore } from '../../../lib/review/review-store.ts';
import type { SavedRun } from '../../../lib/records/run.ts';
import type { SavedRefresh } from '../../../lib/records/refresh.ts';
import type { SavedEvent } from '../../../lib/records/event.ts';
import type { SavedCorrection } from '../../../lib/records/email-write.ts';
import type { FamilyCopy } from '../../../lib/records/family.ts';
import type { SavedNotSimilar, SavedDecision, SavedParentDecision } from '../../../lib/records/decision.ts';
import type { Snapshot } from '../../../lib/records/school.ts';
import { noSideLists } from '../../../lib/records/side-lists.ts';
import type { RunView } from '../../../lib/session/sync/run-view.ts';
import { Watched } from './watched.ts';
import type { Scene } from './scene.ts';
import { fewStudents, gradeNames } from './students.ts';

const MINUTE = 60_000;
const WRITE_STEP = 700;

export const schools = [
  { schoolCode: 'STB', name: 'Saint Brendan Academy' },
  { schoolCode: 'STA', name: 'Saint Brendan Preschool' },
];
export const gradeLevels = gradeNames.map((name, sortOrder) => ({ name, sortOrder }));

const noFamilies: FamilyCopy = { version: 0, takenAt: null, parents: [], children: [] };

/** A database in memory, so that the gallery runs the real session layer over it. */
export function createMemoryStore(scene: Scene): ReviewStore {
  const now = Date.now();
  const snapshot = new Watched<Snapshot>({
    version: scene.pulled === false ? 0 : 1,
    startedAt: now - 6 * MINUTE,
    takenAt: now - 5 * MINUTE,
    gradeLevels,
    schools,
    students: scene.pulled === false ? [] : (scene.students ?? fewStudents),
    changes: scene.changes ?? null,
  });
  const skipped = (scene.skipped ?? []).map((studentId) => ({ studentId, choice: 'skip' as const, decidedAt: now }));
  const decisions = new Watched<readonly SavedDecision[]>(skipped);
  const skippedParents = new Set(scene.skippedParents);
  const parentDecisions = new Watched<readonly SavedParentDecision[]>(
    [...skippedParents].map((personId) => ({ personId, choice: 'skip' as const, decidedAt: now })),
  );
  const apart = new Watched<readonly SavedNotSimilar[]>(scene.apart ?? []);
  const skips = new Set(scene.skipped);
  const events = new Watched<readonly SavedEvent[]>(scene.events ?? []);
  const note = (event: DistributiveOmit<SavedEvent, 'eventId'>): void =>
    events.set([{ eventId: (events.value[0]?.eventId ?? 0) + 1, ...event }, ...events.value]);
  const corrections = new Watched<readonly SavedCorrection[]>(
    scene.correction
      ? [
          {
            ...emptyCorrection,
            changedAt: now,
            observedAt: scene.correction.found === undefined ? null : now,
            ...scene.correction,
          },
        ]
      : [],
  );
  const refresh = new Watched<SavedRefresh | null>(
    scene.refresh ? { ...halfRefresh, startedAt: now - 20_000, ...scene.refresh } : null,
  );
  const refuse = (): Promise<never> | null =>
    scene.refusal ? Promise.reject(Object.assign(new Error(), { name: 'AppError', ...scene.refusal })) : null;

  function advance(correction: SavedCorrection): void {
    const next = ({ queued: 'sending', sending: 'verifying', verifying: 'done' } as const)[correction.state as string];
    if (next === undefined) return;
    setTimeout(() => {
      const stored = corrections.value.find(({ correctionId }) => correctionId === correction.correctionId);
      if (stored?.state !== correction.state) return;
      const at = Date.now();
      const seen = next === 'done' ? { found: correction.to, observedAt: at } : {};
      const changed = { ...correction, ...seen, state: next, changedAt: at };
      corrections.set([
        ...corrections.value.filter(({ correctionId }) => correctionId !== changed.correctionId),
        changed,
      ]);
      if (next === 'done') note({ at, kind: 'correction', correction: changed });
      advance(changed);
    }, WRITE_STEP);
  }

  return {
    watchSnapshot: snapshot.watch,
    watchDecisions: decisions.watch,
    watchCorrections: corrections.watch,
    watchNotSimilar: apart.watch,
    watchPausedBatches: (listener) => (listener(new Set(scene.pausedBatches)), () => {}),
    watchSideLists: (listener) => (listener({ ...noSideLists, ...scene.sideLists }), () => {}),
    watchPeopleReading: (listener) => (
      listener({ failure: scene.peopleFailure ?? null, families: null, parents: null, ...scene.peopleReading }),
      () => {}
    ),
    watchFamilies: (listener) => (listener(scene.families ?? noFamilies), () => {}),
    watchParentDecisions: parentDecisions.watch,
    saveParentDecisions: async (personIds, choice, at) => {
      await refuse();
      const changed = personIds.filter((id) => skippedParents.has(id) !== (choice === 'skip'));
      for (const id of changed) if (choice === 'skip') skippedParents.add(id);
      for (const id of changed) if (choice === 'sync') skippedParents.delete(id);
      parentDecisions.set(changed.map((personId) => ({ personId, choice, decidedAt: at })));
      if (changed.length > 0) note({ at, kind: 'decided', studentIds: changed, choice, parents: true });
      return changed;
    },
    watchPeople: (listener) => {
      const people = scene.people ?? [];
      listener({ version: scene.people ? 1 : 0, takenAt: scene.people ? now : null, people });
      return () => {};
    },
    saveNotSimilar: async (pair, isApart, at) => {
      await refuse();
      const [a, b] = pair.toSorted((one, other) => one - other) as [number, number];
      const others = apart.value.filter((each) => each.a !== a || each.b !== b);
      apart.set(isApart ? [...others, { a, b, saidAt: at }] : others);
    },
    watchRefresh: refresh.watch,
    watchLatestRun: (listener) => {
      listener(scene.run ? toSavedRun(scene.run) : null);
      return () => {};
    },
    watchHistory: (limit, listener) => events.watch((all) => listener(all.slice(0, limit))),
    readHistory: () => Promise.resolve(events.value),
    watchKnownIds: (_target, listener) => (listener(new Set(scene.known)), () => {}),
    watchKeysSaved: (listener) => (listener(scene.keysSaved ?? true), () => {}),
    saveDecisions: async (studentIds: readonly number[], choice: Choice, at) => {
      await refuse();
      const changed = studentIds.filter((id) => skips.has(id) !== (choice === 'skip'));
      for (const id of changed) if (choice === 'skip') skips.add(id);
      for (const id of changed) if (choice === 'sync') skips.delete(id);
      decisions.set(changed.map((studentId) => ({ studentId, choice, decidedAt: at })));
      if (changed.length > 0) note({ at, kind: 'decided', studentIds: changed, choice });
      return changed;
    },
    queueCorrection: async (fix, at) => {
      await refuse();
      const correctionId = Math.max(at, 1 + Math.max(0, ...corrections.value.map((each) => each.correctionId)));
      const correction = { ...emptyCorrection, ...fix, correctionId, state: 'queued' as const, changedAt: at };
      corrections.set([...corrections.value.filter(({ studentId }) => studentId !== fix.studentId), correction]);
      advance(correction);
      return true;
    },
    dismissCorrection: async (correctionId, at) => {
      await refuse();
      const kept = corrections.value.filter((correction) => correction.correctionId === correctionId);
      corrections.set(kept.map((correction) => ({ ...correction, state: 'withdrawn' as const, changedAt: at })));
    },
    startRefresh: async (at) => {
      await refuse();
      refresh.set({ ...halfRefresh, startedAt: at - 20_000 });
      return true;
    },
    cancelRefresh: async () => {
      await refuse();
      refresh.set({ ...halfRefresh, state: 'cancelled', failure: { code: 'refresh-cancelled' } });
    },
  };
}

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

const effects = { add: 'created', update: 'updated', archive: 'archived' } as const;

export function toSavedRun({ results, reading, readTrouble, ...run }: RunView): SavedRun {
  const person = { externalId: '', userName: '', givenName: '', familyName: '', gradeLevel: '', schoolCode: '' };
  const counts = { add: 0, update: 0, unchanged: 0, archive: 0, hold: 0, skip: 0, exclude: 0 };
  return {
    run: {
      ...run,
      digest: '39c6fd0763f499e5',
      counts,
      pauses: 0,
      ...(reading && { reading }),
      ...(readTrouble && { readTrouble: { ...readTrouble, tries: 1 } }),
    },
    items: results.map(({ name, ...result }) => ({
      ...result,
      firstName: name,
      lastName: '',
      person: { ...person, userName: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@stbrendan.org`, gradeLevel: '05' },
      remoteId: null,
      changes: [],
      attempts: 1,
      effect: result.state === 'confirmed' ? effects[result.action] : null,
    })),
  };
}

const emptyCorrection: SavedCorrection = {
  correctionId: 1,
  studentId: 0,
  state: 'queued',
  from: null,
  to: 'noah.bennett@stbrendan.org',
  found: null,
  failure: null,
  notBefore: null,
  changedAt: 0,
  observedAt: null,
};

const halfRefresh: SavedRefresh = {
  state: 'running',
  rowCount: 536,
  studentRows: 536,
  peopleRead: 200,
  peopleTotal: 536,
  requests: 2,
  requestsLeft: 4,
  notBefore: null,
  startedAt: 0,
  finishedAt: null,
  failure: null,
};
