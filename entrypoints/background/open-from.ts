import { browser } from 'wxt/browser';
import type { PageHub } from '../../lib/platform/page-hub.ts';
import { factsAddress, factsOrigins } from '../../lib/facts/addresses.ts';
import { createTypedTexts } from '../../lib/platform/typed-texts.ts';
import { hideTyped } from '../../lib/session/pages/typed-address.ts';
import type { Where } from './address-bar.ts';

interface Tab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
}

interface Openers {
  /** The student's page in FACTS; a tab that shows FACTS already only moves on to it. */
  openStudent(studentId: number, where: Where): Promise<void>;
  /** The panel's search in a FACTS tab, else the review tab's. */
  lookUp(query: string, tab?: Tab): Promise<void>;
}

/** What look-ups from outside the panel open. */
export function openFrom(hub: PageHub): Openers {
  const texts = createTypedTexts();
  const isFacts = ({ url }: Tab): boolean => factsOrigins.some((origin) => url?.startsWith(`${origin}/`));
  return {
    openStudent: async (studentId, where) => {
      const url = factsAddress(studentId);
      if (where !== 'currentTab') {
        await browser.tabs.create({ url, active: where === 'newForegroundTab' });
        return;
      }
      const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
      if (tab?.id !== undefined && isFacts(tab) && (await hub.showStudent(tab.id, studentId))) return;
      await browser.tabs.update({ url });
    },
    lookUp: async (query, tab = {}) => {
      const onPage = tab.id !== undefined && isFacts(tab) && (await hub.askPage(tab.id)) !== null;
      if (onPage && tab.id !== undefined) await hub.ask(tab.id, { kind: 'search', query });
      else {
        const address = hideTyped(`#/students?${new URLSearchParams({ q: query })}`, texts);
        await texts.saved();
        await hub.openReview(address);
      }
    },
  };
}
