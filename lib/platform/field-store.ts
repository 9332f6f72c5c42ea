import type * as z from 'zod/mini';
import { browser } from 'wxt/browser';

/** Plain values in `storage.local`. */
export interface FieldStore<Values> {
  read(): Promise<Values>;
  change(change: Partial<Values>): Promise<void>;
  /** At once, and after each change in any context. */
  watch(listener: (values: Values) => void): () => void;
}

export type FieldSchemas<Values> = { readonly [Field in keyof Values]: z.ZodMiniType<Values[Field]> };

/**
 * Keeps each field under its own key of the storage, so that two pages that change different ones at once both succeed.
 * What can't be read any more counts as not chosen.
 */
export function createFieldStore<Values extends object>(
  prefix: string,
  fields: FieldSchemas<Values>,
  defaults: Values,
): FieldStore<Values> {
  const names = Object.keys(fields) as (keyof Values & string)[];
  const keyOf = (field: string): string => `${prefix}.${field}`;
  const keys = names.map(keyOf);
  const parse = (stored: Readonly<Record<string, unknown>>): Values => {
    const chosen = names.flatMap((field) => {
      const parsed = fields[field].safeParse(stored[keyOf(field)]);
      return parsed.success ? [[field, parsed.data]] : [];
    });
    return { ...defaults, ...Object.fromEntries(chosen) } as Values;
  };
  return {
    read: async () => parse(await browser.storage.local.get(keys)),
    change: (change) =>
      browser.storage.local.set(
        Object.fromEntries(Object.entries(change).map(([field, value]) => [keyOf(field), value])),
      ),
    watch: (listener) => watchKeys(keys, parse, listener),
  };
}

/** Reads these keys at once and after each change of one of them. */
export function watchKeys<T>(
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
