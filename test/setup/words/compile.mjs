import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at } from '../project.mjs';
import { Stop } from '../say.mjs';
import { faultsOf } from './check-messages.mjs';
import { BASE_LOCALE, LOCALES, readMessageFiles } from './read-messages.mjs';
import { REGISTRY, RUNTIME, typeInputs, withoutIdleAsking } from './fit-output.mjs';

const COMPILED = at('lib', 'words', 'compiled');
const STAMP = join(COMPILED, 'made-from.txt');
const TOOLS = ['@inlang/paraglide-js', '@inlang/sdk', '@inlang/plugin-message-format'];

/**
 * Apart, for builds: each message in a module of its own, in every language, so that a page's bundle has what it shows. Together, for everything else: a module for a language, so that tests load few.
 */
const STRUCTURES = {
  together: { outputStructure: 'locale-modules', locales: LOCALES },
  apart: { outputStructure: 'message-modules', locales: LOCALES },
};

/**
 * Makes lib/words/compiled from lib/words/messages where it isn't up to date. Throws with every fault of the messages.
 * @returns {Promise<boolean>} whether there was something to do
 */
export async function compileWords() {
  const files = readMessageFiles();
  const stamp = stampOf(files);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === `${stamp} ${compiledFiles().length}`) return false;
  const faults = faultsOf(files);
  if (faults.length > 0)
    throw new Stop(`The catalogue of words (lib/words/messages) isn't whole:\n${faults.join('\n')}`);
  const output = await compileMessages(files);
  for (const [path, text] of Object.entries(output)) write(path, text);
  removeOthers(new Set(Object.keys(output)));
  write(STAMP, `${stamp} ${compiledFiles().length}`);
  return true;
}

/**
 * The compiled files, path → text. The compiler is loaded here: it takes a second, and mostly there is nothing to do.
 * @param {{ locale: string, text: string | null }[]} files
 */
export async function compileMessages(files) {
  const output = {};
  for (const [folder, { outputStructure, locales }] of Object.entries(STRUCTURES)) {
    const made = await compileAs(outputStructure, locales, files);
    for (const [path, text] of Object.entries(made)) {
      if (path.startsWith('messages/') || path === 'runtime.js' || path === 'registry.js')
        output[join(COMPILED, folder, path)] = withoutIdleAsking(typeInputs(text, files));
    }
  }
  return output;
}

async function compileAs(outputStructure, locales, files) {
  const [{ compileProject }, { loadProjectInMemory, newProject }, { default: plugin }] = await Promise.all([
    import('@inlang/paraglide-js'),
    import('@inlang/sdk'),
    import('@inlang/plugin-message-format'),
  ]);
  const settings = { baseLocale: BASE_LOCALE, locales, modules: [], telemetry: 'off' };
  const project = await loadProjectInMemory({ blob: await newProject({ settings }), providePlugins: [plugin] });
  for (const locale of locales) {
    const messages = files.filter((file) => file.locale === locale).map(({ text }) => JSON.parse(text));
    const content = new TextEncoder().encode(JSON.stringify(Object.assign({}, ...messages)));
    await project.importFiles({ pluginKey: plugin.key, files: [{ locale, content }] });
  }
  const [error] = await project.errors.get();
  if (error) throw error;
  const output = await compileProject({ project, compilerOptions: { ...OPTIONS, outputStructure } });
  await project.close();
  return output;
}

const OPTIONS = {
  strategy: ['baseLocale'],
  isServer: 'false',
  disableAsyncLocalStorage: true,
  additionalFiles: { 'runtime.js': RUNTIME, 'registry.js': REGISTRY },
};

function stampOf(files) {
  const hash = createHash('sha256');
  for (const { path, text } of files) hash.update(JSON.stringify([path, text]));
  for (const tool of TOOLS) hash.update(readFileSync(at('node_modules', tool, 'package.json')));
  for (const name of readdirSync(import.meta.dirname).sort())
    hash.update(readFileSync(join(import.meta.dirname, name)));
  return hash.digest('hex');
}

/** In one step, so that whoever reads it meanwhile (a test beside a build) finds the former or the new one. */
function write(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, text);
  renameSync(beside, path);
}

function removeOthers(kept) {
  for (const path of compiledFiles()) if (!kept.has(path)) rmSync(path, { force: true });
}

/** All but the stamp. They are counted, as whoever removes some (a checkout, a cleaning) leaves the stamp. */
function compiledFiles() {
  return readdirSync(COMPILED, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path !== STAMP);
}
