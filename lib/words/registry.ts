import { perLocale } from './intl.ts';
import type { Locale } from './locale.ts';

/** What a message may do with a value by itself: `local few = count: plural` and `local shown = count: number`. */

const rules = perLocale((tag) => new Intl.PluralRules(tag));
const numbers = perLocale((tag) => new Intl.NumberFormat(tag));

export function plural(locale: Locale, count: number): string {
  return rules(locale).select(count);
}

export function number(locale: Locale, count: number): string {
  return numbers(locale).format(count);
}
