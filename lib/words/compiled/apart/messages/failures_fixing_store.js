/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{}} Failures_Fixing_StoreInputs */

const en_failures_fixing_store = /** @type {(inputs: Failures_Fixing_StoreInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Fixing…`)
};

const es_failures_fixing_store = /** @type {(inputs: Failures_Fixing_StoreInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Corrigiendo…`)
};

/**
* | output |
* | --- |
* | "Fixing…" |
*
* @param {Failures_Fixing_StoreInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const failures_fixing_store = /** @type {((inputs?: Failures_Fixing_StoreInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Failures_Fixing_StoreInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return es_failures_fixing_store(inputs)
	return en_failures_fixing_store(inputs)
});