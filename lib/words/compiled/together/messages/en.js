/* eslint-disable */
/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */
/** @typedef {{}} Failures_Fix_StoreInputs */
/** @typedef {{}} Failures_Fixing_StoreInputs */
/** @typedef {{}} Failures_Key_Read_OnlyInputs */
/** @typedef {{ count: number }} Shared_Ago_DaysInputs */
/** @typedef {{ count: number }} Shared_Ago_HoursInputs */
/** @typedef {{ count: number }} Shared_Ago_MinutesInputs */
/** @typedef {{}} Shared_Ago_NowInputs */
/** @typedef {{ day: string }} Shared_Ago_OnInputs */
/** @typedef {{ letters: string }} Shared_AlphabetInputs */
/** @typedef {{ what: string }} Shared_CopiedInputs */
/** @typedef {{ what: string }} Shared_CopyInputs */
/** @typedef {{}} Shared_CoveredInputs */
/** @typedef {{}} Shared_DismissInputs */
/** @typedef {{ what: string }} Shared_HideInputs */
/** @typedef {{ count: number }} Shared_Left_MinutesInputs */
/** @typedef {{ count: number }} Shared_Left_SecondsInputs */
/** @typedef {{}} Shared_LockInputs */
/** @typedef {{}} Shared_One_MomentInputs */
/** @typedef {{}} Shared_ReloadInputs */
/** @typedef {{ what: string }} Shared_RevealInputs */
/** @typedef {{}} Shared_ShowInputs */
/** @typedef {{ step: number, hidden: number }} Shared_Show_MoreInputs */
/** @typedef {{}} Shared_Too_SoonInputs */
/** @typedef {{}} Shared_UndoInputs */
/** @typedef {{ code: string }} Shared_Unseen_CharacterInputs */
import * as registry from "../registry.js"


export const failures_fix_store = /** @type {(inputs: Failures_Fix_StoreInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Fix it`)
};

export const failures_fixing_store = /** @type {(inputs: Failures_Fixing_StoreInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Fixing…`)
};

export const failures_key_read_only = /** @type {(inputs: Failures_Key_Read_OnlyInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Your FACTS key may read emails, but not change them.`)
};

export const shared_ago_days = /** @type {(inputs: Shared_Ago_DaysInputs) => LocalizedString} */ (i) => {const few = registry.plural("en", i?.count, {});
	const shown = registry.number("en", i?.count, {});
	if (few === "one") return /** @type {LocalizedString} */ (`${shown} day ago`);
	return /** @type {LocalizedString} */ (`${shown} days ago`)
	
};

export const shared_ago_hours = /** @type {(inputs: Shared_Ago_HoursInputs) => LocalizedString} */ (i) => {const few = registry.plural("en", i?.count, {});
	const shown = registry.number("en", i?.count, {});
	if (few === "one") return /** @type {LocalizedString} */ (`${shown} hour ago`);
	return /** @type {LocalizedString} */ (`${shown} hours ago`)
	
};

export const shared_ago_minutes = /** @type {(inputs: Shared_Ago_MinutesInputs) => LocalizedString} */ (i) => {
	const shown = registry.number("en", i?.count, {});return /** @type {LocalizedString} */ (`${shown} min ago`)
};

export const shared_ago_now = /** @type {(inputs: Shared_Ago_NowInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`just now`)
};

export const shared_ago_on = /** @type {(inputs: Shared_Ago_OnInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`on ${i?.day}`)
};

export const shared_alphabet = /** @type {(inputs: Shared_AlphabetInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Letters of another alphabet: ${i?.letters}`)
};

export const shared_copied = /** @type {(inputs: Shared_CopiedInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Copied ${i?.what}`)
};

export const shared_copy = /** @type {(inputs: Shared_CopyInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Copy ${i?.what}`)
};

export const shared_covered = /** @type {(inputs: Shared_CoveredInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Something covers this, so nothing was changed. Close what covers it and click again.`)
};

export const shared_dismiss = /** @type {(inputs: Shared_DismissInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Dismiss`)
};

export const shared_hide = /** @type {(inputs: Shared_HideInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Hide ${i?.what}`)
};

export const shared_left_minutes = /** @type {(inputs: Shared_Left_MinutesInputs) => LocalizedString} */ (i) => {const few = registry.plural("en", i?.count, {});
	const shown = registry.number("en", i?.count, {});
	if (few === "one") return /** @type {LocalizedString} */ (`about ${shown} minute`);
	return /** @type {LocalizedString} */ (`about ${shown} minutes`)
	
};

export const shared_left_seconds = /** @type {(inputs: Shared_Left_SecondsInputs) => LocalizedString} */ (i) => {const few = registry.plural("en", i?.count, {});
	const shown = registry.number("en", i?.count, {});
	if (few === "one") return /** @type {LocalizedString} */ (`about ${shown} second`);
	return /** @type {LocalizedString} */ (`about ${shown} seconds`)
	
};

export const shared_lock = /** @type {(inputs: Shared_LockInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Lock`)
};

export const shared_one_moment = /** @type {(inputs: Shared_One_MomentInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`One moment, then click once more.`)
};

export const shared_reload = /** @type {(inputs: Shared_ReloadInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Reload`)
};

export const shared_reveal = /** @type {(inputs: Shared_RevealInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Show ${i?.what}`)
};

export const shared_show = /** @type {(inputs: Shared_ShowInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Show`)
};

export const shared_show_more = /** @type {(inputs: Shared_Show_MoreInputs) => LocalizedString} */ (i) => {
	const more = registry.number("en", i?.step, {});
	const all = registry.number("en", i?.hidden, {});return /** @type {LocalizedString} */ (`Show ${more} more of ${all}`)
};

export const shared_too_soon = /** @type {(inputs: Shared_Too_SoonInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`That came too soon after the screen changed. Press once more.`)
};

export const shared_undo = /** @type {(inputs: Shared_UndoInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Undo`)
};

export const shared_unseen_character = /** @type {(inputs: Shared_Unseen_CharacterInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`A character that can’t be seen (${i?.code})`)
};