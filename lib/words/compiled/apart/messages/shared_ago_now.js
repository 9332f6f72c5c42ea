/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{}} Shared_Ago_NowInputs */

const en_shared_ago_now = /** @type {(inputs: Shared_Ago_NowInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`just now`)
};

const es_shared_ago_now = /** @type {(inputs: Shared_Ago_NowInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`ahora mismo`)
};

/**
* | output |
* | --- |
* | "just now" |
*
* @param {Shared_Ago_NowInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_ago_now = /** @type {((inputs?: Shared_Ago_NowInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_Ago_NowInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return es_shared_ago_now(inputs)
	return en_shared_ago_now(inputs)
});