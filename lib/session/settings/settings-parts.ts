import { m } from '../../words/index.ts';

/** The parts of Settings, in their order on the page. */
export const settingsParts = [
  'facts',
  'scope',
  'destination',
  'daily',
  'in-facts',
  'language',
  'directory',
  'protection',
  'backup',
  'stored',
] as const;

export type SettingsPart = (typeof settingsParts)[number];

/** How the heading and the list beside the page call each. */
export const partTitles: Readonly<Record<SettingsPart, () => string>> = {
  facts: m.settings_keys_title,
  scope: m.settings_scope_title,
  destination: m.settings_destination_title,
  daily: m.settings_daily_title,
  'in-facts': m.settings_in_facts_title,
  language: m.settings_language_title,
  directory: m.settings_directory_title,
  protection: m.settings_protection_title,
  backup: m.settings_backup_title,
  stored: m.settings_stored_title,
};

/** The page, scrolled to one of its parts. */
export interface SettingsRoute {
  readonly view: 'settings';
  readonly part: SettingsPart | null;
}

export function parseSettings(params: URLSearchParams): SettingsRoute {
  const part = settingsParts.find((each) => each === params.get('part')) ?? null;
  return { view: 'settings', part };
}

export function formatSettings({ part }: SettingsRoute): string {
  return part === null ? '#/settings' : `#/settings?part=${part}`;
}
