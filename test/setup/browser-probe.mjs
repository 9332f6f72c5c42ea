import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const MANIFEST = {
  manifest_version: 3,
  name: 'probe',
  version: '1',
  background: { service_worker: 'probe-worker.js' },
};
const TIME_LIMIT_MS = 20_000;

/**
 * Starts a browser without a window and with a tiny unpacked extension, and looks whether the extension's worker runs.
 * Version numbers don't tell: branded builds, policies and sandboxes (snap) refuse extensions each in their own way.
 */
export async function canLoadExtension(executablePath) {
  const folder = await mkdtemp(join(tmpdir(), 'sync-review-probe-'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(folder, 'probe-worker.js'), '');
  const browser = spawn(executablePath, flags(folder), { stdio: 'ignore' });
  const ended = new Promise((resolve) => browser.once('error', resolve).once('exit', resolve));
  try {
    return await Promise.race([sawWorker(folder), ended.then(() => false)]);
  } finally {
    browser.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }).catch(() => undefined);
  }
}

const flags = (folder) => [
  '--headless=new',
  '--no-sandbox',
  '--no-first-run',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  `--user-data-dir=${join(folder, 'profile')}`,
  `--disable-extensions-except=${folder}`,
  `--load-extension=${folder}`,
  '--remote-debugging-port=0',
  'about:blank',
];

async function sawWorker(folder) {
  const end = Date.now() + TIME_LIMIT_MS;
  while (Date.now() < end) {
    if ((await debuggedUrls(folder)).some((url) => /^chrome-extension:.*\/probe-worker\.js$/.test(url))) return true;
    await wait(100);
  }
  return false;
}

/** URLs of all pages and workers, none while the browser isn't ready. */
async function debuggedUrls(folder) {
  try {
    const [port] = (await readFile(join(folder, 'profile', 'DevToolsActivePort'), 'utf8')).split('\n');
    const targets = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
    return targets.map((target) => target.url);
  } catch {
    return [];
  }
}
