import { targetOf } from '../../records/audience-target.ts';
import { exceptFirst } from '../../records/watch.ts';
import type { LedgerStore, SettingsStore } from '../../review/review-store.ts';
import { moreField } from '../../sync/more-fields.ts';
import { planSync, type RunStore } from '../../sync/index.ts';
import { recordImport } from '../../sync/targets/spreadsheet/record-import.ts';
import {
  defaultColumns,
  mappedFields,
  parentHeaders,
  type SpreadsheetColumn,
} from '../../sync/targets/spreadsheet/columns.ts';
import { modeDuringPause } from '../sync/summer-pause.ts';
import type { SyncedParents } from '../sync/synced-people.ts';
import type { FileCommands } from './file-commands.ts';
import type { FileKind } from './file-names.ts';
import { destinationOf } from './file-targets.ts';

interface ParentFileParts {
  readonly students: FileCommands;
  readonly parents: SyncedParents;
  readonly settings: SettingsStore;
  readonly ledger: LedgerStore;
  readonly runStore: (target: string, who?: string) => RunStore;
  readonly now: () => number;
}

/** The same files for parents, each with a ledger of its own beside the students'. Their columns are given. */
export function createParentFileCommands(parts: ParentFileParts): FileCommands {
  const { students, parents, settings, ledger, runStore, now } = parts;
  const targetOfKind = (kind: FileKind): string => targetOf(destinationOf(kind).target, 'parents');
  return {
    ...students,
    audience: 'parents',
    made: new Map(),
    plan: async (kind) => {
      const target = targetOfKind(kind);
      const entries = [...(await ledger.read(target)).values()];
      const ids = entries.map(({ studentId }) => studentId);
      const people = await parents.toPlan(target, ids);
      const chosen = await settings.read();
      const plan = planSync({
        ...people,
        more: ({ studentId }) => {
          const { familyIds, childIds, gradeLevels } = people.factsOf(studentId);
          return {
            // Of several families the first, so that whoever shares both is grouped by the same.
            [moreField(parentHeaders.family)]: String(familyIds[0] ?? ''),
            [moreField(parentHeaders.children)]: childIds.join(', '),
            [moreField(parentHeaders.grades)]: gradeLevels.join(', '),
          };
        },
        ledger: entries,
        mode: modeDuringPause(chosen.syncMode, chosen.pausedUntil, now()),
        takeovers: false,
        fields: mappedFields(parentColumns(chosen.spreadsheetColumns ?? defaultColumns)),
      });
      const own = {
        headers: [parentHeaders.family, parentHeaders.children, parentHeaders.grades],
        unread: [],
        empty: [],
      };
      return { plan, prepared: null, needed: null, own };
    },
    record: async (kind, plan, byHandDone) => {
      const { personName } = await settings.read();
      const deps = { store: runStore(targetOfKind(kind), personName), clock: { now } };
      const approval = { digest: plan.digest, typed: plan.unusual?.confirmation ?? null };
      return recordImport(deps, plan, approval, byHandDone || !destinationOf(kind).addsOnly);
    },
    watchList: (listener) => parents.watch(exceptFirst(listener)),
    watchColumns: (listener) =>
      settings.watch(({ spreadsheetColumns }) =>
        listener({ columns: parentColumns(spreadsheetColumns ?? defaultColumns), own: [] }),
      ),
    // A parent's columns are given.
    setColumns: () => Promise.resolve(),
  };
}

/** Names and email as the school calls them for students too; the ID is a parent's. */
function parentColumns(columns: readonly SpreadsheetColumn[]): readonly SpreadsheetColumn[] {
  const kept = columns.filter(({ field }) => ['givenName', 'familyName', 'userName'].includes(field));
  return [...kept, { header: parentHeaders.id, field: 'externalId' }];
}
