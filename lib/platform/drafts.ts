import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import type { Draft, DraftMemory } from '../records/draft.ts';
import { draft } from './protocol/page-link-entries.ts';

/** Students whose half-typed address one tab keeps; the one typed longest ago goes. */
const maxPerTab = 20;

const prefix = 'draft.';
const drafts = z.array(z.tuple([z.number(), draft]));

export interface Drafts {
  /** Those typed in the panel of this tab. */
  of(tabId: number): DraftMemory;
  /** The tab was closed. */
  forget(tabId: number): Promise<void>;
  forgetAll(): Promise<void>;
}

/** Half-typed addresses in `storage.session`: in memory, closed to content scripts and pages, gone with the browser. */
export function createDrafts(isLocked: () => Promise<boolean>): Drafts {
  /** One change after the other: each is read, changed and written back. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
  const read = async (key: string): Promise<[number, Draft][]> => {
    const parsed = drafts.safeParse((await browser.storage.session.get(key))[key]);
    return parsed.success ? parsed.data : [];
  };
  return {
    of: (tabId) => {
      const key = `${prefix}${tabId}`;
      return {
        readDraft: (studentId) =>
          inTurn(async () => {
            if (await isLocked()) return null;
            return (await read(key)).find(([id]) => id === studentId)?.[1] ?? null;
          }),
        keepDraft: (studentId, kept) =>
          inTurn(async () => {
            if (await isLocked()) return;
            const others = (await read(key)).filter(([id]) => id !== studentId);
            const next = kept === null ? others : [...others, [studentId, kept] as const].slice(-maxPerTab);
            await (next.length === 0
              ? browser.storage.session.remove(key)
              : browser.storage.session.set({ [key]: next }));
          }),
      };
    },
    forget: (tabId) => inTurn(() => browser.storage.session.remove(`${prefix}${tabId}`)),
    forgetAll: () =>
      inTurn(async () => {
        const names = Object.keys(await browser.storage.session.get(null));
        await browser.storage.session.remove(names.filter((name) => name.startsWith(prefix)));
      }),
  };
}
