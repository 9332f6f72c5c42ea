import { AppError } from '../../errors.ts';
import { defaultColumns, type OwnColumn, type SpreadsheetColumn } from '../../sync/targets/spreadsheet/columns.ts';
import { planSync, type RunStore, type SyncPlan } from '../../sync/index.ts';
import { writeBundle } from '../../sync/targets/oneroster/write-bundle.ts';
import { zipBundle } from '../../sync/targets/oneroster/zip-bundle.ts';
import { recordImport } from '../../sync/targets/spreadsheet/record-import.ts';
import { findOwnMailbox } from '../../review/people/own-mailbox.ts';
import type { DirectReviewSource } from '../../review/direct-review-source.ts';
import type { BlockedStudents } from '../../review/blocked-families.ts';
import { modeDuringPause } from '../sync/summer-pause.ts';
import type { FillRandom } from '../../sync/targets/google/password.ts';
import type { FileWorld, Needed, PreparedFile } from './csv-destination.ts';
import type { FileKind } from './file-names.ts';
import { destinationOf } from './file-targets.ts';
import type { HandOverPort } from '../../records/hand-over.ts';
import { createColumnFiller, type ColumnSources, type FilledColumns } from './own-columns.ts';
import type { UserDefinedField } from '../../records/user-defined.ts';
import type { Audience } from '../../records/screen-choices.ts';
import { exceptFirst, type Unsubscribe } from '../../records/watch.ts';
import type { LedgerStore, SettingsStore } from '../../review/review-store.ts';

/** What a file would bring: its plan, and more where the destination takes one table. */
export interface FilePlan {
  readonly plan: SyncPlan;
  readonly prepared: PreparedFile | null;
  /** Why there can't be a file yet. */
  readonly needed: Needed | null;
  /** The school's own columns, where it has some. */
  readonly own: Omit<FilledColumns, 'more'>;
}

/** A spreadsheet's columns as they are set. */
export interface ColumnSettings {
  readonly columns: readonly SpreadsheetColumn[];
  readonly own: readonly OwnColumn[];
}

/** Files that a person carries to a target. Each has a ledger of its own, moved on when they say that the file was taken. */
export interface FileCommands {
  /** Whose files these are. */
  readonly audience: Audience;
  /** What the file would bring, against what was imported before. */
  plan(kind: FileKind): Promise<FilePlan>;
  /** Whose families asked FACTS not to give out an email, of a plan's students. */
  blocked(plan: SyncPlan): Promise<BlockedStudents>;
  /** A OneRoster bundle as a zip: everybody, or only what `plan` would do. */
  makeBundle(mode: 'bulk' | 'delta', plan: SyncPlan): Promise<Uint8Array>;
  /** The plans of the files that were made and not yet imported, as long as this page is open. */
  readonly made: Map<FileKind, SyncPlan>;
  /** The person says "imported" of the file made from `plan`, which they confirmed where it is unusual. Answers the run's id. */
  record(kind: FileKind, plan: SyncPlan, byHandDone: boolean): Promise<number>;
  /** Whenever what a plan is made from may have changed, in any tab. */
  watchList(listener: () => void): Unsubscribe;
  watchColumns(listener: (columns: ColumnSettings) => void): Unsubscribe;
  setColumns(columns: ColumnSettings): Promise<void>;
  /** The fields that the school has made in FACTS, asked for at this moment. */
  listUserDefined(): Promise<readonly UserDefinedField[]>;
  /** What was read of them is read again. */
  forgetRead(): void;
  /** What the school typed for files, by key. */
  watchTexts(listener: (texts: Readonly<Record<string, string>>) => void): Unsubscribe;
  setText(key: string, text: string): Promise<void>;
  readonly fillRandom: FillRandom;
  /** The browser's tabs, to hand a file over in one; without it files are only downloaded. */
  readonly handOver: HandOverPort | undefined;
}

interface FileCommandsParts {
  readonly source: Pick<
    DirectReviewSource,
    'model' | 'ready' | 'directoryRead' | 'findBlocked' | 'familiesOf' | 'watchRoster'
  >;
  readonly userDefined: Pick<ColumnSources, 'listUserDefined' | 'readUserDefined'>;
  readonly settings: SettingsStore;
  readonly ledger: LedgerStore;
  readonly runStore: (target: string, who?: string) => RunStore;
  readonly now: () => number;
  /** As `crypto.getRandomValues`. */
  readonly fillRandom: FillRandom;
  readonly handOver?: HandOverPort | undefined;
}

export function createFileCommands(parts: FileCommandsParts): FileCommands {
  const { source, settings, ledger, runStore, userDefined, now, fillRandom, handOver } = parts;
  const { model, ready } = source;
  const filler = createColumnFiller({
    ...userDefined,
    familiesOf: source.familiesOf,
    schoolName: (code) => model.snapshot?.schools.find(({ schoolCode }) => schoolCode === code)?.name ?? code,
    now,
  });
  const known = async (kind: FileKind) => [...(await ledger.read(destinationOf(kind).target)).values()];
  const worldOf = (handedOver: ReadonlyMap<number, number>): FileWorld => ({
    now: now(),
    directory: model.directory,
    student: (studentId) => model.student(studentId),
    ownMailbox: (studentId) => {
      const student = model.student(studentId);
      return (student && findOwnMailbox(model, student)?.email) ?? null;
    },
    handedOverAt: (studentId) => handedOver.get(studentId) ?? null,
  });
  return {
    audience: 'students',
    made: new Map(),
    plan: async (kind) => {
      await ready;
      if (!model.classification || !model.snapshot?.version) throw new AppError('list-missing');
      const chosen = await settings.read();
      const entries = await known(kind);
      const { fields, own: ownColumns, csv } = destinationOf(kind);
      const ids = model.classification.entries.map(({ student }) => student.studentId);
      const { more, ...own } = await filler.fill(ownColumns?.(chosen) ?? [], ids);
      const plan = planSync({
        more,
        entries: model.classification.entries,
        enrolledIds: model.enrolledIds,
        unseenIds: model.unseenIds,
        ledger: entries,
        gradeOrder: model.snapshot.gradeLevels.map((grade) => grade.name),
        mode: modeDuringPause(chosen.syncMode, chosen.pausedUntil, now()),
        takeovers: false,
        ...(fields ? { fields: fields(chosen) } : {}),
      });
      if (!csv) return { plan, prepared: null, needed: null, own };
      await source.directoryRead;
      const handedOver = new Map(entries.map(({ studentId, confirmedAt }) => [studentId, confirmedAt]));
      const prepared = csv.prepare(plan, worldOf(handedOver));
      return 'href' in prepared
        ? { plan, prepared: null, needed: prepared, own }
        : { plan: prepared.plan, prepared, needed: null, own };
    },
    blocked: ({ items }) => source.findBlocked(items.map(({ studentId }) => studentId)),
    makeBundle: async (mode, plan) => {
      const schools = (model.snapshot?.schools ?? []).map(({ schoolCode, name }) => ({ code: schoolCode, name }));
      const schoolsOf = (externalId: string) => model.student(Number(externalId))?.schoolCodes ?? [];
      const bundle = writeBundle({ plan, ledger: await known('oneRoster'), schools, schoolsOf, mode, now: now() });
      return zipBundle(bundle, now());
    },
    record: async (kind, plan, byHandDone) => {
      const { personName } = await settings.read();
      const deps = { store: runStore(destinationOf(kind).target, personName), clock: { now } };
      // The number was typed before the file was made.
      const approval = { digest: plan.digest, typed: plan.unusual?.confirmation ?? null };
      return recordImport(deps, plan, approval, byHandDone || !destinationOf(kind).addsOnly);
    },
    watchList: (listener) => source.watchRoster(exceptFirst(listener)),
    watchColumns: (listener) =>
      settings.watch(({ spreadsheetColumns, spreadsheetOwn }) =>
        listener({ columns: spreadsheetColumns ?? defaultColumns, own: spreadsheetOwn }),
      ),
    setColumns: ({ columns, own }) => settings.change({ spreadsheetColumns: columns, spreadsheetOwn: own }),
    listUserDefined: userDefined.listUserDefined,
    forgetRead: filler.forget,
    watchTexts: (listener) => settings.watch(({ fileTexts }) => listener(fileTexts)),
    setText: async (key, text) => {
      const { fileTexts } = await settings.read();
      await settings.change({ fileTexts: { ...fileTexts, [key]: text } });
    },
    fillRandom,
    handOver,
  };
}
