/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{ day: string }} Shared_Ago_OnInputs */

const en_shared_ago_on = /** @type {(inputs: Shared_Ago_OnInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`on ${i?.day}`)
};

/**
* | output |
* | --- |
* | "on {day}" |
*
* @param {Shared_Ago_OnInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const shared_ago_on = /** @type {((inputs: Shared_Ago_OnInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_Ago_OnInputs, { locale?: "en" }, {}>} */ ((inputs, options = {}) => {
	return en_shared_ago_on(inputs)
});