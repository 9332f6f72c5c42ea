/* eslint-disable */
import * as registry from '../registry.js'
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{ step: number, hidden: number }} Shared_Show_MoreInputs */

const en_shared_show_more = /** @type {(inputs: Shared_Show_MoreInputs) => LocalizedString} */ (i) => {
	const more = registry.number("en", i?.step, {});
	const all = registry.number("en", i?.hidden, {});return /** @type {LocalizedString} */ (`Show ${more} more of ${all}`)
};

/**
* | more | output |
* | --- | --- |
* | * | "Show {more} more of {all}" |
*
* @param {Shared_Show_MoreInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const shared_show_more = /** @type {((inputs: Shared_Show_MoreInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_Show_MoreInputs, { locale?: "en" }, {}>} */ ((inputs, options = {}) => {
	return en_shared_show_more(inputs)
});