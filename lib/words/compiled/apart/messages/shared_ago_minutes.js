/* eslint-disable */
import * as registry from '../registry.js'
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{ count: number }} Shared_Ago_MinutesInputs */

const en_shared_ago_minutes = /** @type {(inputs: Shared_Ago_MinutesInputs) => LocalizedString} */ (i) => {
	const shown = registry.number("en", i?.count, {});return /** @type {LocalizedString} */ (`${shown} min ago`)
};

const es_shared_ago_minutes = /** @type {(inputs: Shared_Ago_MinutesInputs) => LocalizedString} */ (i) => {
	const shown = registry.number("es", i?.count, {});return /** @type {LocalizedString} */ (`hace ${shown} min`)
};

/**
* | shown | output |
* | --- | --- |
* | * | "{shown} min ago" |
*
* @param {Shared_Ago_MinutesInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_ago_minutes = /** @type {((inputs: Shared_Ago_MinutesInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_Ago_MinutesInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return es_shared_ago_minutes(inputs)
	return en_shared_ago_minutes(inputs)
});