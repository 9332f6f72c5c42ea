/* eslint-disable */
import * as registry from '../registry.js'
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{ count: number }} Shared_Ago_HoursInputs */

const en_shared_ago_hours = /** @type {(inputs: Shared_Ago_HoursInputs) => LocalizedString} */ (i) => {const few = registry.plural("en", i?.count, {});
	const shown = registry.number("en", i?.count, {});
	if (few === "one") return /** @type {LocalizedString} */ (`${shown} hour ago`);
	return /** @type {LocalizedString} */ (`${shown} hours ago`)
	
};

/**
* | few | output |
* | --- | --- |
* | "one" | "{shown} hour ago" |
* | * | "{shown} hours ago" |
*
* @param {Shared_Ago_HoursInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const shared_ago_hours = /** @type {((inputs: Shared_Ago_HoursInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_Ago_HoursInputs, { locale?: "en" }, {}>} */ ((inputs, options = {}) => {
	return en_shared_ago_hours(inputs)
});