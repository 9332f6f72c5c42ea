import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import type { SettingsStore } from '../review/review-store.ts';
import type { Settings } from '../records/settings.ts';
import { personFields } from '../records/person-field.ts';
import { valueSource } from '../records/value-source.ts';
import { parentChoices } from '../roster/index.ts';
import { firstLayout, type PanelLayout } from '../records/page.ts';
import { createFieldStore, watchKeys, type FieldSchemas } from './field-store.ts';
import { panelLayout } from './protocol/page-answers.ts';
import { gradeLevel, optionalList, schoolUnit, writeAccess } from './protocol/school-parts.ts';

const names = z.array(z.string());
const fields: FieldSchemas<Settings> = {
  leftOutSchools: names,
  leftOutGrades: names,
  parentChoice: z.enum(parentChoices),
  targetUrl: z.nullable(z.string()),
  targetFields: z.array(z.object({ name: z.string(), source: valueSource })),
  targetNeeds: names,
  targetName: z.string(),
  writeAccess,
  unreadableLists: z.array(optionalList),
  syncMode: z.enum(['full', 'no-archiving', 'additions-only']),
  dailyCheck: z.boolean(),
  pausedUntil: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  personName: z.string(),
  spreadsheetColumns: z.nullable(z.array(z.object({ header: z.string(), field: z.enum(personFields) }))),
  spreadsheetOwn: z.array(z.object({ header: z.string(), source: valueSource })),
  fileTexts: z.record(z.string(), z.string()),
  keepDays: z.nullable(z.number()),
  keepYears: z.nullable(z.number().check(z.nonnegative())),
  lockAfterMinutes: z.nullable(z.number()),
  sameSchool: z.nullable(z.string()),
  factsClient: z.nullable(z.string()),
  knownSchools: z.array(schoolUnit),
  knownGrades: z.array(gradeLevel),
};

const defaults: Settings = {
  leftOutSchools: [],
  leftOutGrades: [],
  parentChoice: 'all',
  targetUrl: null,
  targetFields: [],
  targetNeeds: [],
  targetName: '',
  writeAccess: 'unknown',
  unreadableLists: [],
  syncMode: 'full',
  dailyCheck: true,
  pausedUntil: null,
  personName: '',
  spreadsheetColumns: null,
  spreadsheetOwn: [],
  fileTexts: {},
  keepDays: 30,
  keepYears: 2,
  lockAfterMinutes: 15,
  sameSchool: null,
  factsClient: null,
  knownSchools: [],
  knownGrades: [],
};

/** Content scripts share `storage.local` unless told otherwise; to be called at each start of the worker. */
export async function closeStorageToPages(): Promise<void> {
  const area: { setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> } =
    browser.storage.local;
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Choices without secrets, in `storage.local`. What can't be read any more counts as not chosen. */
export function createSettingsStore(): SettingsStore {
  return createFieldStore('settings', fields, defaults);
}

export const layoutStore = {
  read: async (): Promise<PanelLayout> => parseLayout((await browser.storage.local.get('layout'))['layout']),
  write: (layout: PanelLayout): Promise<void> => browser.storage.local.set({ layout }),
  watch: (listener: (layout: PanelLayout) => void): (() => void) =>
    watchKeys(['layout'], ({ layout }) => parseLayout(layout), listener),
};

function parseLayout(value: unknown): PanelLayout {
  const parsed = panelLayout.safeParse(value);
  return parsed.success ? parsed.data : firstLayout;
}
