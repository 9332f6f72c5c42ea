import { sep } from 'node:path';
import { at } from '../project.mjs';
import { compileWords } from './compile.mjs';
import { MESSAGES } from './read-messages.mjs';

const TOGETHER = './compiled/together/';
const INDEX = at('lib', 'words', 'index.ts').split(sep).join('/');

/**
 * Vite plugin: the catalogue is compiled before anything is built, tested or served, and again when a file of messages changes.
 * @param {{ apart?: boolean }} [options] `apart`: a module for each message, so that a page's bundle has those that it shows
 * @returns {import('vite').Plugin}
 */
export function compiledWords({ apart = false } = {}) {
  return {
    name: 'compiled-words',
    enforce: 'pre',
    async config() {
      await compileWords();
    },
    resolveId(source, importer) {
      if (!apart || !source.startsWith(TOGETHER) || importer?.split(sep).join('/') !== INDEX) return undefined;
      return at('lib', 'words', 'compiled', 'apart', source.slice(TOGETHER.length));
    },
    configureServer({ watcher, config }) {
      watcher.add(MESSAGES);
      watcher.on('all', (_event, path) => {
        if (path.startsWith(MESSAGES)) compileWords().catch(({ message }) => config.logger.error(message));
      });
    },
  };
}
