import { entriesFor } from './entry.ts';
import { pageSeen, panelLayout } from './page-answers.ts';

const { call, tell } = entriesFor('Page → Background', 'content-script');

/** What a FACTS page's content script tells and asks: the place and the id in its address, and how the panel stands. No other student data. */
export const contentScriptEntries = {
  pageChanged: tell([pageSeen]),
  getLayout: call([], panelLayout),
};
