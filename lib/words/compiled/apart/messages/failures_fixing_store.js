/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{}} Failures_Fixing_StoreInputs */

const en_failures_fixing_store = /** @type {(inputs: Failures_Fixing_StoreInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Fixing…`)
};

/**
* | output |
* | --- |
* | "Fixing…" |
*
* @param {Failures_Fixing_StoreInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const failures_fixing_store = /** @type {((inputs?: Failures_Fixing_StoreInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Failures_Fixing_StoreInputs, { locale?: "en" }, {}>} */ ((inputs = {}, options = {}) => {
	return en_failures_fixing_store(inputs)
});