/* eslint-disable */
import { getLocale, experimentalStaticLocale } from "../runtime.js"

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
import * as __en from "./en.js"
import * as __es from "./es.js"
/**
* | output |
* | --- |
* | "Fix it" |
*
* @param {Failures_Fix_StoreInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const failures_fix_store = /** @type {((inputs?: Failures_Fix_StoreInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Failures_Fix_StoreInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.failures_fix_store(inputs)
	return __en.failures_fix_store(inputs)
});
/**
* | output |
* | --- |
* | "Fixing…" |
*
* @param {Failures_Fixing_StoreInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const failures_fixing_store = /** @type {((inputs?: Failures_Fixing_StoreInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Failures_Fixing_StoreInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.failures_fixing_store(inputs)
	return __en.failures_fixing_store(inputs)
});
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
	if (locale === "es") return __es.failures_key_read_only(inputs)
	return __en.failures_key_read_only(inputs)
});
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
	if (locale === "es") return __es.shared_ago_days(inputs)
	return __en.shared_ago_days(inputs)
});
/**
* | few | output |
* | --- | --- |
* | "one" | "{shown} hour ago" |
* | * | "{shown} hours ago" |
*
* @param {Shared_Ago_HoursInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_ago_hours = /** @type {((inputs: Shared_Ago_HoursInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_Ago_HoursInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.shared_ago_hours(inputs)
	return __en.shared_ago_hours(inputs)
});
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
	if (locale === "es") return __es.shared_ago_minutes(inputs)
	return __en.shared_ago_minutes(inputs)
});
/**
* | output |
* | --- |
* | "just now" |
*
* @param {Shared_Ago_NowInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_ago_now = /** @type {((inputs?: Shared_Ago_NowInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_Ago_NowInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.shared_ago_now(inputs)
	return __en.shared_ago_now(inputs)
});
/**
* | output |
* | --- |
* | "on {day}" |
*
* @param {Shared_Ago_OnInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_ago_on = /** @type {((inputs: Shared_Ago_OnInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_Ago_OnInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.shared_ago_on(inputs)
	return __en.shared_ago_on(inputs)
});
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
	if (locale === "es") return __es.shared_alphabet(inputs)
	return __en.shared_alphabet(inputs)
});
/**
* | output |
* | --- |
* | "Copied {what}" |
*
* @param {Shared_CopiedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_copied = /** @type {((inputs: Shared_CopiedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_CopiedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.shared_copied(inputs)
	return __en.shared_copied(inputs)
});
/**
* | output |
* | --- |
* | "Copy {what}" |
*
* @param {Shared_CopyInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_copy = /** @type {((inputs: Shared_CopyInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_CopyInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.shared_copy(inputs)
	return __en.shared_copy(inputs)
});
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
	if (locale === "es") return __es.shared_covered(inputs)
	return __en.shared_covered(inputs)
});
/**
* | output |
* | --- |
* | "Dismiss" |
*
* @param {Shared_DismissInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_dismiss = /** @type {((inputs?: Shared_DismissInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_DismissInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.shared_dismiss(inputs)
	return __en.shared_dismiss(inputs)
});
/**
* | output |
* | --- |
* | "Hide {what}" |
*
* @param {Shared_HideInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_hide = /** @type {((inputs: Shared_HideInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_HideInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.shared_hide(inputs)
	return __en.shared_hide(inputs)
});
/**
* | few | output |
* | --- | --- |
* | "one" | "about {shown} minute" |
* | * | "about {shown} minutes" |
*
* @param {Shared_Left_MinutesInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_left_minutes = /** @type {((inputs: Shared_Left_MinutesInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_Left_MinutesInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.shared_left_minutes(inputs)
	return __en.shared_left_minutes(inputs)
});
/**
* | few | output |
* | --- | --- |
* | "one" | "about {shown} second" |
* | * | "about {shown} seconds" |
*
* @param {Shared_Left_SecondsInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_left_seconds = /** @type {((inputs: Shared_Left_SecondsInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_Left_SecondsInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.shared_left_seconds(inputs)
	return __en.shared_left_seconds(inputs)
});
/**
* | output |
* | --- |
* | "Lock" |
*
* @param {Shared_LockInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_lock = /** @type {((inputs?: Shared_LockInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_LockInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.shared_lock(inputs)
	return __en.shared_lock(inputs)
});
/**
* | output |
* | --- |
* | "One moment, then click once more." |
*
* @param {Shared_One_MomentInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_one_moment = /** @type {((inputs?: Shared_One_MomentInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_One_MomentInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.shared_one_moment(inputs)
	return __en.shared_one_moment(inputs)
});
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
	if (locale === "es") return __es.shared_reload(inputs)
	return __en.shared_reload(inputs)
});
/**
* | output |
* | --- |
* | "Show {what}" |
*
* @param {Shared_RevealInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_reveal = /** @type {((inputs: Shared_RevealInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_RevealInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.shared_reveal(inputs)
	return __en.shared_reveal(inputs)
});
/**
* | output |
* | --- |
* | "Show" |
*
* @param {Shared_ShowInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_show = /** @type {((inputs?: Shared_ShowInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_ShowInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.shared_show(inputs)
	return __en.shared_show(inputs)
});
/**
* | more | output |
* | --- | --- |
* | * | "Show {more} more of {all}" |
*
* @param {Shared_Show_MoreInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_show_more = /** @type {((inputs: Shared_Show_MoreInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_Show_MoreInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.shared_show_more(inputs)
	return __en.shared_show_more(inputs)
});
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
	if (locale === "es") return __es.shared_too_soon(inputs)
	return __en.shared_too_soon(inputs)
});
/**
* | output |
* | --- |
* | "Undo" |
*
* @param {Shared_UndoInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_undo = /** @type {((inputs?: Shared_UndoInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_UndoInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.shared_undo(inputs)
	return __en.shared_undo(inputs)
});
/**
* | output |
* | --- |
* | "A character that can’t be seen ({code})" |
*
* @param {Shared_Unseen_CharacterInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const shared_unseen_character = /** @type {((inputs: Shared_Unseen_CharacterInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Shared_Unseen_CharacterInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.shared_unseen_character(inputs)
	return __en.shared_unseen_character(inputs)
});