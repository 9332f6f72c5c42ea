/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{}} Failures_Fix_StoreInputs */

const en_failures_fix_store = /** @type {(inputs: Failures_Fix_StoreInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Fix it`)
};

/**
* | output |
* | --- |
* | "Fix it" |
*
* @param {Failures_Fix_StoreInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const failures_fix_store = /** @type {((inputs?: Failures_Fix_StoreInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Failures_Fix_StoreInputs, { locale?: "en" }, {}>} */ ((inputs = {}, options = {}) => {
	return en_failures_fix_store(inputs)
});