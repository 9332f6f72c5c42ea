import { browser } from 'wxt/browser';
import { m } from '../../lib/words/index.ts';
import type { ScreenStore } from '../../lib/records/screen-choices.ts';
import { lookUpText } from '../../lib/review/search/look-up-text.ts';

/**
 * "Look up in Sync Review" on selected text and on links that write or call, if the person switched it on. The permission for it is asked
 * for by that switch, so the browser may give or take it while the worker runs.
 */
export function serveLookUpMenu(
  screen: ScreenStore,
  lookUp: (query: string, tab: { id?: number | undefined; url?: string | undefined } | undefined) => void,
): { sayAgain(): void } {
  let on = false;
  let listening = false;

  const listen = (): void => {
    if (listening || !browser.contextMenus) return;
    listening = true;
    browser.contextMenus.onClicked.addListener(({ selectionText, linkUrl }, tab) => {
      const query = lookUpText({ selection: selectionText ?? '', link: linkUrl ?? '' });
      if (query !== '') lookUp(query, tab);
    });
  };
  const show = async (): Promise<void> => {
    listen();
    if (!browser.contextMenus) return;
    await browser.contextMenus.removeAll();
    if (!on) return;
    browser.contextMenus.create({ id: 'text', title: m.browser_look_up_text(), contexts: ['selection'] });
    browser.contextMenus.create({
      id: 'link',
      title: m.browser_look_up_link(),
      contexts: ['link'],
      targetUrlPatterns: ['mailto:*', 'tel:*'],
    });
  };

  listen();
  let turn: Promise<void> = Promise.resolve();
  const again = (): void => {
    turn = turn.then(show).catch(() => {});
  };
  browser.permissions.onAdded.addListener(again);
  screen.watch(({ lookUpMenu }) => {
    on = lookUpMenu;
    again();
  });
  return { sayAgain: again };
}
