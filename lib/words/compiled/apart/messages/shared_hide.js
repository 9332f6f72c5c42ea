/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{ what: string }} Shared_HideInputs */

const en_shared_hide = /** @type {(inputs: Shared_HideInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Hide ${i?.what}`)
};

const es_shared_hide = /** @type {(inputs: Shared_HideInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Ocultar: ${i?.what}`)
};

/**
* | output |
* | --- |
* | "Hide {what}" |
*
* @param {Shared_HideInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_hide = /** @type {((inputs: Shared_HideInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_HideInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return es_shared_hide(inputs)
	return en_shared_hide(inputs)
});