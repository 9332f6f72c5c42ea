import { existsSync } from 'node:fs';
import { isWhatTheLockAsksFor } from './installed.mjs';
import { projectNode, requireUsableNode } from './node.mjs';
import { at, isStarted, readJson, script } from './project.mjs';
import { machinePath, run } from './run.mjs';
import { main, say, Stop } from './say.mjs';

const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i;

/**
 * Makes node_modules what package-lock.json asks for, and returns the Node that runs the project's tools.
 * Does nothing when it is so already.
 */
export async function ensureInstalled() {
  requireUsableNode();
  const lock = readJson(at('package-lock.json'));
  if (!isWhatTheLockAsksFor(lock, readJson(at('node_modules', '.package-lock.json')))) await install();
  const node = projectNode();
  if (!existsSync(at('.wxt', 'tsconfig.json'))) await prepare(node);
  await makeWords();
  return node;
}

async function install() {
  const fresh = !existsSync(at('node_modules'));
  say(`${fresh ? 'No packages here yet' : 'package-lock.json has changed'}: running npm ci (half a minute or more).`);
  let heard = '';
  const args = ['ci', '--include=dev', '--include=optional', '--prefer-offline', '--loglevel=notice'];
  const code = await run('npm', args, {
    // npm ci removes node_modules first, so npm must not run on the Node inside it.
    env: { PATH: machinePath() },
    shell: process.platform === 'win32',
    hear: (text) => (heard += text),
  }).catch((error) => {
    if (error.code === 'ENOENT')
      throw new Stop('npm is not on the PATH: install Node with npm from https://nodejs.org.');
    throw error;
  });
  if (code === 0) return;
  throw new Stop(
    OFFLINE.test(heard)
      ? "The packages couldn't be fetched from the npm registry: go online (or set npm's registry or proxy), then run this again."
      : `npm ci ended with exit code ${code}: its message is above; put that right, then run this again.`,
  );
}

/** Loaded here: it needs packages, which may just have been installed. */
async function makeWords() {
  const { compileWords } = await import('./words/compile.mjs');
  await compileWords();
}

async function prepare(node) {
  say('Writing the types WXT generates (.wxt).');
  const code = await run(node, [script('wxt'), 'prepare'], { quiet: true });
  if (code !== 0) throw new Stop('wxt prepare failed: its message is above; delete node_modules, then run this again.');
}

if (isStarted(import.meta)) await main(async () => void (await ensureInstalled()));
