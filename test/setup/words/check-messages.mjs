import { BASE_LOCALE } from './read-messages.mjs';
import { shapeOf } from './message-shape.mjs';

const KEY = /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/;

/**
 * What is wrong with the catalogue, one sentence each; empty when each message is there in each language, under its area's name, takes the
 * same values, and has words for every value.
 * @param {{ area: string, locale: string, path: string, text: string | null }[]} files
 */
export function faultsOf(files) {
  const faults = [];
  const read = files.map((file) => {
    if (file.text === null) faults.push(`${file.path} is missing.`);
    return { ...file, messages: parse(file, faults) };
  });
  for (const { area, locale, path, messages } of read) {
    for (const [key, entry] of Object.entries(messages)) {
      if (!KEY.test(key) || !key.startsWith(`${area}_`))
        faults.push(`${path}: "${key}" should be lower case with underscores and start with "${area}_".`);
      if (!isMessage(entry))
        faults.push(`${path}: "${key}" should be a text, or [{ declarations, selectors, match }].`);
      else faults.push(...faultsOfMessage(path, key, entry));
    }
    if (locale === BASE_LOCALE) continue;
    const base = read.find((other) => other.area === area && other.locale === BASE_LOCALE)?.messages ?? {};
    for (const key of Object.keys(base)) if (!(key in messages)) faults.push(`${path} lacks "${key}".`);
    for (const key of Object.keys(messages)) if (!(key in base)) faults.push(`${path}: nobody asks for "${key}".`);
    for (const [key, entry] of Object.entries(messages)) {
      if (!isMessage(entry) || !isMessage(base[key])) continue;
      const [ours, theirs] = [inputsOf(entry), inputsOf(base[key])];
      if (ours !== theirs) faults.push(`${path}: "${key}" takes (${ours}), in ${BASE_LOCALE} (${theirs}).`);
    }
  }
  return faults;
}

function parse({ path, text }, faults) {
  try {
    return JSON.parse(text ?? '{}');
  } catch (error) {
    faults.push(`${path} is not JSON: ${error.message}`);
    return {};
  }
}

const isMessage = (entry) =>
  typeof entry === 'string' || (Array.isArray(entry) && entry.length === 1 && typeof entry[0]?.match === 'object');

const inputsOf = (entry) =>
  [...shapeOf(entry).inputs]
    .map(([name, type]) => `${name}: ${type}`)
    .sort()
    .join(', ');

function faultsOfMessage(path, key, entry) {
  const { locals, selectors, keys, texts, unknown } = shapeOf(entry);
  const faults = unknown.map(
    (declaration) =>
      `${path}: "${key}" declares "${declaration}"; only "input x", "local y = x: plural" and "local y = x: number" are known.`,
  );
  if (texts.some((text) => typeof text !== 'string' || text.trim() === ''))
    faults.push(`${path}: "${key}" has an empty text.`);
  const last = keys.at(-1);
  if (last !== '' && !last.split(',').every((part) => part.trim().endsWith('=*')))
    faults.push(`${path}: the last match of "${key}" should be "…=*", so that there are words for every value.`);
  for (const [name, { way }] of locals)
    if (way === 'plural' && !selectors.includes(name)) faults.push(`${path}: "${key}" doesn't select by "${name}".`);
  return faults;
}
