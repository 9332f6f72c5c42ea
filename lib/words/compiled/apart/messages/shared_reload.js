/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{}} Shared_ReloadInputs */

const en_shared_reload = /** @type {(inputs: Shared_ReloadInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Reload`)
};

const es_shared_reload = /** @type {(inputs: Shared_ReloadInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Volver a cargar`)
};

/**
* | output |
* | --- |
* | "Reload" |
*
* @param {Shared_ReloadInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_reload = /** @type {((inputs?: Shared_ReloadInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_ReloadInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return es_shared_reload(inputs)
	return en_shared_reload(inputs)
});