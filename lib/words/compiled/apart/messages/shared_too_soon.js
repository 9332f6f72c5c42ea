/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{}} Shared_Too_SoonInputs */

const en_shared_too_soon = /** @type {(inputs: Shared_Too_SoonInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`That came too soon after the screen changed. Press once more.`)
};

const es_shared_too_soon = /** @type {(inputs: Shared_Too_SoonInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Fue demasiado pronto después de que cambió la pantalla. Presione otra vez.`)
};

/**
* | output |
* | --- |
* | "That came too soon after the screen changed. Press once more." |
*
* @param {Shared_Too_SoonInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_too_soon = /** @type {((inputs?: Shared_Too_SoonInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_Too_SoonInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return es_shared_too_soon(inputs)
	return en_shared_too_soon(inputs)
});