/* eslint-disable */
import * as registry from '../registry.js'
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{ count: number }} Shared_Left_SecondsInputs */

const en_shared_left_seconds = /** @type {(inputs: Shared_Left_SecondsInputs) => LocalizedString} */ (i) => {const few = registry.plural("en", i?.count, {});
	const shown = registry.number("en", i?.count, {});
	if (few === "one") return /** @type {LocalizedString} */ (`about ${shown} second`);
	return /** @type {LocalizedString} */ (`about ${shown} seconds`)
	
};

/**
* | few | output |
* | --- | --- |
* | "one" | "about {shown} second" |
* | * | "about {shown} seconds" |
*
* @param {Shared_Left_SecondsInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const shared_left_seconds = /** @type {((inputs: Shared_Left_SecondsInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_Left_SecondsInputs, { locale?: "en" }, {}>} */ ((inputs, options = {}) => {
	return en_shared_left_seconds(inputs)
});