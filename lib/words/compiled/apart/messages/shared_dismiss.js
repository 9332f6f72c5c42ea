/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{}} Shared_DismissInputs */

const en_shared_dismiss = /** @type {(inputs: Shared_DismissInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Dismiss`)
};

/**
* | output |
* | --- |
* | "Dismiss" |
*
* @param {Shared_DismissInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const shared_dismiss = /** @type {((inputs?: Shared_DismissInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_DismissInputs, { locale?: "en" }, {}>} */ ((inputs = {}, options = {}) => {
	return en_shared_dismiss(inputs)
});