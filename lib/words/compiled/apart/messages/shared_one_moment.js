/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{}} Shared_One_MomentInputs */

const en_shared_one_moment = /** @type {(inputs: Shared_One_MomentInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`One moment, then click once more.`)
};

/**
* | output |
* | --- |
* | "One moment, then click once more." |
*
* @param {Shared_One_MomentInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const shared_one_moment = /** @type {((inputs?: Shared_One_MomentInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_One_MomentInputs, { locale?: "en" }, {}>} */ ((inputs = {}, options = {}) => {
	return en_shared_one_moment(inputs)
});