/** The catalogue of what people read, and how numbers, days and lists are said (README.md beside this tells how to add to it). */
export * as m from './compiled/together/messages/_index.js';
export type { MessagePart } from './compiled/together/runtime.js';
export * from './format.ts';
export { getLocale, localeOf, locales, setLocale, type LanguageChoice, type Locale } from './locale.ts';
