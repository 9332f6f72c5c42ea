/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{ code: string }} Shared_Unseen_CharacterInputs */

const en_shared_unseen_character = /** @type {(inputs: Shared_Unseen_CharacterInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`A character that can’t be seen (${i?.code})`)
};

/**
* | output |
* | --- |
* | "A character that can’t be seen ({code})" |
*
* @param {Shared_Unseen_CharacterInputs} inputs
* @param {{ locale?: "en" }} options
* @returns {LocalizedString}
*/
export const shared_unseen_character = /** @type {((inputs: Shared_Unseen_CharacterInputs, options?: { locale?: "en" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_Unseen_CharacterInputs, { locale?: "en" }, {}>} */ ((inputs, options = {}) => {
	return en_shared_unseen_character(inputs)
});