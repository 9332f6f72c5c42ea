/** The languages of the catalogue (`messages/<area>/<locale>.json`). */
export const locales = ['en', 'es'] as const;

export type Locale = (typeof locales)[number];

let current: Locale = 'en';

/** The language that words, numbers and dates are said in. */
export function getLocale(): Locale {
  return current;
}

/** From now on everything is said in this language; what was said before stays as it is until it is asked for again. */
export function setLocale(locale: Locale): void {
  current = locale;
}

/** A language that a person chose, or that of the browser. */
export type LanguageChoice = 'browser' | Locale;

/** Which language that is; `browserLanguage` as `es-MX`. English where the catalogue hasn't the browser's. */
export function localeOf(choice: LanguageChoice, browserLanguage: string): Locale {
  if (choice !== 'browser') return choice;
  const [language] = browserLanguage.toLowerCase().split(/[-_]/);
  return locales.find((locale) => locale === language) ?? 'en';
}
