/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{ what: string }} Shared_RevealInputs */

const en_shared_reveal = /** @type {(inputs: Shared_RevealInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Show ${i?.what}`)
};

const es_shared_reveal = /** @type {(inputs: Shared_RevealInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Mostrar: ${i?.what}`)
};

/**
* | output |
* | --- |
* | "Show {what}" |
*
* @param {Shared_RevealInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_reveal = /** @type {((inputs: Shared_RevealInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_RevealInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return es_shared_reveal(inputs)
	return en_shared_reveal(inputs)
});