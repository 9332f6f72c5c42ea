import { browser } from 'wxt/browser';
import {
  trackItForwardHost,
  type HandOverPort,
  type PageLook,
  type PutResult,
  type SeenPage,
} from '../records/hand-over.ts';
import { lookAtPage, putIntoPage, trackItForwardOrigins } from './track-it-forward-page.ts';

const lookMs = 4_000;
const permissions = ['scripting'] as const;

/** Scripts run in the tab's own page only, and only while the browser allows them there; what they are given stays in memory. */
export const trackItForwardTabs: HandOverPort = {
  allow: () => browser.permissions.request({ permissions: [...permissions], origins: trackItForwardOrigins }),
  open: async (url) => {
    const { id } = await browser.tabs.create({ url });
    if (id === undefined) throw new Error('a tab without an id');
    return id;
  },
  look: async (tabId) => {
    const looked = await run<PageLook>({ tabId }, lookAtPage, [trackItForwardHost, lookMs]);
    if (!looked) return { look: 'gone', put: async () => 'gone' };
    const { result, documentId } = looked;
    // Another page that came in between isn't this one.
    const target = documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] };
    const put: SeenPage['put'] = async ({ name, type, text }) =>
      (await run<PutResult>(target, putIntoPage, [trackItForwardHost, name, type, text]))?.result ?? 'gone';
    return { look: result, put };
  },
  watch: (tabId, listener) => {
    const updated = (id: number, { status }: { status?: string }): void => {
      if (id === tabId && status === 'complete') listener('loaded');
    };
    const removed = (id: number): void => {
      if (id !== tabId) return;
      stop();
      listener('closed');
    };
    const stop = (): void => {
      browser.tabs.onUpdated.removeListener(updated);
      browser.tabs.onRemoved.removeListener(removed);
    };
    browser.tabs.onUpdated.addListener(updated);
    browser.tabs.onRemoved.addListener(removed);
    return stop;
  },
  show: async (tabId) => {
    await browser.tabs.update(tabId, { active: true });
  },
};

export function canHandOver(): boolean {
  const optional = browser.runtime.getManifest().optional_permissions as readonly string[] | undefined;
  return optional?.includes('scripting') === true;
}

/** Gives back the permission to put files into pages; its hosts go with the others. */
export async function forgetHandOver(): Promise<void> {
  if (canHandOver()) await browser.permissions.remove({ permissions: [...permissions] });
}

type Target = { readonly tabId: number; readonly documentIds?: string[] };

/** `null` where the browser lets nothing run: another host, its own pages, a page that went away. */
async function run<Result>(
  target: Target,
  func: (...args: never[]) => unknown,
  args: readonly unknown[],
): Promise<{ readonly result: Result; readonly documentId: string | undefined } | null> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target,
      func: func as (...args: unknown[]) => unknown,
      args: [...args],
    });
    if (!answer || typeof answer.result !== 'string') return null;
    return { result: answer.result as Result, documentId: (answer as { documentId?: string }).documentId };
  } catch {
    return null;
  }
}
