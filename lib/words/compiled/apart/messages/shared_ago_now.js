/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{}} Shared_Ago_NowInputs */

const en_shared_ago_now = /** @type {(inputs: Shared_Ago_NowInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`just now`)
};

/**
* | output |
* | --- |
* | "just now" |
*
* @param {Shared_Ago_NowInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const shared_ago_now = /** @type {((inputs?: Shared_Ago_NowInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_Ago_NowInputs, { locale?: "en" }, {}>} */ ((inputs = {}, options = {}) => {
	return en_shared_ago_now(inputs)
});