import { badgeEntries } from './badge-entries.ts';
import { contentScriptEntries } from './content-script-entries.ts';
import type { Entries } from './entry.ts';
import { pageEntries } from './page-entries.ts';
import { panelEntries } from './panel-entries.ts';
import { reviewTabEntries } from './review-tab-entries.ts';

/**
 * All that one context of the extension may ask another, by who asks: the panel and a page's badges over a port, the review tab and the
 * content script in single messages; `page` is what the worker asks a page's content script. Nothing travels that doesn't stand here.
 */
export const protocol = {
  panel: panelEntries,
  badges: badgeEntries,
  reviewTab: reviewTabEntries,
  contentScript: contentScriptEntries,
  page: pageEntries,
} satisfies Readonly<Record<string, Entries>>;
