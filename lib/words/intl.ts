import { getLocale, type Locale } from './locale.ts';

/** Schools on FACTS write numbers and days as it is done in the United States, in either language. */
const tags: Readonly<Record<Locale, string>> = { en: 'en-US', es: 'es-US' };

type Formatters = Intl.PluralRules | Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat | Intl.Collator;

/** Making one costs many times what it costs to use it, so each is made once for a language. */
export function perLocale<Formatter extends Formatters>(
  make: (tag: string) => Formatter,
): (locale?: Locale) => Formatter {
  const made = new Map<Locale, Formatter>();
  return (locale = getLocale()) => {
    const known = made.get(locale) ?? make(tags[locale]);
    made.set(locale, known);
    return known;
  };
}
