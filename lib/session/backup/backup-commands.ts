import { AppError } from '../../errors.ts';
import type { BackupCommands, BackupRows, BackupStore, KnownAccount } from '../../records/backup.ts';
import type { ReviewModel } from '../../review/review-model.ts';
import type { ScreenChoices, ScreenStore } from '../../records/screen-choices.ts';
import type { SettingsStore } from '../../review/review-store.ts';
import type { SchoolUnit } from '../../records/school.ts';
import { backupName, readBackup, writeBackup, type BackupContent } from './backup-file.ts';
import { compareSettings, newFilters, settingsToKeep } from './compare-settings.ts';

export interface BackupCommandsParts {
  readonly store: BackupStore;
  readonly settings: SettingsStore;
  readonly screen: ScreenStore;
  /** The list as far as it is known; a backup can be made without one. */
  readonly source: { readonly model: Pick<ReviewModel, 'snapshot' | 'enrolledIds'> };
  readonly now: () => number;
  /** Parents of the copy at hand: emails were written for them, too. */
  readonly parentIds?: () => Promise<ReadonlySet<number>>;
}

type WholeBackup = BackupContent & BackupRows;

/** Fewer students say nothing about the school: all of them may have left. */
const enoughToTell = 10;

export function createBackupCommands(parts: BackupCommandsParts): BackupCommands {
  const { store, settings, screen, source, now } = parts;
  let checked: WholeBackup | null = null;

  const knownSchools = async (): Promise<readonly SchoolUnit[]> => {
    const pulled = source.model.snapshot?.schools ?? [];
    return pulled.length > 0 ? pulled : (await settings.read()).knownSchools;
  };

  return {
    make: async () => {
      const { unreadable, decisions, parentDecisions, notSimilar, written, accounts } = await store.read();
      const chosen = await settings.read();
      const made: BackupContent = {
        madeAt: now(),
        madeBy: chosen.personName,
        schools: (await knownSchools()).map(({ schoolCode, name }) => ({ schoolCode, name })),
        decisions: decisions.map(({ studentId, choice, decidedAt }) => ({ studentId, choice, decidedAt })),
        parentDecisions: parentDecisions.map(({ personId, choice, decidedAt }) => ({ personId, choice, decidedAt })),
        notSimilar: notSimilar.map(({ a, b, saidAt }) => ({ a, b, saidAt })),
        written: written.map(({ studentId, from, to, changedAt }) => ({ studentId, from, to, changedAt })),
        accounts: accounts.map(toStoredRecords),
        settings: settingsToKeep(chosen),
        savedFilters: (await readScreen(screen)).savedFilters.map(({ name, route }) => ({ name, route })),
      };
      const counts = countEach({ decisions, parentDecisions, notSimilar, written, accounts });
      return { name: backupName(made.madeAt), text: await writeBackup(made), ...counts, unreadable };
    },

    check: async (text) => {
      checked = null;
      const file = withAccounts(await readBackup(text));
      const here = await knownSchools();
      const { enrolledIds } = source.model;
      const parentIds = (await parts.parentIds?.()) ?? new Set();
      const students = studentsIn(file).filter((id) => enrolledIds.has(id) || !parentIds.has(id));
      const unlisted = enrolledIds.size === 0 ? 0 : students.filter((id) => !enrolledIds.has(id)).length;
      const known = [...new Set([...students, ...file.accounts.map(({ studentId }) => studentId)])];
      const strangers =
        enrolledIds.size > 0 && known.length >= enoughToTell && known.every((id) => !enrolledIds.has(id));
      if (strangers || areOthers(file.schools, here))
        throw new AppError('backup-other-school', { school: file.schools.map(({ name }) => name).join(', ') });
      const news = await store.findNewer(file);
      checked = file;
      const { savedFilters } = await readScreen(screen);
      return {
        madeAt: file.madeAt,
        madeBy: file.madeBy,
        schools: file.schools.map(({ name }) => name),
        ...countEach(news),
        savedFilters: newFilters(savedFilters, file.savedFilters).length,
        settings: compareSettings(settingsToKeep(await settings.read()), file.settings, [...here, ...file.schools]),
        alreadyHere: countRows(file) - countRows(news),
        unlisted,
      };
    },

    restore: async (withSettings) => {
      const file = checked;
      checked = null;
      if (file === null) throw new AppError('backup-not-ours');
      const news = await store.restore(file, now());
      const { savedFilters } = await readScreen(screen);
      const fresh = newFilters(savedFilters, file.savedFilters);
      if (fresh.length > 0) await screen.change({ savedFilters: [...savedFilters, ...fresh] });
      const { spreadsheetOwn, targetFields, parentChoice, ...chosen } = file.settings;
      if (withSettings)
        await settings.change({
          ...chosen,
          ...(spreadsheetOwn ? { spreadsheetOwn } : {}),
          ...(parentChoice ? { parentChoice } : {}),
          ...(targetFields ? { targetFields } : {}),
        });
      return countEach(news);
    },
  };
}

function studentsIn({ decisions, notSimilar, written }: BackupRows): number[] {
  const ids = [...decisions, ...written].map(({ studentId }) => studentId);
  return [...new Set([...ids, ...notSimilar.flatMap(({ a, b }) => [a, b])])];
}

function countRows({ decisions, parentDecisions, notSimilar, written, accounts }: BackupRows): number {
  return decisions.length + parentDecisions.length + notSimilar.length + written.length + accounts.length;
}

function countEach({
  decisions,
  parentDecisions,
  notSimilar,
  written,
  accounts,
}: BackupRows): Awaited<ReturnType<BackupCommands['restore']>> {
  return {
    decisions: decisions.length + parentDecisions.length,
    emails: written.length,
    notSimilar: notSimilar.length,
    accounts: accounts.length,
  };
}

function withAccounts(file: BackupContent): WholeBackup {
  const { parentDecisions = [] } = file;
  return {
    ...file,
    parentDecisions,
    accounts: (file.accounts ?? []) as readonly KnownAccount[] as WholeBackup['accounts'],
  };
}

/** Field by field: what comes to stand in the ledger later is not in a backup by itself. */
function toStoredRecords({
  target,
  studentId,
  remoteId,
  active,
  confirmedAt,
  person,
  altered,
  ownLogin,
}: KnownAccount) {
  return {
    target,
    studentId,
    remoteId,
    active,
    confirmedAt,
    person: { ...person },
    ...(altered ? { altered: { ...altered } } : {}),
    ...(ownLogin ? { ownLogin } : {}),
  };
}

/** No school of one is a school of the other; where one side doesn't know its schools, nothing can be said. */
function areOthers(one: readonly SchoolUnit[], other: readonly SchoolUnit[]): boolean {
  const codes = new Set(other.map(({ schoolCode }) => schoolCode));
  return one.length > 0 && other.length > 0 && !one.some(({ schoolCode }) => codes.has(schoolCode));
}

function readScreen(screen: ScreenStore): Promise<ScreenChoices> {
  const { promise, resolve } = Promise.withResolvers<ScreenChoices>();
  const stop = screen.watch(resolve);
  return promise.finally(stop);
}
