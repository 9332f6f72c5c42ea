import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';

/** For `start`: a browser and the built extension, for programs that need both. */
export async function withBrowser(node) {
  const browser = await findBrowser(node);
  await build(node);
  return { SYNC_REVIEW_BROWSER: browser };
}
