import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import type { Settings, SettingsStore } from '../session/store-port.ts';
import type { PanelLayout } from '../session/views.ts';
import { panelLayout } from './page-messages.ts';

const codes = z.nullable(z.array(z.string()));
/** One key of the storage for each, so that two pages that change different ones at once both succeed. */
const fields: { readonly [Field in keyof Settings]: z.ZodMiniType<Settings[Field]> } = {
  schoolCodes: codes,
  gradeLevels: codes,
  targetUrl: z.nullable(z.string()),
  writeAccess: z.enum(['write', 'read-only', 'unknown']),
  knownSchools: z.array(z.object({ schoolCode: z.string(), name: z.string() })),
  knownGrades: z.array(z.object({ name: z.string(), sortOrder: z.number() })),
};
const fieldNames = Object.keys(fields) as (keyof Settings)[];
const keyOf = (field: string): string => `settings.${field}`;

const defaults: Settings = {
  schoolCodes: null,
  gradeLevels: null,
  targetUrl: null,
  writeAccess: 'unknown',
  knownSchools: [],
  knownGrades: [],
};
const defaultLayout: PanelLayout = { open: true, width: 380, side: 'right' };

/** Content scripts share `storage.local` unless told otherwise; to be called at each start of the worker. */
export async function closeStorageToPages(): Promise<void> {
  const area: { setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> } =
    browser.storage.local;
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Choices without secrets, in `storage.local`. What can't be read any more counts as not chosen. */
export function createSettingsStore(): SettingsStore {
  const keys = fieldNames.map(keyOf);
  const read = async (): Promise<Settings> => parse(await browser.storage.local.get(keys));
  return {
    read,
    change: (change) =>
      browser.storage.local.set(
        Object.fromEntries(Object.entries(change).map(([field, value]) => [keyOf(field), value])),
      ),
    watch: (listener) => watchKeys(keys, parse, listener),
  };
}

export const layoutStore = {
  read: async (): Promise<PanelLayout> => parseLayout((await browser.storage.local.get('layout'))['layout']),
  write: (layout: PanelLayout): Promise<void> => browser.storage.local.set({ layout }),
  watch: (listener: (layout: PanelLayout) => void): (() => void) =>
    watchKeys(['layout'], ({ layout }) => parseLayout(layout), listener),
};

function parse(stored: Readonly<Record<string, unknown>>): Settings {
  const chosen = fieldNames.flatMap((field) => {
    const parsed = fields[field].safeParse(stored[keyOf(field)]);
    return parsed.success ? [[field, parsed.data]] : [];
  });
  return { ...defaults, ...Object.fromEntries(chosen) };
}

function parseLayout(value: unknown): PanelLayout {
  const parsed = panelLayout.safeParse(value);
  return parsed.success ? parsed.data : defaultLayout;
}

function watchKeys<T>(
  keys: string[],
  parseStored: (stored: Readonly<Record<string, unknown>>) => T,
  listener: (value: T) => void,
): () => void {
  let ended = false;
  const tell = (stored: Readonly<Record<string, unknown>>): void => {
    if (!ended) listener(parseStored(stored));
  };
  const read = (): void => {
    browser.storage.local.get(keys).then(tell, () => tell({}));
  };
  const onChanged = (changes: Readonly<Record<string, unknown>>): void => {
    if (keys.some((key) => key in changes)) read();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  read();
  return () => {
    ended = true;
    browser.storage.local.onChanged.removeListener(onChanged);
  };
}
