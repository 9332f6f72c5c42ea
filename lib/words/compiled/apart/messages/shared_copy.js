/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{ what: string }} Shared_CopyInputs */

const en_shared_copy = /** @type {(inputs: Shared_CopyInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Copy ${i?.what}`)
};

/**
* | output |
* | --- |
* | "Copy {what}" |
*
* @param {Shared_CopyInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const shared_copy = /** @type {((inputs: Shared_CopyInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_CopyInputs, { locale?: "en" }, {}>} */ ((inputs, options = {}) => {
	return en_shared_copy(inputs)
});