import { LOCALES, readMessageFiles } from './read-messages.mjs';

const AREA = 'manifest';

/** A text of the manifest, which the browser says itself and in its own language, whatever is chosen in Settings. */
export const inManifest = (key) => `__MSG_${key}__`;

/** What the browser looks those up in: `_locales/<language>/messages.json`, made from the catalogue. */
export function manifestFiles() {
  const files = readMessageFiles().filter(({ area }) => area === AREA);
  return LOCALES.map((locale) => {
    const { text } = files.find((file) => file.locale === locale);
    const messages = Object.entries(JSON.parse(text)).map(([key, message]) => [key, { message }]);
    return {
      relativeDest: `_locales/${locale}/messages.json`,
      contents: `${JSON.stringify(Object.fromEntries(messages), null, 2)}\n`,
    };
  });
}
