import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { at } from '../project.mjs';
import { run } from '../run.mjs';
import { say, Stop } from '../say.mjs';

/** Fetched for the occasion: nothing of it is needed to build or test, and it brings a hundred packages. */
const STRYKER = '@stryker-mutator/instrumenter@10.1.1';
const TOOL = at('.mutants', 'tool');

const silent = { isDebugEnabled: () => false, debug() {}, info() {}, warn: say, error: say };

/**
 * Writes every small change of a file into one text that holds them all, each behind a switch, and lists them.
 * @param {string} file from the repository's folder
 * @param {[number, number] | undefined} lines the first and the last to change, counted from 1
 * @returns {Promise<{ source: string, mutants: { id: string, replacement: string, location: object }[] }>}
 */
export async function instrument(file, lines) {
  const { Instrumenter } = await import(pathToFileURL(await fetchTool()).href);
  const content = readFileSync(at(file), 'utf8');
  const mutate = lines ? [{ start: { line: lines[0] - 1, column: 0 }, end: { line: lines[1], column: 0 } }] : true;
  const { files, mutants } = await new Instrumenter(silent).instrument([{ name: at(file), content, mutate }], {
    plugins: null,
    ignorers: [],
    excludedMutations: [],
    noHeader: false,
  });
  return { source: files[0].content, mutants: mutants.filter(({ status }) => status !== 'Ignored') };
}

async function fetchTool() {
  const entry = `${TOOL}/node_modules/@stryker-mutator/instrumenter/dist/src/index.js`;
  if (existsSync(entry)) return entry;
  mkdirSync(TOOL, { recursive: true });
  writeFileSync(`${TOOL}/package.json`, '{ "private": true }');
  const args = ['install', '--prefix', TOOL, '--no-audit', '--no-fund', '--save-exact', STRYKER];
  if ((await run('npm', args, { quiet: true })) !== 0)
    throw new Stop(`${STRYKER} could not be fetched: go online and try again.`);
  return entry;
}
