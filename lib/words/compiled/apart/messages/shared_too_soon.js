/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{}} Shared_Too_SoonInputs */

const en_shared_too_soon = /** @type {(inputs: Shared_Too_SoonInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`That came too soon after the screen changed. Press once more.`)
};

/**
* | output |
* | --- |
* | "That came too soon after the screen changed. Press once more." |
*
* @param {Shared_Too_SoonInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const shared_too_soon = /** @type {((inputs?: Shared_Too_SoonInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_Too_SoonInputs, { locale?: "en" }, {}>} */ ((inputs = {}, options = {}) => {
	return en_shared_too_soon(inputs)
});