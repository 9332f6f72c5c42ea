/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{ what: string }} Shared_CopiedInputs */

const en_shared_copied = /** @type {(inputs: Shared_CopiedInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Copied ${i?.what}`)
};

/**
* | output |
* | --- |
* | "Copied {what}" |
*
* @param {Shared_CopiedInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const shared_copied = /** @type {((inputs: Shared_CopiedInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_CopiedInputs, { locale?: "en" }, {}>} */ ((inputs, options = {}) => {
	return en_shared_copied(inputs)
});