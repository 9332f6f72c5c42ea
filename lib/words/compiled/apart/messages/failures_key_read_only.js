/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{}} Failures_Key_Read_OnlyInputs */

const en_failures_key_read_only = /** @type {(inputs: Failures_Key_Read_OnlyInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Your FACTS key may read emails, but not change them.`)
};

/**
* | output |
* | --- |
* | "Your FACTS key may read emails, but not change them." |
*
* @param {Failures_Key_Read_OnlyInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const failures_key_read_only = /** @type {((inputs?: Failures_Key_Read_OnlyInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Failures_Key_Read_OnlyInputs, { locale?: "en" }, {}>} */ ((inputs = {}, options = {}) => {
	return en_failures_key_read_only(inputs)
});