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

const es_shared_ago_days = /** @type {(inputs: Shared_Ago_DaysInputs) => LocalizedString} */ (i) => {const few = registry.plural("es", i?.count, {});
	const shown = registry.number("es", i?.count, {});
	if (few === "one") return /** @type {LocalizedString} */ (`hace ${shown} día`);
	return /** @type {LocalizedString} */ (`hace ${shown} días`)
	
};

/**
* | few | output |
* | --- | --- |
* | "one" | "{shown} day ago" |
* | * | "{shown} days ago" |
*
* @param {Shared_Ago_DaysInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_ago_days = /** @type {((inputs: Shared_Ago_DaysInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_Ago_DaysInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return es_shared_ago_days(inputs)
	return en_shared_ago_days(inputs)
});