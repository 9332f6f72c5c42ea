/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{ what: string }} Shared_RevealInputs */

const en_shared_reveal = /** @type {(inputs: Shared_RevealInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Show ${i?.what}`)
};

/**
* | output |
* | --- |
* | "Show {what}" |
*
* @param {Shared_RevealInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const shared_reveal = /** @type {((inputs: Shared_RevealInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_RevealInputs, { locale?: "en" }, {}>} */ ((inputs, options = {}) => {
	return en_shared_reveal(inputs)
});