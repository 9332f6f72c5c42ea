/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{}} Shared_LockInputs */

const en_shared_lock = /** @type {(inputs: Shared_LockInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Lock`)
};

/**
* | output |
* | --- |
* | "Lock" |
*
* @param {Shared_LockInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const shared_lock = /** @type {((inputs?: Shared_LockInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_LockInputs, { locale?: "en" }, {}>} */ ((inputs = {}, options = {}) => {
	return en_shared_lock(inputs)
});