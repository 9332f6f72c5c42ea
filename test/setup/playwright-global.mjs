import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';

/** For `npx playwright test` on its own: finds a browser and builds what is tested. `npm test` has done both. */
export default async function prepareEndToEnd() {
  process.env.SYNC_REVIEW_BROWSER ??= await findBrowser(process.execPath);
  if (!process.env.SYNC_REVIEW_BUILT) await build(process.execPath);
}
