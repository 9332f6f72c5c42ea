/* eslint-disable */
import * as registry from '../registry.js'
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{ count: number }} Shared_Ago_MinutesInputs */

const en_shared_ago_minutes = /** @type {(inputs: Shared_Ago_MinutesInputs) => LocalizedString} */ (i) => {
	const shown = registry.number("en", i?.count, {});return /** @type {LocalizedString} */ (`${shown} min ago`)
};

/**
* | shown | output |
* | --- | --- |
* | * | "{shown} min ago" |
*
* @param {Shared_Ago_MinutesInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const shared_ago_minutes = /** @type {((inputs: Shared_Ago_MinutesInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_Ago_MinutesInputs, { locale?: "en" }, {}>} */ ((inputs, options = {}) => {
	return en_shared_ago_minutes(inputs)
});