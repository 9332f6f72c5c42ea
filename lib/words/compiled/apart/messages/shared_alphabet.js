/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{ letters: string }} Shared_AlphabetInputs */

const en_shared_alphabet = /** @type {(inputs: Shared_AlphabetInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Letters of another alphabet: ${i?.letters}`)
};

const es_shared_alphabet = /** @type {(inputs: Shared_AlphabetInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Letras de otro alfabeto: ${i?.letters}`)
};

/**
* | output |
* | --- |
* | "Letters of another alphabet: {letters}" |
*
* @param {Shared_AlphabetInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_alphabet = /** @type {((inputs: Shared_AlphabetInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_AlphabetInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return es_shared_alphabet(inputs)
	return en_shared_alphabet(inputs)
});