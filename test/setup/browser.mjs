import { existsSync } from 'node:fs';
import { browserCandidates } from './browser-candidates.mjs';
import { INSTALLERS } from './browser-install.mjs';
import { canLoadExtension } from './browser-probe.mjs';
import { ensureInstalled } from './install.mjs';
import { isStarted } from './project.mjs';
import { main, say, Stop } from './say.mjs';

/**
 * The path of a Chromium that loads an unpacked extension: the one in SYNC_REVIEW_BROWSER, else one of this machine, else a newly
 * installed one. Every answer was tried by starting it once (about a second).
 * @param {string} node the project's Node, from ensureInstalled()
 */
export async function findBrowser(node) {
  const chosen = process.env.SYNC_REVIEW_BROWSER;
  if (chosen) return requireChosen(chosen);
  const tried = new Set();
  const found = (await firstThatLoads(tried)) ?? (await installed(node, tried));
  if (found) return found;
  throw new Stop(
    'No Chromium that loads an unpacked extension: install Chromium and set SYNC_REVIEW_BROWSER to its path (Chrome and Edge no longer take --load-extension).',
  );
}

async function requireChosen(path) {
  if (!existsSync(path))
    throw new Stop(`SYNC_REVIEW_BROWSER is ${path}, where there is no file: set it to a Chromium, or unset it.`);
  if (await canLoadExtension(path)) return path;
  throw new Stop(
    `SYNC_REVIEW_BROWSER is ${path}, which doesn't load an unpacked extension: set it to a Chromium (Chrome and Edge no longer do), or unset it.`,
  );
}

async function firstThatLoads(tried) {
  for (const path of browserCandidates()) {
    if (tried.has(path)) continue;
    tried.add(path);
    if (await canLoadExtension(path)) {
      say(`Browser: ${path}`);
      return path;
    }
    say(`Not usable: ${path} (it doesn't load an unpacked extension).`);
  }
  return undefined;
}

async function installed(node, tried) {
  for (const install of INSTALLERS) {
    if (!(await install(node))) continue;
    // A file that failed before may have been completed or replaced.
    tried.clear();
    const path = await firstThatLoads(tried);
    if (path) return path;
  }
  return undefined;
}

if (isStarted(import.meta)) {
  await main(async () => console.log(await findBrowser(await ensureInstalled())));
}
