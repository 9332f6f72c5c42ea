/* eslint-disable */
import * as registry from '../registry.js'
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{ count: number }} Shared_Left_MinutesInputs */

const en_shared_left_minutes = /** @type {(inputs: Shared_Left_MinutesInputs) => LocalizedString} */ (i) => {const few = registry.plural("en", i?.count, {});
	const shown = registry.number("en", i?.count, {});
	if (few === "one") return /** @type {LocalizedString} */ (`about ${shown} minute`);
	return /** @type {LocalizedString} */ (`about ${shown} minutes`)
	
};

/**
* | few | output |
* | --- | --- |
* | "one" | "about {shown} minute" |
* | * | "about {shown} minutes" |
*
* @param {Shared_Left_MinutesInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const shared_left_minutes = /** @type {((inputs: Shared_Left_MinutesInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_Left_MinutesInputs, { locale?: "en" }, {}>} */ ((inputs, options = {}) => {
	return en_shared_left_minutes(inputs)
});