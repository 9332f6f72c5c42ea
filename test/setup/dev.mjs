import { findBrowser } from './browser.mjs';
import { main } from './say.mjs';
import { start } from './start.mjs';

await main(() =>
  start('test/demo/dev.ts', { before: async (node) => ({ SYNC_REVIEW_BROWSER: await findBrowser(node) }) }),
);
