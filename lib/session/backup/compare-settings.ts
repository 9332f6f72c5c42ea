import type { ScreenChoices } from '../../records/screen-choices.ts';
import type { SettingChange } from '../../records/backup.ts';
import type { Settings } from '../../records/settings.ts';
import type { SchoolUnit } from '../../records/school.ts';
import { sourceWords } from '../value-words.ts';
import type { BackupSettings } from './backup-file.ts';

const modes = { full: 'everything', 'no-archiving': 'nobody is archived', 'additions-only': 'only adds' } as const;

/** The settings that a backup holds, of all that there are. */
export function settingsToKeep(all: Settings): BackupSettings {
  const { leftOutSchools, leftOutGrades, syncMode, dailyCheck, pausedUntil, personName } = all;
  const { spreadsheetColumns, spreadsheetOwn, targetFields } = all;
  return {
    leftOutSchools: [...leftOutSchools],
    leftOutGrades: [...leftOutGrades],
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
    leftOut.length === 0 ? 'all' : `all but ${leftOut.join(', ')}`;
  const nameOf = (code: string): string =>
    schools.find(({ schoolCode }) => schoolCode === code)?.name ?? (code || 'No school');
  const columns = (chosen: BackupSettings['spreadsheetColumns']): string =>
    chosen === null ? 'the usual ones' : chosen.map(({ header }) => header).join(', ');
  const ownColumns = (own: NonNullable<BackupSettings['spreadsheetOwn']>): string =>
    own.length === 0 ? 'none' : own.map(({ header, source }) => `${header} (${sourceWords(source)})`).join(', ');
  const words: readonly [string, (settings: BackupSettings) => string][] = [
    ['Schools', ({ leftOutSchools }) => allBut(leftOutSchools.map(nameOf))],
    ['Grades', ({ leftOutGrades }) => allBut(leftOutGrades.map((grade) => grade || 'No grade'))],
    ['What a sync may do', ({ syncMode }) => modes[syncMode]],
    ['Daily look at FACTS', ({ dailyCheck }) => (dailyCheck ? 'on' : 'off')],
    ['Paused until', ({ pausedUntil }) => pausedUntil ?? 'not paused'],
    ['Your name on receipts', ({ personName }) => personName || 'none'],
    ['Columns of the spreadsheet', ({ spreadsheetColumns }) => columns(spreadsheetColumns)],
    [
      'Fields for your SCIM service',
      ({ targetFields = here.targetFields ?? [] }) =>
        ownColumns(targetFields.map(({ name, source }) => ({ header: name, source }))),
    ],
    [
      'Your own columns of the spreadsheet',
      ({ spreadsheetOwn = here.spreadsheetOwn ?? [] }) => ownColumns(spreadsheetOwn),
    ],
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
