import { AppError } from '../../errors.ts';
import { mappedFields, defaultColumns, type SpreadsheetColumn } from '../../sync/spreadsheet/columns.ts';
import { planSync, type RunStore, type SyncPlan } from '../../sync/index.ts';
import { writeBundle } from '../../sync/oneroster/write-bundle.ts';
import { zipBundle } from '../../sync/oneroster/zip-bundle.ts';
import { recordImport } from '../../sync/spreadsheet/record-import.ts';
import type { DirectReviewSource } from '../source/direct-review-source.ts';
import type { BlockedStudents } from '../sync/blocked-families.ts';
import { fileTargets, type FileKind } from './file-targets.ts';
import type { Unsubscribe } from '../ports.ts';
import type { LedgerStore, SettingsStore } from '../store-port.ts';

/** Files that a person carries to a target. Each has a ledger of its own, moved on when she says that the file was taken. */
export interface FileDesk {
  /** What the file would bring, against what was imported before. */
  plan(kind: FileKind): Promise<SyncPlan>;
  /** Whose families asked FACTS not to give out an email, of a plan's students. */
  blocked(plan: SyncPlan): Promise<BlockedStudents>;
  /** A OneRoster bundle as a zip: everybody, or only what `plan` would do. */
  makeBundle(mode: 'bulk' | 'delta', plan: SyncPlan): Promise<Uint8Array>;
  /** The plans of the files that were made and not yet imported, as long as this page is open. */
  readonly made: Map<FileKind, SyncPlan>;
  /** The person says "imported" of the file made from `plan`. Answers the run's id. */
  record(kind: FileKind, plan: SyncPlan, byHandDone: boolean): Promise<number>;
  watchColumns(listener: (columns: readonly SpreadsheetColumn[]) => void): Unsubscribe;
  setColumns(columns: readonly SpreadsheetColumn[]): Promise<void>;
}

interface FileDeskParts {
  readonly source: Pick<DirectReviewSource, 'model' | 'ready' | 'findBlocked'>;
  readonly settings: SettingsStore;
  readonly ledger: LedgerStore;
  readonly runStore: (target: string, who?: string) => RunStore;
  readonly now: () => number;
}

export function createFileDesk({ source, settings, ledger, runStore, now }: FileDeskParts): FileDesk {
  const { model, ready } = source;
  const known = async (kind: FileKind) => [...(await ledger.read(fileTargets[kind])).values()];
  return {
    made: new Map(),
    plan: async (kind) => {
      await ready;
      if (!model.classification || !model.snapshot?.version) throw new AppError('list-missing');
      const { syncMode, spreadsheetColumns } = await settings.read();
      return planSync({
        entries: model.classification.entries,
        enrolledIds: model.enrolledIds,
        unseenIds: model.unseenIds,
        ledger: await known(kind),
        gradeOrder: model.snapshot.gradeLevels.map((grade) => grade.name),
        mode: syncMode,
        takeovers: false,
        ...(kind === 'spreadsheet' ? { fields: mappedFields(spreadsheetColumns ?? defaultColumns) } : {}),
      });
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
      const deps = { store: runStore(fileTargets[kind], personName), clock: { now } };
      // The number is not asked for: nothing is sent here, and the file was carried already.
      const approval = { digest: plan.digest, typed: plan.unusual?.confirmation ?? null };
      return recordImport(deps, plan, approval, byHandDone);
    },
    watchColumns: (listener) => settings.watch((chosen) => listener(chosen.spreadsheetColumns ?? defaultColumns)),
    setColumns: (spreadsheetColumns) => settings.change({ spreadsheetColumns }),
  };
}
