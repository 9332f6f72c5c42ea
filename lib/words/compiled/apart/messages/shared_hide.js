/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{ what: string }} Shared_HideInputs */

const en_shared_hide = /** @type {(inputs: Shared_HideInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Hide ${i?.what}`)
};

/**
* | output |
* | --- |
* | "Hide {what}" |
*
* @param {Shared_HideInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const shared_hide = /** @type {((inputs: Shared_HideInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_HideInputs, { locale?: "en" }, {}>} */ ((inputs, options = {}) => {
	return en_shared_hide(inputs)
});