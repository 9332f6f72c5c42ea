import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import type { Settings, SettingsStore } from '../session/store-port.ts';
import type { PanelLayout } from '../session/views.ts';
import { panelLayout } from './page-messages.ts';

const codes = z.nullable(z.array(z.string()));
const settings: z.ZodMiniType<Settings> = z.object({
  schoolCodes: codes,
  gradeLevels: codes,
  targetUrl: z.nullable(z.string()),
  writeAccess: z.enum(['write', 'read-only', 'unknown']),
  knownSchools: z.array(z.object({ schoolCode: z.string(), name: z.string() })),
  knownGrades: z.array(z.object({ name: z.string(), sortOrder: z.number() })),
});

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
  const read = async (): Promise<Settings> => parse((await browser.storage.local.get('settings'))['settings']);
  return {
    read,
    change: async (change) => browser.storage.local.set({ settings: { ...(await read()), ...change } }),
    watch: (listener) => watchKey('settings', parse, listener),
  };
}

export const layoutStore = {
  read: async (): Promise<PanelLayout> => parseLayout((await browser.storage.local.get('layout'))['layout']),
  write: (layout: PanelLayout): Promise<void> => browser.storage.local.set({ layout }),
  watch: (listener: (layout: PanelLayout) => void): (() => void) => watchKey('layout', parseLayout, listener),
};

function parse(value: unknown): Settings {
  const parsed = settings.safeParse(value);
  return parsed.success ? parsed.data : defaults;
}

function parseLayout(value: unknown): PanelLayout {
  const parsed = panelLayout.safeParse(value);
  return parsed.success ? parsed.data : defaultLayout;
}

function watchKey<T>(key: string, parseValue: (value: unknown) => T, listener: (value: T) => void): () => void {
  let ended = false;
  const tell = (value: unknown): void => {
    if (!ended) listener(parseValue(value));
  };
  const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
    if (key in changes) tell(changes[key]?.newValue);
  };
  browser.storage.local.onChanged.addListener(onChanged);
  browser.storage.local.get(key).then(
    (items) => tell(items[key]),
    () => tell(undefined),
  );
  return () => {
    ended = true;
    browser.storage.local.onChanged.removeListener(onChanged);
  };
}
