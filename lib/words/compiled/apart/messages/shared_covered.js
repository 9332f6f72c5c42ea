/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{}} Shared_CoveredInputs */

const en_shared_covered = /** @type {(inputs: Shared_CoveredInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Something covers this, so nothing was changed. Close what covers it and click again.`)
};

/**
* | output |
* | --- |
* | "Something covers this, so nothing was changed. Close what covers it and click again." |
*
* @param {Shared_CoveredInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const shared_covered = /** @type {((inputs?: Shared_CoveredInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_CoveredInputs, { locale?: "en" }, {}>} */ ((inputs = {}, options = {}) => {
	return en_shared_covered(inputs)
});