import * as z from 'zod/mini';
import { locales } from '../../words/index.ts';
import { entriesFor } from './entry.ts';
import { pageSeen, panelLayout } from './page-answers.ts';

const { call, tell } = entriesFor('Page → Background', 'content-script');

/** What a FACTS page's content script tells and asks: the place and the id in its address, how the panel stands, and the language. No other student data. */
export const contentScriptEntries = {
  pageChanged: tell([pageSeen]),
  getLayout: call([], panelLayout),
  /** In which language the panel and the marks speak. */
  getLanguage: call([], z.enum(locales)),
};
