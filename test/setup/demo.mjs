import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { main } from './say.mjs';
import { start } from './start.mjs';

async function before(node) {
  const browser = await findBrowser(node);
  await build(node);
  return { SYNC_REVIEW_BROWSER: browser };
}

await main(() => start('test/demo/demo.ts', { before }));
