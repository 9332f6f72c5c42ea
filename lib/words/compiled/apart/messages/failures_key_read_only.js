/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{}} Failures_Key_Read_OnlyInputs */

const en_failures_key_read_only = /** @type {(inputs: Failures_Key_Read_OnlyInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Your FACTS key may read emails, but not change them.`)
};

const es_failures_key_read_only = /** @type {(inputs: Failures_Key_Read_OnlyInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Su clave de FACTS puede leer correos electrónicos, pero no cambiarlos.`)
};

/**
* | output |
* | --- |
* | "Your FACTS key may read emails, but not change them." |
*
* @param {Failures_Key_Read_OnlyInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const failures_key_read_only = /** @type {((inputs?: Failures_Key_Read_OnlyInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Failures_Key_Read_OnlyInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return es_failures_key_read_only(inputs)
	return en_failures_key_read_only(inputs)
});