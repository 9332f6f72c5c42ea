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
