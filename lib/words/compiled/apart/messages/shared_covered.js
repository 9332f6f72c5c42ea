/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{}} Shared_CoveredInputs */

const en_shared_covered = /** @type {(inputs: Shared_CoveredInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Something covers this, so nothing was changed. Close what covers it and click again.`)
};

const es_shared_covered = /** @type {(inputs: Shared_CoveredInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Algo tapa esto, así que no se cambió nada. Cierre lo que lo tapa y vuelva a hacer clic.`)
};

/**
* | output |
* | --- |
* | "Something covers this, so nothing was changed. Close what covers it and click again." |
*
* @param {Shared_CoveredInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_covered = /** @type {((inputs?: Shared_CoveredInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_CoveredInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return es_shared_covered(inputs)
	return en_shared_covered(inputs)
});