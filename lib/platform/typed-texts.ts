import { browser } from 'wxt/browser';
import type { TypedTexts } from '../records/typed-texts.ts';

const prefix = 'typed.';
/** Of letters typed one by one; the oldest go. */
const most = 500;

/** In `storage.session`: in memory, closed to content scripts, gone with the browser. */
export function createTypedTexts(): TypedTexts & { readonly saved: () => Promise<void> } {
  const texts = new Map<string, string>();
  const ids = new Map<string, string>();
  let saving: Promise<void> = Promise.resolve();
  const remember = (id: string, text: string): void => {
    texts.set(id, text);
    ids.set(text, id);
  };
  return {
    idOf: (text) => {
      const known = ids.get(text);
      if (known !== undefined) return known;
      const id = crypto.randomUUID().slice(0, 8);
      remember(id, text);
      saving = saving.then(() => save(id, text)).catch(() => {});
      const [oldest] = ids;
      if (ids.size > most && oldest) {
        ids.delete(oldest[0]);
        texts.delete(oldest[1]);
      }
      return id;
    },
    textOf: (id) => texts.get(id),
    load: async (id) => {
      const text: unknown = (await browser.storage.session.get(prefix + id))[prefix + id];
      if (typeof text !== 'string') return undefined;
      remember(id, text);
      return text;
    },
    saved: () => saving,
  };
}

async function save(id: string, text: string): Promise<void> {
  await browser.storage.session.set({ [prefix + id]: text });
  const kept = Object.keys(await browser.storage.session.get(null)).filter((name) => name.startsWith(prefix));
  if (kept.length > 2 * most) await browser.storage.session.remove(kept.slice(0, kept.length - most));
}
