import type { DirectoryCommands } from '../../../lib/session/directory/directory-controller.svelte.ts';
import { createMemoryDirectory } from './memory-directory.ts';
import { countLeftOut, findScopeOptions } from '../../../lib/session/settings/scope-options.ts';
import { AppError } from '../../../lib/errors.ts';
import { createDirectReviewSource } from '../../../lib/review/direct-review-source.ts';
import { createFamiliesSource, type FamiliesSource } from '../../../lib/review/families/families-source.ts';
import { createBatchCommands } from '../../../lib/session/batch/batch-commands.ts';
import { createHistoryCommands } from '../../../lib/session/history/history-commands.ts';
import type { RosterSource } from '../../../lib/review/review-source.ts';
import type { SyncCommands, PreviewedPlan } from '../../../lib/session/sync/sync-port.ts';
import type { SimilarCommands } from '../../../lib/session/similar/similar-port.ts';
import type { SettingsCommands } from '../../../lib/session/settings/settings-port.ts';
import type { HistoryCommands } from '../../../lib/session/history/history-port.ts';
import type { BatchCommands } from '../../../lib/session/batch/batch-port.ts';
import { servePanelParents } from '../../../lib/review/families/panel-parents.ts';
import type { PanelParents } from '../../../lib/review/review-source.ts';
import type { PageLink } from '../../../lib/review/page-link.ts';
import { findSimilar } from '../../../lib/roster/index.ts';
import { createSimilarCommands } from '../../../lib/session/similar/similar-commands.ts';
import type { Draft } from '../../../lib/records/draft.ts';
import type { RunView } from '../../../lib/session/sync/run-view.ts';
import type { SettingsStore } from '../../../lib/review/review-store.ts';
import type { Settings } from '../../../lib/records/settings.ts';
import type { PageContext, PanelLayout } from '../../../lib/records/page.ts';
import { createFileCommands } from '../../../lib/session/files/file-commands.ts';
import { createReceiptCommands } from '../../../lib/session/sync/receipt-commands.ts';
import { modeDuringPause } from '../../../lib/session/sync/summer-pause.ts';
import type { StoredRecordsCommands } from '../../../lib/records/stored-records.ts';
import type { VaultCommands } from '../../../lib/records/vault.ts';
import { createDryRunCommands } from '../../../lib/session/sync/dry-run-commands.ts';
import { planSync } from '../../../lib/sync/plan/plan.ts';
import { createMemoryBatches } from './memory-batches.ts';
import { createMemoryStore, gradeLevels, schools } from './memory-store.ts';
import { fewStudents } from './students.ts';
import type { Scene } from './scene.ts';
import { createMemoryRuns } from './memory-runs.ts';
import { createMemoryDryRuns } from './memory-dry-runs.ts';
import { createMemoryVault } from './memory-vault.ts';
import type { BackupCommands } from '../../../lib/records/backup.ts';
import { createMemoryBackup } from './memory-backup.ts';
import { createImportStore } from './import-store.ts';
import { Watched } from './watched.ts';

export interface Sources {
  readonly source: RosterSource;
  readonly families: FamiliesSource;
  readonly page: PageLink;
  readonly parents: PanelParents;
  readonly sync: SyncCommands;
  readonly settings: SettingsCommands;
  readonly history: HistoryCommands;
  readonly similar: SimilarCommands;
  readonly batches: BatchCommands;
  readonly vault: VaultCommands;
  readonly kept: StoredRecordsCommands;
  readonly backup: BackupCommands;
  readonly directory: DirectoryCommands;
}

const stored = { students: 412, otherPeople: 690, decisions: 31, emailWrites: 57, syncs: 9, events: 340 };

/** The real session layer over a school in memory; FACTS' page, the target and the key check are stood in for. */
export function buildSources(scene: Scene): Sources {
  const chosen = new Watched<Settings>({
    leftOutSchools: [],
    leftOutGrades: scene.leftOutGrades ?? [],
    parentChoice: scene.parentChoice ?? 'all',
    targetUrl: scene.targetUrl === undefined ? 'https://volunteers.example.org/scim/v2' : scene.targetUrl,
    targetName: scene.targetName ?? '',
    writeAccess: scene.writeAccess ?? 'write',
    unreadableLists: scene.unreadableLists ?? [],
    syncMode: scene.syncMode ?? 'full',
    dailyCheck: true,
    pausedUntil: scene.pausedUntil ?? null,
    personName: '',
    spreadsheetColumns: null,
    spreadsheetOwn: scene.spreadsheetOwn ?? [],
    targetFields: scene.targetFields ?? [],
    targetNeeds: scene.targetNeeds ?? [],
    fileTexts: {},
    keepDays: 30,
    keepYears: 2,
    lockAfterMinutes: 15,
    sameSchool: null,
    factsClient: null,
    knownSchools: schools,
    knownGrades: gradeLevels,
  });
  const store: SettingsStore = {
    read: async () => chosen.value,
    change: async (change) => chosen.set({ ...chosen.value, ...change }),
    watch: chosen.watch,
  };
  const rows = createMemoryStore(scene);
  const directory = createMemoryDirectory(scene.directory ?? null);
  const direct = createDirectReviewSource({
    store: rows,
    settings: store,
    now: () => Date.now(),
    wake: () => {},
    directory,
  });
  const source: RosterSource = {
    ...direct,
    watchConnection: (listener) => {
      listener(scene.connection ?? 'connected', scene.trouble ?? null);
      return () => {};
    },
  };
  const families = createFamiliesSource({
    store: rows,
    source: direct,
    settings: store,
    now: () => Date.now(),
    wake: () => {},
  });
  const batches = createBatchCommands({
    store: createMemoryBatches(scene, rows),
    source: direct,
    requestsPerMinute: 90,
    now: () => Date.now(),
    wake: () => {},
  });
  return {
    source,
    families,
    batches,
    page: linkPage(scene),
    parents: servePanelParents(families),
    sync: commandsFor(scene, direct, store),
    settings: settingsFor(scene, chosen),
    history: createHistoryCommands({ store: rows, source: direct, batches, parents: families, now: () => Date.now() }),
    similar: createSimilarCommands({
      store: rows,
      source: direct,
      find: async (people) => findSimilar(people),
      now: () => Date.now(),
    }),
    vault: createMemoryVault(scene.vault ?? 'kept'),
    backup: createMemoryBackup(Date.now()),
    directory: { store: directory, now: () => Date.now() },
    kept: {
      watch: (listener) => {
        listener({ ...stored, takenAt: Date.now(), expiredAt: null, untouched: false, years: null });
        return () => {};
      },
      watchUsedBefore: (listener) => {
        listener(true);
        return () => {};
      },
      watchKeepDays: (listener) => chosen.watch(({ keepDays }) => listener(keepDays)),
      setKeepDays: async (keepDays) => chosen.set({ ...chosen.value, keepDays }),
      watchKeepYears: (listener) => chosen.watch(({ keepYears }) => listener(keepYears)),
      setKeepYears: async (keepYears) => chosen.set({ ...chosen.value, keepYears }),
      countExpired: async () => ({ events: 120, emailWrites: 14, syncs: 3, decisions: 2 }),
      removeExpired: async () => {},
    },
  };
}

function linkPage(scene: Scene): PageLink {
  const page = new Watched<PageContext>(scene.page ?? { kind: 'students', studentId: null });
  const layout = new Watched<PanelLayout>({ open: true, width: 380, side: 'right' });
  const drafts = new Map<number, Draft>();
  return {
    readDraft: async (studentId) => drafts.get(studentId) ?? null,
    keepDraft: async (studentId, draft) => void (draft ? drafts.set(studentId, draft) : drafts.delete(studentId)),
    watchPage: page.watch,
    watchLayout: layout.watch,
    watchPanelRequests: (listener) => {
      if (scene.asked) listener(scene.asked);
      return () => {};
    },
    setLayout: async (change) => layout.set({ ...layout.value, ...change }),
    showStudent: async (studentId) => page.set({ kind: 'student', studentId }),
    confirmSchool: async () => page.set({ ...page.value, otherSchool: undefined }),
    showPerson: async ({ personId, kind }) => {
      const pages = { parent: 'parent', other: 'staff' } as const;
      page.set(
        kind in pages
          ? { kind: pages[kind as keyof typeof pages], studentId: null }
          : { kind: 'student', studentId: personId },
      );
    },
    openReview: async (route) => {
      document.title = route;
    },
  };
}

function commandsFor(
  scene: Scene,
  source: ReturnType<typeof createDirectReviewSource>,
  settings: SettingsStore,
): SyncCommands {
  const { model } = source;
  const target = scene.targetUrl ?? 'https://volunteers.example.org/scim/v2';
  const run = new Watched<RunView | null>(scene.run ?? null);
  const imports = createImportStore(scene.fileLedger ?? []);
  const dryRuns = createMemoryDryRuns(scene);
  const preview = async (): Promise<PreviewedPlan> => {
    if (scene.targetUrl === null) throw new AppError('target-missing');
    const plan = planSync({
      mode: modeDuringPause((await settings.read()).syncMode, scene.pausedUntil ?? null, Date.now()),
      entries: model.classification?.entries ?? [],
      enrolledIds: model.enrolledIds,
      ledger: scene.ledger ?? [],
      gradeOrder: gradeLevels.map((grade) => grade.name),
    });
    return { ...plan, target, whole: true };
  };
  return {
    audience: 'students',
    watchList: () => () => {},
    accounts: { read: async () => new Map(), answer: async () => {} },
    preview,
    blocked: ({ items }) => source.findBlocked(items.map(({ studentId }) => studentId)),
    start: async () => {
      if (scene.refusal) throw new AppError(scene.refusal.code, scene.refusal.detail);
      const counts = { pending: 0, sent: 0, confirmed: 0, refused: 0 };
      const times = { startedAt: Date.now(), finishedAt: Date.now(), notBefore: null };
      const unread = { reading: null, readTrouble: null };
      run.set({ runId: Date.now(), target, state: 'done', ...times, ...unread, failure: null, counts, results: [] });
    },
    cancel: async () => run.set(run.value && { ...run.value, state: 'cancelled', finishedAt: Date.now() }),
    pause: async () => run.set(run.value && { ...run.value, state: 'paused' }),
    resume: async () => run.set(run.value && { ...run.value, state: 'running', finishedAt: null }),
    watchRun: run.watch,
    watchMode: (listener) => settings.watch(({ syncMode, pausedUntil }) => listener(syncMode, pausedUntil)),
    files: createFileCommands({
      source,
      handOver: scene.handOver,
      userDefined: {
        listUserDefined: async () => scene.userDefined?.fields ?? [],
        readUserDefined: async (fieldId) => {
          const values = scene.userDefined?.values[fieldId] ?? [];
          if ('code' in values) throw new AppError(values.code, values.detail);
          return values;
        },
      },
      settings,
      ...imports,
      now: () => Date.now(),
      fillRandom: (bytes) => crypto.getRandomValues(bytes),
    }),
    dryRuns: createDryRunCommands({
      archive: dryRuns,
      settings,
      store: dryRuns.storeOf,
      preview,
      now: () => Date.now(),
      wake: () => {},
    }),
    receipts: createReceiptCommands({
      dryRuns,
      archive: createMemoryRuns(scene),
      settings,
      ledger: { noteSeen: async () => {} },
      now: () => Date.now(),
      readTarget: async () => scene.reading ?? { readAt: Date.now(), people: 412, differences: [] },
    }),
    setMode: (syncMode) => settings.change({ syncMode }),
  };
}

function settingsFor(scene: Scene, chosen: Watched<Settings>): SettingsCommands {
  let keysSaved = scene.keysSaved ?? true;
  const saved = new Watched(0);
  const students = scene.pulled === false ? null : (scene.students ?? fewStudents);
  return {
    watch: (listener) => {
      const tell = (): void =>
        listener({
          keysSaved,
          writeAccess: chosen.value.writeAccess,
          unreadableLists: chosen.value.unreadableLists,
          options: findScopeOptions({
            students,
            schools: keysSaved ? chosen.value.knownSchools : [],
            gradeLevels: keysSaved ? chosen.value.knownGrades : [],
          }),
          students: students && { enrolled: students.length, leftOut: countLeftOut(students, chosen.value) },
          leftOutSchools: chosen.value.leftOutSchools,
          leftOutGrades: chosen.value.leftOutGrades,
          dailyCheck: chosen.value.dailyCheck,
          pausedUntil: chosen.value.pausedUntil,
          targetUrl: chosen.value.targetUrl,
          targetName: chosen.value.targetName,
          tokenSaved: chosen.value.targetUrl !== null,
          targetFields: chosen.value.targetFields,
          targetNeeds: chosen.value.targetNeeds,
        });
      const stops = [chosen.watch(tell), saved.watch(tell)];
      return () => stops.forEach((stop) => stop());
    },
    allowLookUpMenu: async () => scene.refusal === undefined,
    forgetSchool: () => Promise.resolve(),
    saveKeys: async () => {
      if (scene.refusal) throw new AppError(scene.refusal.code, scene.refusal.detail);
      keysSaved = true;
      saved.set(saved.value + 1);
      const { writeAccess, unreadableLists } = chosen.value;
      return { writeAccess, unreadableLists, schools, gradeLevels };
    },
    saveDaily: async (daily) => chosen.set({ ...chosen.value, ...daily }),
    confirmSchool: async (sameSchool) => chosen.set({ ...chosen.value, sameSchool }),
    saveScope: async (scope) => chosen.set({ ...chosen.value, ...scope }),
    saveTargetFields: async (targetFields) => chosen.set({ ...chosen.value, targetFields }),
    nameTarget: async (targetName) => chosen.set({ ...chosen.value, targetName }),
    saveTarget: async ({ url }) => {
      chosen.set({ ...chosen.value, targetUrl: url });
      return { url, supportsBulk: true, supportsPatch: true, needs: chosen.value.targetNeeds };
    },
  };
}
