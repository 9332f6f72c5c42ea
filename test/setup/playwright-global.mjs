import { existsSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { at } from './project.mjs';

/** For `npx playwright test` on its own: finds a browser, and builds the extension if that was never done. `npm test` has done both. */
export default async function prepareEndToEnd() {
  process.env.SYNC_REVIEW_BROWSER ??= await findBrowser(process.execPath);
  if (!existsSync(at('.output', 'chrome-mv3', 'manifest.json'))) await build(process.execPath);
}
