import { m } from '../../words/index.ts';
import type { ScreenChoices } from '../../records/screen-choices.ts';
import type { SettingChange } from '../../records/backup.ts';
import type { Settings } from '../../records/settings.ts';
import type { SchoolUnit } from '../../records/school.ts';
import { parentChoiceLabel } from '../families/parent-words.ts';
import { sourceWords } from '../value-words.ts';
import type { BackupSettings } from './backup-file.ts';

const modes = {
  full: m.backup_mode_full,
  'no-archiving': m.backup_mode_no_archiving,
  'additions-only': m.backup_mode_additions_only,
} as const;

/** The settings that a backup holds, of all that there are. */
export function settingsToKeep(all: Settings): BackupSettings {
  const { leftOutSchools, leftOutGrades, parentChoice, syncMode, dailyCheck, pausedUntil, personName } = all;
  const { spreadsheetColumns, spreadsheetOwn, targetFields } = all;
  return {
    leftOutSchools: [...leftOutSchools],
    leftOutGrades: [...leftOutGrades],
    parentChoice,
    syncMode,
    dailyCheck,
    pausedUntil,
    personName,
    spreadsheetColumns: spreadsheetColumns && spreadsheetColumns.map(({ header, field }) => ({ header, field })),
    targetFields: targetFields.map(({ name, source }) => ({ name, source: { ...source } })),
    spreadsheetOwn: spreadsheetOwn.map(({ header, source }) => ({ header, source: { ...source } })),
  };
}

/** Each setting that differs, in the words of Settings. */
export function compareSettings(
  here: BackupSettings,
  there: BackupSettings,
  schools: readonly SchoolUnit[],
): SettingChange[] {
  const allBut = (leftOut: readonly string[]): string =>
    leftOut.length === 0 ? m.backup_all() : m.backup_all_but({ names: leftOut.join(', ') });
  const nameOf = (code: string): string =>
    schools.find(({ schoolCode }) => schoolCode === code)?.name ?? (code || m.backup_no_school());
  const columns = (chosen: BackupSettings['spreadsheetColumns']): string =>
    chosen === null ? m.backup_usual_columns() : chosen.map(({ header }) => header).join(', ');
  const ownColumns = (own: NonNullable<BackupSettings['spreadsheetOwn']>): string =>
    own.length === 0
      ? m.backup_none()
      : own.map(({ header, source }) => `${header} (${sourceWords(source)})`).join(', ');
  const words: readonly [string, (settings: BackupSettings) => string][] = [
    [m.backup_setting_schools(), ({ leftOutSchools }) => allBut(leftOutSchools.map(nameOf))],
    [
      m.backup_setting_grades(),
      ({ leftOutGrades }) => allBut(leftOutGrades.map((grade) => grade || m.backup_no_grade())),
    ],
    [m.parents_choice(), ({ parentChoice = 'all' }) => parentChoiceLabel(parentChoice)],
    [m.backup_setting_mode(), ({ syncMode }) => modes[syncMode]()],
    [m.backup_setting_daily(), ({ dailyCheck }) => (dailyCheck ? m.backup_on() : m.backup_off())],
    [m.backup_setting_paused(), ({ pausedUntil }) => pausedUntil ?? m.backup_not_paused()],
    [m.backup_setting_name(), ({ personName }) => personName || m.backup_none()],
    [m.backup_setting_columns(), ({ spreadsheetColumns }) => columns(spreadsheetColumns)],
    [
      m.backup_setting_fields(),
      ({ targetFields = here.targetFields ?? [] }) =>
        ownColumns(targetFields.map(({ name, source }) => ({ header: name, source }))),
    ],
    [m.backup_setting_own_columns(), ({ spreadsheetOwn = here.spreadsheetOwn ?? [] }) => ownColumns(spreadsheetOwn)],
  ];
  return words.map(([name, say]) => ({ name, from: say(here), to: say(there) })).filter(({ from, to }) => from !== to);
}

/** Filters whose name is not taken here. */
export function newFilters(
  here: ScreenChoices['savedFilters'],
  there: ScreenChoices['savedFilters'],
): ScreenChoices['savedFilters'] {
  const taken = new Set(here.map(({ name }) => name));
  return there.filter(({ name }) => !taken.has(name));
}
