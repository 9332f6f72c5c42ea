import { existsSync } from 'node:fs';
import { script } from './project.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** Ways to get a Chromium, cheapest first; each resolves to whether it succeeded and prints what it does. */
export const INSTALLERS = [fromPlaywright, fromDebian];

async function fromPlaywright(node) {
  say("No Chromium here that loads extensions: fetching Playwright's (npx playwright install chromium, about 150 MB).");
  const playwright = script('@playwright/test', 'playwright');
  return succeeds(run(node, [playwright, 'install', '--no-shell', 'chromium'], { quiet: true }));
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  say("Installing the system's Chromium instead (apt-get install chromium).");
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await succeeds(run('apt-get', ['update'], { env, quiet: true }));
  return succeeds(run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env, quiet: true }));
}

const succeeds = (running) =>
  running.then(
    (code) => code === 0,
    () => false,
  );
