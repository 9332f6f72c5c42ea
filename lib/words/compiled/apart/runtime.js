/* eslint-disable */
export { getLocale } from '../../locale.ts';
export const experimentalStaticLocale = undefined;
/** @typedef {import('@inlang/paraglide-js').LocalizedString} LocalizedString */
/** @typedef {import('@inlang/paraglide-js').MessagePart} MessagePart */
/** @template I, O, M @typedef {import('@inlang/paraglide-js').MessageMetadata<I, O, M>} MessageMetadata */
