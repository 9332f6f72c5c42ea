/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{ letters: string }} Shared_AlphabetInputs */

const en_shared_alphabet = /** @type {(inputs: Shared_AlphabetInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Letters of another alphabet: ${i?.letters}`)
};

/**
* | output |
* | --- |
* | "Letters of another alphabet: {letters}" |
*
* @param {Shared_AlphabetInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const shared_alphabet = /** @type {((inputs: Shared_AlphabetInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_AlphabetInputs, { locale?: "en" }, {}>} */ ((inputs, options = {}) => {
	return en_shared_alphabet(inputs)
});