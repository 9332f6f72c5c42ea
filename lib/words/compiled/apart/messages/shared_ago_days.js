/* eslint-disable */
import * as registry from '../registry.js'
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{ count: number }} Shared_Ago_DaysInputs */

const en_shared_ago_days = /** @type {(inputs: Shared_Ago_DaysInputs) => LocalizedString} */ (i) => {const few = registry.plural("en", i?.count, {});
	const shown = registry.number("en", i?.count, {});
	if (few === "one") return /** @type {LocalizedString} */ (`${shown} day ago`);
	return /** @type {LocalizedString} */ (`${shown} days ago`)
	
};

/**
* | few | output |
* | --- | --- |
* | "one" | "{shown} day ago" |
* | * | "{shown} days ago" |
*
* @param {Shared_Ago_DaysInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const shared_ago_days = /** @type {((inputs: Shared_Ago_DaysInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_Ago_DaysInputs, { locale?: "en" }, {}>} */ ((inputs, options = {}) => {
	return en_shared_ago_days(inputs)
});