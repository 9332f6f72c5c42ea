import { readdirSync, readFileSync } from 'node:fs';
import { at } from '../project.mjs';

export const MESSAGES = at('lib', 'words', 'messages');
export const BASE_LOCALE = 'en';
export const LOCALES = [BASE_LOCALE, 'es'];

/**
 * Every file of the catalogue: `{ area, locale, path, text }`; `text` is null where an area lacks a language.
 * @param {string} folder
 */
export function readMessageFiles(folder = MESSAGES) {
  const areas = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return areas.flatMap(({ name: area }) =>
    LOCALES.map((locale) => {
      const path = `${folder}/${area}/${locale}.json`;
      return { area, locale, path: `messages/${area}/${locale}.json`, text: readText(path) };
    }),
  );
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}
