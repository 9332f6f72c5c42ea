/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{ what: string }} Shared_CopiedInputs */

const en_shared_copied = /** @type {(inputs: Shared_CopiedInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Copied ${i?.what}`)
};

const es_shared_copied = /** @type {(inputs: Shared_CopiedInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Copiado: ${i?.what}`)
};

/**
* | output |
* | --- |
* | "Copied {what}" |
*
* @param {Shared_CopiedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_copied = /** @type {((inputs: Shared_CopiedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_CopiedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return es_shared_copied(inputs)
	return en_shared_copied(inputs)
});