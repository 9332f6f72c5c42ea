/* eslint-disable */
import { getLocale, experimentalStaticLocale } from "../runtime.js"

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */
/** @typedef {{}} Errors_A_KeyInputs */
/** @typedef {{}} Errors_A_RecordInputs */
/** @typedef {{}} Errors_Another_SchoolInputs */
/** @typedef {{}} Errors_Answer_UnreadableInputs */
/** @typedef {{}} Errors_Backup_ChooseInputs */
/** @typedef {{}} Errors_Backup_DamagedInputs */
/** @typedef {{}} Errors_Backup_Damaged_ActionInputs */
/** @typedef {{}} Errors_Backup_NewerInputs */
/** @typedef {{}} Errors_Backup_Newer_ActionInputs */
/** @typedef {{}} Errors_Backup_Not_OursInputs */
/** @typedef {{}} Errors_Backup_Other_SchoolInputs */
/** @typedef {{}} Errors_Backup_Other_School_ActionInputs */
/** @typedef {{ school: string }} Errors_Backup_Other_School_NamedInputs */
/** @typedef {{}} Errors_Backup_Too_LargeInputs */
/** @typedef {{}} Errors_Batch_Under_WayInputs */
/** @typedef {{}} Errors_Batch_Under_Way_ActionInputs */
/** @typedef {{}} Errors_Check_Scim_AddressInputs */
/** @typedef {{}} Errors_Choose_AddressInputs */
/** @typedef {{ name: string, id: string }} Errors_Conflict_AccountInputs */
/** @typedef {{ name: string, id: string }} Errors_Conflict_Account_DeactivatedInputs */
/** @typedef {{ name: string }} Errors_Conflict_Account_Without_IdInputs */
/** @typedef {{ name: string }} Errors_Conflict_Account_Without_Id_DeactivatedInputs */
/** @typedef {{ destination: string }} Errors_Conflict_AnotherInputs */
/** @typedef {{ destination: string }} Errors_Conflict_Another_StudentInputs */
/** @typedef {{ holder: string, destination: string }} Errors_Conflict_Another_Student_OfInputs */
/** @typedef {{ destination: string }} Errors_Conflict_DeactivatedInputs */
/** @typedef {{ destination: string, holder: string }} Errors_Conflict_Deactivated_OfInputs */
/** @typedef {{}} Errors_Conflict_NamelessInputs */
/** @typedef {{ destination: string }} Errors_Conflict_Not_Given_UpInputs */
/** @typedef {{ holder: string, destination: string }} Errors_Conflict_Not_Given_Up_OfInputs */
/** @typedef {{ destination: string }} Errors_Conflict_Not_OursInputs */
/** @typedef {{ destination: string, holder: string }} Errors_Conflict_Not_Ours_OfInputs */
/** @typedef {{ destination: string }} Errors_Conflict_Still_ActiveInputs */
/** @typedef {{ holder: string, destination: string }} Errors_Conflict_Still_Active_OfInputs */
/** @typedef {{ destination: string }} Errors_Conflict_SwapInputs */
/** @typedef {{ start: string, destination: string }} Errors_Conflict_UnseenInputs */
/** @typedef {{ destination: string, account: string }} Errors_Conflict_Whose_InactiveInputs */
/** @typedef {{ account: string }} Errors_Conflict_Whose_NameInputs */
/** @typedef {{ account: string }} Errors_Conflict_Whose_SystemInputs */
/** @typedef {{}} Errors_ContinuesInputs */
/** @typedef {{}} Errors_Email_AlteredInputs */
/** @typedef {{}} Errors_Email_Altered_ActionInputs */
/** @typedef {{}} Errors_Email_ConflictInputs */
/** @typedef {{}} Errors_Email_EarlierInputs */
/** @typedef {{}} Errors_Email_Earlier_ActionInputs */
/** @typedef {{}} Errors_Email_InvalidInputs */
/** @typedef {{}} Errors_Email_Invalid_ActionInputs */
/** @typedef {{}} Errors_Email_Not_KeptInputs */
/** @typedef {{}} Errors_Email_Not_Kept_ActionInputs */
/** @typedef {{}} Errors_Email_Not_ShownInputs */
/** @typedef {{}} Errors_Email_Not_Shown_ActionInputs */
/** @typedef {{}} Errors_Email_OvertakenInputs */
/** @typedef {{}} Errors_Email_Overtaken_SeenInputs */
/** @typedef {{}} Errors_Email_StaysInputs */
/** @typedef {{}} Errors_Email_Under_WayInputs */
/** @typedef {{}} Errors_Email_Under_Way_ActionInputs */
/** @typedef {{}} Errors_Email_UnknownInputs */
/** @typedef {{}} Errors_Email_UnreadInputs */
/** @typedef {{}} Errors_Email_Unread_ActionInputs */
/** @typedef {{}} Errors_Extension_UpdatedInputs */
/** @typedef {{}} Errors_Facts_Answer_ActionInputs */
/** @typedef {{ record: string, field: string }} Errors_Facts_Answer_FieldInputs */
/** @typedef {{ record: string, field: string }} Errors_Facts_Answer_Field_EmailInputs */
/** @typedef {{ reason: string }} Errors_Facts_Answer_ReasonInputs */
/** @typedef {{ reason: string }} Errors_Facts_Answer_Reason_EmailInputs */
/** @typedef {{}} Errors_Facts_Api_Key_RejectedInputs */
/** @typedef {{}} Errors_Facts_Api_Key_Rejected_ActionInputs */
/** @typedef {{}} Errors_Facts_Cut_Off_ActionInputs */
/** @typedef {{ received: number }} Errors_Facts_Cut_Off_MoreInputs */
/** @typedef {{ total: number, received: number }} Errors_Facts_Cut_Off_PeopleInputs */
/** @typedef {{ total: number, received: number }} Errors_Facts_Cut_Off_StudentsInputs */
/** @typedef {{ before: number }} Errors_Facts_EmptyInputs */
/** @typedef {{}} Errors_Facts_Empty_ActionInputs */
/** @typedef {{}} Errors_Facts_Field_MissingInputs */
/** @typedef {{}} Errors_Facts_Field_Missing_ActionInputs */
/** @typedef {{}} Errors_Facts_Filter_LongInputs */
/** @typedef {{ area: string }} Errors_Facts_ForbiddenInputs */
/** @typedef {{}} Errors_Facts_Forbidden_ActionInputs */
/** @typedef {{}} Errors_Facts_Forbidden_SomeInputs */
/** @typedef {{}} Errors_Facts_Key_RejectedInputs */
/** @typedef {{}} Errors_Facts_Key_Rejected_ActionInputs */
/** @typedef {{}} Errors_Facts_Keys_MissingInputs */
/** @typedef {{}} Errors_Facts_Keys_Missing_ActionInputs */
/** @typedef {{}} Errors_Facts_Keys_SwappedInputs */
/** @typedef {{}} Errors_Facts_Keys_Swapped_ActionInputs */
/** @typedef {{}} Errors_Facts_MovingInputs */
/** @typedef {{}} Errors_Facts_Moving_ActionInputs */
/** @typedef {{ id: string }} Errors_Facts_Not_FoundInputs */
/** @typedef {{}} Errors_Facts_Not_Found_ActionInputs */
/** @typedef {{}} Errors_Facts_Not_Found_Email_ActionInputs */
/** @typedef {{}} Errors_Facts_Not_Found_SomeInputs */
/** @typedef {{ status: string }} Errors_Facts_Not_TakenInputs */
/** @typedef {{ theirs: string, ours: string }} Errors_Facts_Other_SchoolInputs */
/** @typedef {{}} Errors_Facts_Other_School_ActionInputs */
/** @typedef {{}} Errors_Facts_Other_School_EmailInputs */
/** @typedef {{}} Errors_Facts_QuotaInputs */
/** @typedef {{}} Errors_Facts_Quota_ActionInputs */
/** @typedef {{}} Errors_Facts_Rate_LimitedInputs */
/** @typedef {{ seconds: number }} Errors_Facts_Rate_Limited_SecondsInputs */
/** @typedef {{}} Errors_Facts_RefusedInputs */
/** @typedef {{}} Errors_Facts_Refused_ActionInputs */
/** @typedef {{ message: string }} Errors_Facts_SaysInputs */
/** @typedef {{}} Errors_Facts_Subscription_RejectedInputs */
/** @typedef {{}} Errors_Facts_Subscription_Rejected_ActionInputs */
/** @typedef {{ seconds: number }} Errors_Facts_TimeoutInputs */
/** @typedef {{}} Errors_Facts_UnavailableInputs */
/** @typedef {{ status: string }} Errors_Facts_Unavailable_StatusInputs */
/** @typedef {{}} Errors_Facts_UnreachableInputs */
/** @typedef {{}} Errors_Facts_Unreachable_ActionInputs */
/** @typedef {{}} Errors_Facts_Unreachable_Email_ActionInputs */
/** @typedef {{}} Errors_Facts_Web_PageInputs */
/** @typedef {{}} Errors_Facts_Web_Page_ActionInputs */
/** @typedef {{}} Errors_Facts_Write_ForbiddenInputs */
/** @typedef {{}} Errors_Facts_Write_Forbidden_ActionInputs */
/** @typedef {{}} Errors_List_MissingInputs */
/** @typedef {{}} Errors_List_Missing_ActionInputs */
/** @typedef {{}} Errors_List_StaysInputs */
/** @typedef {{}} Errors_LockedInputs */
/** @typedef {{}} Errors_Locked_ActionInputs */
/** @typedef {{}} Errors_Look_Then_TryInputs */
/** @typedef {{}} Errors_Page_No_FieldInputs */
/** @typedef {{}} Errors_Page_No_Field_ActionInputs */
/** @typedef {{}} Errors_Page_Not_SavedInputs */
/** @typedef {{}} Errors_Page_Not_Saved_ActionInputs */
/** @typedef {{}} Errors_Page_Other_SchoolInputs */
/** @typedef {{}} Errors_Page_Other_School_ActionInputs */
/** @typedef {{}} Errors_Page_Other_ValueInputs */
/** @typedef {{}} Errors_Page_Other_Value_ActionInputs */
/** @typedef {{}} Errors_Passphrase_WrongInputs */
/** @typedef {{}} Errors_Passphrase_Wrong_ActionInputs */
/** @typedef {{}} Errors_Plan_ChangedInputs */
/** @typedef {{}} Errors_Plan_Changed_ActionInputs */
/** @typedef {{}} Errors_Plan_UnconfirmedInputs */
/** @typedef {{}} Errors_Plan_Unconfirmed_ActionInputs */
/** @typedef {{ id: string }} Errors_Record_PersonInputs */
/** @typedef {{}} Errors_Refresh_CancelledInputs */
/** @typedef {{}} Errors_Refresh_Cancelled_ActionInputs */
/** @typedef {{ destination: string }} Errors_Refused_At_Same_TimeInputs */
/** @typedef {{ people: number, destination: string }} Errors_Refused_EverybodyInputs */
/** @typedef {{ destination: string, lacks: string }} Errors_Refused_LacksInputs */
/** @typedef {{ destination: string, lacks: string }} Errors_Refused_Lacks_SettingsInputs */
/** @typedef {{ destination: string }} Errors_Refused_ManyInputs */
/** @typedef {{ destination: string }} Errors_Refused_PersonInputs */
/** @typedef {{ destination: string, message: string }} Errors_Refused_SaysInputs */
/** @typedef {{}} Errors_Reload_PageInputs */
/** @typedef {{ what: string, letter: string }} Errors_Secret_LettersInputs */
/** @typedef {{}} Errors_Secret_Letters_ActionInputs */
/** @typedef {{}} Errors_Store_BlockedInputs */
/** @typedef {{}} Errors_Store_Blocked_ActionInputs */
/** @typedef {{}} Errors_Store_DamagedInputs */
/** @typedef {{}} Errors_Store_Damaged_ActionInputs */
/** @typedef {{}} Errors_Store_FailedInputs */
/** @typedef {{}} Errors_Store_Failed_ActionInputs */
/** @typedef {{}} Errors_Store_ForbiddenInputs */
/** @typedef {{}} Errors_Store_Forbidden_ActionInputs */
/** @typedef {{}} Errors_Store_FullInputs */
/** @typedef {{}} Errors_Store_Full_ActionInputs */
/** @typedef {{}} Errors_Store_NewerInputs */
/** @typedef {{}} Errors_Store_Newer_ActionInputs */
/** @typedef {{}} Errors_Student_Not_On_PageInputs */
/** @typedef {{}} Errors_Student_Not_On_Page_ActionInputs */
/** @typedef {{}} Errors_Student_UnknownInputs */
/** @typedef {{}} Errors_Student_Unknown_ActionInputs */
/** @typedef {{}} Errors_Sync_RunningInputs */
/** @typedef {{}} Errors_Sync_Running_ActionInputs */
/** @typedef {{}} Errors_Target_AddressInputs */
/** @typedef {{}} Errors_Target_Address_ActionInputs */
/** @typedef {{ destination: string }} Errors_Target_AnswerInputs */
/** @typedef {{ destination: string, reason: string }} Errors_Target_Answer_ReasonInputs */
/** @typedef {{}} Errors_Target_ChangedInputs */
/** @typedef {{ destination: string }} Errors_Target_Changed_ActionInputs */
/** @typedef {{ destination: string }} Errors_Target_Conflict_ActionInputs */
/** @typedef {{ destination: string }} Errors_Target_ForbiddenInputs */
/** @typedef {{ destination: string }} Errors_Target_Forbidden_ActionInputs */
/** @typedef {{ destination: string }} Errors_Target_In_DoubtInputs */
/** @typedef {{}} Errors_Target_In_Doubt_ActionInputs */
/** @typedef {{}} Errors_Target_MissingInputs */
/** @typedef {{}} Errors_Target_Missing_ActionInputs */
/** @typedef {{ destination: string }} Errors_Target_Not_FoundInputs */
/** @typedef {{ host: string }} Errors_Target_PermissionInputs */
/** @typedef {{}} Errors_Target_Permission_ActionInputs */
/** @typedef {{ destination: string }} Errors_Target_Rate_LimitedInputs */
/** @typedef {{}} Errors_Target_Refused_ActionInputs */
/** @typedef {{ destination: string }} Errors_Target_UnauthorizedInputs */
/** @typedef {{}} Errors_Target_Unauthorized_ActionInputs */
/** @typedef {{ destination: string }} Errors_Target_UnavailableInputs */
/** @typedef {{}} Errors_Target_Unavailable_ActionInputs */
/** @typedef {{ destination: string }} Errors_Target_UnsearchableInputs */
/** @typedef {{ destination: string }} Errors_Target_Unsearchable_ActionInputs */
/** @typedef {{}} Errors_The_DestinationInputs */
/** @typedef {{}} Errors_UnexpectedInputs */
/** @typedef {{}} Errors_Unexpected_ActionInputs */
/** @typedef {{ where: string }} Errors_Unexpected_WhereInputs */
/** @typedef {{}} Errors_UnreadableInputs */
/** @typedef {{}} Errors_Worker_LostInputs */
/** @typedef {{}} Errors_Worker_Lost_ActionInputs */
/** @typedef {{}} Errors_Write_Not_VisibleInputs */
/** @typedef {{}} Errors_Write_Not_Visible_ActionInputs */
/** @typedef {{}} Errors_Your_SchoolInputs */
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
* | "key" |
*
* @param {Errors_A_KeyInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_a_key = /** @type {((inputs?: Errors_A_KeyInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_A_KeyInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_a_key(inputs)
	return __en.errors_a_key(inputs)
});
/**
* | output |
* | --- |
* | "a record" |
*
* @param {Errors_A_RecordInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_a_record = /** @type {((inputs?: Errors_A_RecordInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_A_RecordInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_a_record(inputs)
	return __en.errors_a_record(inputs)
});
/**
* | output |
* | --- |
* | "another school" |
*
* @param {Errors_Another_SchoolInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_another_school = /** @type {((inputs?: Errors_Another_SchoolInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Another_SchoolInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_another_school(inputs)
	return __en.errors_another_school(inputs)
});
/**
* | output |
* | --- |
* | "Sync Review sent this page something that it cannot read, so what you see here may be old." |
*
* @param {Errors_Answer_UnreadableInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_answer_unreadable = /** @type {((inputs?: Errors_Answer_UnreadableInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Answer_UnreadableInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_answer_unreadable(inputs)
	return __en.errors_answer_unreadable(inputs)
});
/**
* | output |
* | --- |
* | "Choose a file whose name begins with “sync-review-backup”." |
*
* @param {Errors_Backup_ChooseInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_backup_choose = /** @type {((inputs?: Errors_Backup_ChooseInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Backup_ChooseInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_backup_choose(inputs)
	return __en.errors_backup_choose(inputs)
});
/**
* | output |
* | --- |
* | "This backup was changed or cut off after it was made. Nothing was changed here." |
*
* @param {Errors_Backup_DamagedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_backup_damaged = /** @type {((inputs?: Errors_Backup_DamagedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Backup_DamagedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_backup_damaged(inputs)
	return __en.errors_backup_damaged(inputs)
});
/**
* | output |
* | --- |
* | "Choose another copy of the file. One that was opened and saved by another program may not work." |
*
* @param {Errors_Backup_Damaged_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_backup_damaged_action = /** @type {((inputs?: Errors_Backup_Damaged_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Backup_Damaged_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_backup_damaged_action(inputs)
	return __en.errors_backup_damaged_action(inputs)
});
/**
* | output |
* | --- |
* | "This backup was made by a newer Sync Review than this one. Nothing was changed." |
*
* @param {Errors_Backup_NewerInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_backup_newer = /** @type {((inputs?: Errors_Backup_NewerInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Backup_NewerInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_backup_newer(inputs)
	return __en.errors_backup_newer(inputs)
});
/**
* | output |
* | --- |
* | "Update Sync Review on the browser’s extensions page, then restore again." |
*
* @param {Errors_Backup_Newer_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_backup_newer_action = /** @type {((inputs?: Errors_Backup_Newer_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Backup_Newer_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_backup_newer_action(inputs)
	return __en.errors_backup_newer_action(inputs)
});
/**
* | output |
* | --- |
* | "This file is not a backup of Sync Review. Nothing was changed." |
*
* @param {Errors_Backup_Not_OursInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_backup_not_ours = /** @type {((inputs?: Errors_Backup_Not_OursInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Backup_Not_OursInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_backup_not_ours(inputs)
	return __en.errors_backup_not_ours(inputs)
});
/**
* | output |
* | --- |
* | "This backup is of another school. Nothing was changed." |
*
* @param {Errors_Backup_Other_SchoolInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_backup_other_school = /** @type {((inputs?: Errors_Backup_Other_SchoolInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Backup_Other_SchoolInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_backup_other_school(inputs)
	return __en.errors_backup_other_school(inputs)
});
/**
* | output |
* | --- |
* | "Choose a backup of the school whose FACTS keys are in Settings." |
*
* @param {Errors_Backup_Other_School_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_backup_other_school_action = /** @type {((inputs?: Errors_Backup_Other_School_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Backup_Other_School_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_backup_other_school_action(inputs)
	return __en.errors_backup_other_school_action(inputs)
});
/**
* | output |
* | --- |
* | "This backup is of another school ({school}). Nothing was changed." |
*
* @param {Errors_Backup_Other_School_NamedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_backup_other_school_named = /** @type {((inputs: Errors_Backup_Other_School_NamedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Backup_Other_School_NamedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_backup_other_school_named(inputs)
	return __en.errors_backup_other_school_named(inputs)
});
/**
* | output |
* | --- |
* | "This file is too large to be a backup of Sync Review. Nothing was changed." |
*
* @param {Errors_Backup_Too_LargeInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_backup_too_large = /** @type {((inputs?: Errors_Backup_Too_LargeInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Backup_Too_LargeInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_backup_too_large(inputs)
	return __en.errors_backup_too_large(inputs)
});
/**
* | output |
* | --- |
* | "Other emails are already being saved, started in another tab or window. These were not started." |
*
* @param {Errors_Batch_Under_WayInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_batch_under_way = /** @type {((inputs?: Errors_Batch_Under_WayInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Batch_Under_WayInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_batch_under_way(inputs)
	return __en.errors_batch_under_way(inputs)
});
/**
* | output |
* | --- |
* | "Wait until those are done, then start again." |
*
* @param {Errors_Batch_Under_Way_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_batch_under_way_action = /** @type {((inputs?: Errors_Batch_Under_Way_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Batch_Under_Way_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_batch_under_way_action(inputs)
	return __en.errors_batch_under_way_action(inputs)
});
/**
* | output |
* | --- |
* | "Check the SCIM address in Settings." |
*
* @param {Errors_Check_Scim_AddressInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_check_scim_address = /** @type {((inputs?: Errors_Check_Scim_AddressInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Check_Scim_AddressInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_check_scim_address(inputs)
	return __en.errors_check_scim_address(inputs)
});
/**
* | output |
* | --- |
* | "Look at both addresses and choose one." |
*
* @param {Errors_Choose_AddressInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_choose_address = /** @type {((inputs?: Errors_Choose_AddressInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Choose_AddressInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_choose_address(inputs)
	return __en.errors_choose_address(inputs)
});
/**
* | output |
* | --- |
* | "{name} (ID {id}, active)" |
*
* @param {Errors_Conflict_AccountInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_conflict_account = /** @type {((inputs: Errors_Conflict_AccountInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Conflict_AccountInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_conflict_account(inputs)
	return __en.errors_conflict_account(inputs)
});
/**
* | output |
* | --- |
* | "{name} (ID {id}, deactivated)" |
*
* @param {Errors_Conflict_Account_DeactivatedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_conflict_account_deactivated = /** @type {((inputs: Errors_Conflict_Account_DeactivatedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Conflict_Account_DeactivatedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_conflict_account_deactivated(inputs)
	return __en.errors_conflict_account_deactivated(inputs)
});
/**
* | output |
* | --- |
* | "{name} (no ID, active)" |
*
* @param {Errors_Conflict_Account_Without_IdInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_conflict_account_without_id = /** @type {((inputs: Errors_Conflict_Account_Without_IdInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Conflict_Account_Without_IdInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_conflict_account_without_id(inputs)
	return __en.errors_conflict_account_without_id(inputs)
});
/**
* | output |
* | --- |
* | "{name} (no ID, deactivated)" |
*
* @param {Errors_Conflict_Account_Without_Id_DeactivatedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_conflict_account_without_id_deactivated = /** @type {((inputs: Errors_Conflict_Account_Without_Id_DeactivatedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Conflict_Account_Without_Id_DeactivatedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_conflict_account_without_id_deactivated(inputs)
	return __en.errors_conflict_account_without_id_deactivated(inputs)
});
/**
* | output |
* | --- |
* | "Another account in {destination} already uses this email." |
*
* @param {Errors_Conflict_AnotherInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_conflict_another = /** @type {((inputs: Errors_Conflict_AnotherInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Conflict_AnotherInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_conflict_another(inputs)
	return __en.errors_conflict_another(inputs)
});
/**
* | output |
* | --- |
* | "The account of another student in {destination} already uses this email." |
*
* @param {Errors_Conflict_Another_StudentInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_conflict_another_student = /** @type {((inputs: Errors_Conflict_Another_StudentInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Conflict_Another_StudentInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_conflict_another_student(inputs)
	return __en.errors_conflict_another_student(inputs)
});
/**
* | output |
* | --- |
* | "The account of another student (student ID {holder}) in {destination} already uses this email." |
*
* @param {Errors_Conflict_Another_Student_OfInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_conflict_another_student_of = /** @type {((inputs: Errors_Conflict_Another_Student_OfInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Conflict_Another_Student_OfInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_conflict_another_student_of(inputs)
	return __en.errors_conflict_another_student_of(inputs)
});
/**
* | output |
* | --- |
* | "A deactivated account in {destination} already uses this email. Give that account another email, or delete it; then sync again." |
*
* @param {Errors_Conflict_DeactivatedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_conflict_deactivated = /** @type {((inputs: Errors_Conflict_DeactivatedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Conflict_DeactivatedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_conflict_deactivated(inputs)
	return __en.errors_conflict_deactivated(inputs)
});
/**
* | output |
* | --- |
* | "A deactivated account in {destination} (student ID {holder}) already uses this email. Give that account another email, or delete it; then sync again." |
*
* @param {Errors_Conflict_Deactivated_OfInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_conflict_deactivated_of = /** @type {((inputs: Errors_Conflict_Deactivated_OfInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Conflict_Deactivated_OfInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_conflict_deactivated_of(inputs)
	return __en.errors_conflict_deactivated_of(inputs)
});
/**
* | output |
* | --- |
* | "somebody without a name" |
*
* @param {Errors_Conflict_NamelessInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_conflict_nameless = /** @type {((inputs?: Errors_Conflict_NamelessInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Conflict_NamelessInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_conflict_nameless(inputs)
	return __en.errors_conflict_nameless(inputs)
});
/**
* | output |
* | --- |
* | "A student who has left has this email, and {destination} does not let that archived account give it up. Change it in {destination}; then sync again." |
*
* @param {Errors_Conflict_Not_Given_UpInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_conflict_not_given_up = /** @type {((inputs: Errors_Conflict_Not_Given_UpInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Conflict_Not_Given_UpInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_conflict_not_given_up(inputs)
	return __en.errors_conflict_not_given_up(inputs)
});
/**
* | output |
* | --- |
* | "A student who has left (student ID {holder}) has this email, and {destination} does not let that archived account give it up. Change it in {destination}; the..." |
*
* @param {Errors_Conflict_Not_Given_Up_OfInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_conflict_not_given_up_of = /** @type {((inputs: Errors_Conflict_Not_Given_Up_OfInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Conflict_Not_Given_Up_OfInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_conflict_not_given_up_of(inputs)
	return __en.errors_conflict_not_given_up_of(inputs)
});
/**
* | output |
* | --- |
* | "The account in {destination} that had this email belongs to somebody else now, so it was not touched." |
*
* @param {Errors_Conflict_Not_OursInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_conflict_not_ours = /** @type {((inputs: Errors_Conflict_Not_OursInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Conflict_Not_OursInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_conflict_not_ours(inputs)
	return __en.errors_conflict_not_ours(inputs)
});
/**
* | output |
* | --- |
* | "The account in {destination} that had this email (student ID {holder}) belongs to somebody else now, so it was not touched." |
*
* @param {Errors_Conflict_Not_Ours_OfInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_conflict_not_ours_of = /** @type {((inputs: Errors_Conflict_Not_Ours_OfInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Conflict_Not_Ours_OfInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_conflict_not_ours_of(inputs)
	return __en.errors_conflict_not_ours_of(inputs)
});
/**
* | output |
* | --- |
* | "A student who has left still uses this email: the account in {destination} is active. Deactivate that account; then sync again." |
*
* @param {Errors_Conflict_Still_ActiveInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_conflict_still_active = /** @type {((inputs: Errors_Conflict_Still_ActiveInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Conflict_Still_ActiveInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_conflict_still_active(inputs)
	return __en.errors_conflict_still_active(inputs)
});
/**
* | output |
* | --- |
* | "A student who has left (student ID {holder}) still uses this email: the account in {destination} is active. Deactivate that account; then sync again." |
*
* @param {Errors_Conflict_Still_Active_OfInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_conflict_still_active_of = /** @type {((inputs: Errors_Conflict_Still_Active_OfInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Conflict_Still_Active_OfInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_conflict_still_active_of(inputs)
	return __en.errors_conflict_still_active_of(inputs)
});
/**
* | output |
* | --- |
* | "This student swaps emails with another, and {destination} allows no step in between." |
*
* @param {Errors_Conflict_SwapInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_conflict_swap = /** @type {((inputs: Errors_Conflict_SwapInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Conflict_SwapInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_conflict_swap(inputs)
	return __en.errors_conflict_swap(inputs)
});
/**
* | output |
* | --- |
* | "{start} says that this email is taken, but does not show whose account has it. Look for a deactivated or deleted account with this email in {destination}; th..." |
*
* @param {Errors_Conflict_UnseenInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_conflict_unseen = /** @type {((inputs: Errors_Conflict_UnseenInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Conflict_UnseenInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_conflict_unseen(inputs)
	return __en.errors_conflict_unseen(inputs)
});
/**
* | output |
* | --- |
* | "A deactivated account in {destination} already uses this email: {account}. It is not reactivated unless you say that it is this student’s." |
*
* @param {Errors_Conflict_Whose_InactiveInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_conflict_whose_inactive = /** @type {((inputs: Errors_Conflict_Whose_InactiveInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Conflict_Whose_InactiveInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_conflict_whose_inactive(inputs)
	return __en.errors_conflict_whose_inactive(inputs)
});
/**
* | output |
* | --- |
* | "The account with this student’s email or ID belongs to {account}. It was left as it is: first say whether it is this student’s." |
*
* @param {Errors_Conflict_Whose_NameInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_conflict_whose_name = /** @type {((inputs: Errors_Conflict_Whose_NameInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Conflict_Whose_NameInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_conflict_whose_name(inputs)
	return __en.errors_conflict_whose_name(inputs)
});
/**
* | output |
* | --- |
* | "The account with this email is managed by another system: {account}. It was left as it is: first say whether it is this student’s." |
*
* @param {Errors_Conflict_Whose_SystemInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_conflict_whose_system = /** @type {((inputs: Errors_Conflict_Whose_SystemInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Conflict_Whose_SystemInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_conflict_whose_system(inputs)
	return __en.errors_conflict_whose_system(inputs)
});
/**
* | output |
* | --- |
* | "You don’t need to do anything: it continues by itself." |
*
* @param {Errors_ContinuesInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_continues = /** @type {((inputs?: Errors_ContinuesInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_ContinuesInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_continues(inputs)
	return __en.errors_continues(inputs)
});
/**
* | output |
* | --- |
* | "FACTS did not keep the email as it was sent." |
*
* @param {Errors_Email_AlteredInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_email_altered = /** @type {((inputs?: Errors_Email_AlteredInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Email_AlteredInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_email_altered(inputs)
	return __en.errors_email_altered(inputs)
});
/**
* | output |
* | --- |
* | "Look at what FACTS has now. It may not take an address as long as this one." |
*
* @param {Errors_Email_Altered_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_email_altered_action = /** @type {((inputs?: Errors_Email_Altered_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Email_Altered_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_email_altered_action(inputs)
	return __en.errors_email_altered_action(inputs)
});
/**
* | output |
* | --- |
* | "Somebody changed this email in FACTS in the meantime, so yours was not saved." |
*
* @param {Errors_Email_ConflictInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_email_conflict = /** @type {((inputs?: Errors_Email_ConflictInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Email_ConflictInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_email_conflict(inputs)
	return __en.errors_email_conflict(inputs)
});
/**
* | output |
* | --- |
* | "An earlier email for this student may still reach FACTS, so this one waits." |
*
* @param {Errors_Email_EarlierInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_email_earlier = /** @type {((inputs?: Errors_Email_EarlierInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Email_EarlierInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_email_earlier(inputs)
	return __en.errors_email_earlier(inputs)
});
/**
* | output |
* | --- |
* | "You don’t need to do anything: it is saved by itself once the earlier one can’t arrive anymore." |
*
* @param {Errors_Email_Earlier_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_email_earlier_action = /** @type {((inputs?: Errors_Email_Earlier_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Email_Earlier_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_email_earlier_action(inputs)
	return __en.errors_email_earlier_action(inputs)
});
/**
* | output |
* | --- |
* | "That is not one complete email address." |
*
* @param {Errors_Email_InvalidInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_email_invalid = /** @type {((inputs?: Errors_Email_InvalidInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Email_InvalidInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_email_invalid(inputs)
	return __en.errors_email_invalid(inputs)
});
/**
* | output |
* | --- |
* | "Enter one address such as name@school.org." |
*
* @param {Errors_Email_Invalid_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_email_invalid_action = /** @type {((inputs?: Errors_Email_Invalid_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Email_Invalid_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_email_invalid_action(inputs)
	return __en.errors_email_invalid_action(inputs)
});
/**
* | output |
* | --- |
* | "FACTS did not keep the email: the last refresh read the one before." |
*
* @param {Errors_Email_Not_KeptInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_email_not_kept = /** @type {((inputs?: Errors_Email_Not_KeptInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Email_Not_KeptInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_email_not_kept(inputs)
	return __en.errors_email_not_kept(inputs)
});
/**
* | output |
* | --- |
* | "Save it again, or change it on FACTS’ own page." |
*
* @param {Errors_Email_Not_Kept_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_email_not_kept_action = /** @type {((inputs?: Errors_Email_Not_Kept_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Email_Not_Kept_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_email_not_kept_action(inputs)
	return __en.errors_email_not_kept_action(inputs)
});
/**
* | output |
* | --- |
* | "FACTS answered that it took the email, but still shows the one before." |
*
* @param {Errors_Email_Not_ShownInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_email_not_shown = /** @type {((inputs?: Errors_Email_Not_ShownInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Email_Not_ShownInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_email_not_shown(inputs)
	return __en.errors_email_not_shown(inputs)
});
/**
* | output |
* | --- |
* | "The next refresh looks again. Look at the student in FACTS before you save it once more." |
*
* @param {Errors_Email_Not_Shown_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_email_not_shown_action = /** @type {((inputs?: Errors_Email_Not_Shown_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Email_Not_Shown_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_email_not_shown_action(inputs)
	return __en.errors_email_not_shown_action(inputs)
});
/**
* | output |
* | --- |
* | "The email was sent and the answer was lost. FACTS has another one now: yours was saved and then changed by somebody, or changed before it arrived." |
*
* @param {Errors_Email_OvertakenInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_email_overtaken = /** @type {((inputs?: Errors_Email_OvertakenInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Email_OvertakenInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_email_overtaken(inputs)
	return __en.errors_email_overtaken(inputs)
});
/**
* | output |
* | --- |
* | "The email was saved to FACTS, then somebody changed it there." |
*
* @param {Errors_Email_Overtaken_SeenInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_email_overtaken_seen = /** @type {((inputs?: Errors_Email_Overtaken_SeenInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Email_Overtaken_SeenInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_email_overtaken_seen(inputs)
	return __en.errors_email_overtaken_seen(inputs)
});
/**
* | output |
* | --- |
* | "The email in FACTS is as before. Try again in a few minutes." |
*
* @param {Errors_Email_StaysInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_email_stays = /** @type {((inputs?: Errors_Email_StaysInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Email_StaysInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_email_stays(inputs)
	return __en.errors_email_stays(inputs)
});
/**
* | output |
* | --- |
* | "Another email for this student is on its way to FACTS." |
*
* @param {Errors_Email_Under_WayInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_email_under_way = /** @type {((inputs?: Errors_Email_Under_WayInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Email_Under_WayInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_email_under_way(inputs)
	return __en.errors_email_under_way(inputs)
});
/**
* | output |
* | --- |
* | "Wait until it is done, then change it again." |
*
* @param {Errors_Email_Under_Way_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_email_under_way_action = /** @type {((inputs?: Errors_Email_Under_Way_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Email_Under_Way_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_email_under_way_action(inputs)
	return __en.errors_email_under_way_action(inputs)
});
/**
* | output |
* | --- |
* | "FACTS took the email but shows another one now." |
*
* @param {Errors_Email_UnknownInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_email_unknown = /** @type {((inputs?: Errors_Email_UnknownInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Email_UnknownInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_email_unknown(inputs)
	return __en.errors_email_unknown(inputs)
});
/**
* | output |
* | --- |
* | "The email was sent, but FACTS could not be read afterwards: it may or may not have it." |
*
* @param {Errors_Email_UnreadInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_email_unread = /** @type {((inputs?: Errors_Email_UnreadInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Email_UnreadInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_email_unread(inputs)
	return __en.errors_email_unread(inputs)
});
/**
* | output |
* | --- |
* | "Look at the student in FACTS before you try again." |
*
* @param {Errors_Email_Unread_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_email_unread_action = /** @type {((inputs?: Errors_Email_Unread_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Email_Unread_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_email_unread_action(inputs)
	return __en.errors_email_unread_action(inputs)
});
/**
* | output |
* | --- |
* | "Sync Review was updated while this page was open." |
*
* @param {Errors_Extension_UpdatedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_extension_updated = /** @type {((inputs?: Errors_Extension_UpdatedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Extension_UpdatedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_extension_updated(inputs)
	return __en.errors_extension_updated(inputs)
});
/**
* | output |
* | --- |
* | "Your list stays as it was. Try again. If it happens again, look at that record in FACTS." |
*
* @param {Errors_Facts_Answer_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_answer_action = /** @type {((inputs?: Errors_Facts_Answer_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Answer_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_answer_action(inputs)
	return __en.errors_facts_answer_action(inputs)
});
/**
* | output |
* | --- |
* | "FACTS sent {record} in which “{field}” is not what it should be, so the refresh was not used." |
*
* @param {Errors_Facts_Answer_FieldInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_answer_field = /** @type {((inputs: Errors_Facts_Answer_FieldInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Answer_FieldInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_answer_field(inputs)
	return __en.errors_facts_answer_field(inputs)
});
/**
* | output |
* | --- |
* | "FACTS sent {record} in which “{field}” is not what it should be, so the email was not saved." |
*
* @param {Errors_Facts_Answer_Field_EmailInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_answer_field_email = /** @type {((inputs: Errors_Facts_Answer_Field_EmailInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Answer_Field_EmailInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_answer_field_email(inputs)
	return __en.errors_facts_answer_field_email(inputs)
});
/**
* | output |
* | --- |
* | "FACTS sent something that is not an answer ({reason}), so it was not used." |
*
* @param {Errors_Facts_Answer_ReasonInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_answer_reason = /** @type {((inputs: Errors_Facts_Answer_ReasonInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Answer_ReasonInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_answer_reason(inputs)
	return __en.errors_facts_answer_reason(inputs)
});
/**
* | output |
* | --- |
* | "FACTS sent something that is not an answer ({reason})." |
*
* @param {Errors_Facts_Answer_Reason_EmailInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_answer_reason_email = /** @type {((inputs: Errors_Facts_Answer_Reason_EmailInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Answer_Reason_EmailInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_answer_reason_email(inputs)
	return __en.errors_facts_answer_reason_email(inputs)
});
/**
* | output |
* | --- |
* | "FACTS did not accept the API key." |
*
* @param {Errors_Facts_Api_Key_RejectedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_api_key_rejected = /** @type {((inputs?: Errors_Facts_Api_Key_RejectedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Api_Key_RejectedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_api_key_rejected(inputs)
	return __en.errors_facts_api_key_rejected(inputs)
});
/**
* | output |
* | --- |
* | "Copy the API key again from FACTS (System › Configuration › API Configuration › API Keys). A key that was regenerated, or made for another subscription, does..." |
*
* @param {Errors_Facts_Api_Key_Rejected_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_api_key_rejected_action = /** @type {((inputs?: Errors_Facts_Api_Key_Rejected_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Api_Key_Rejected_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_api_key_rejected_action(inputs)
	return __en.errors_facts_api_key_rejected_action(inputs)
});
/**
* | output |
* | --- |
* | "Your list stays as it was. Try again in a few minutes. If this stays, ask FACTS support why the API cuts this list off." |
*
* @param {Errors_Facts_Cut_Off_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_cut_off_action = /** @type {((inputs?: Errors_Facts_Cut_Off_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Cut_Off_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_cut_off_action(inputs)
	return __en.errors_facts_cut_off_action(inputs)
});
/**
* | few | output |
* | --- | --- |
* | "one" | "FACTS sent {shown} student and says there are more, but didn’t send them, so the list was not used." |
* | * | "FACTS sent {shown} students and says there are more, but didn’t send them, so the list was not used." |
*
* @param {Errors_Facts_Cut_Off_MoreInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_cut_off_more = /** @type {((inputs: Errors_Facts_Cut_Off_MoreInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Cut_Off_MoreInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_cut_off_more(inputs)
	return __en.errors_facts_cut_off_more(inputs)
});
/**
* | few | output |
* | --- | --- |
* | "one" | "FACTS sent {got} of {shown} person, so the list was not used." |
* | * | "FACTS sent {got} of {shown} people, so the list was not used." |
*
* @param {Errors_Facts_Cut_Off_PeopleInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_cut_off_people = /** @type {((inputs: Errors_Facts_Cut_Off_PeopleInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Cut_Off_PeopleInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_cut_off_people(inputs)
	return __en.errors_facts_cut_off_people(inputs)
});
/**
* | few | output |
* | --- | --- |
* | "one" | "FACTS sent {got} of {shown} student, so the list was not used." |
* | * | "FACTS sent {got} of {shown} students, so the list was not used." |
*
* @param {Errors_Facts_Cut_Off_StudentsInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_cut_off_students = /** @type {((inputs: Errors_Facts_Cut_Off_StudentsInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Cut_Off_StudentsInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_cut_off_students(inputs)
	return __en.errors_facts_cut_off_students(inputs)
});
/**
* | few | output |
* | --- | --- |
* | "one" | "FACTS says that no student is enrolled. Your list has {shown} student." |
* | * | "FACTS says that no student is enrolled. Your list has {shown} students." |
*
* @param {Errors_Facts_EmptyInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_empty = /** @type {((inputs: Errors_Facts_EmptyInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_EmptyInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_empty(inputs)
	return __en.errors_facts_empty(inputs)
});
/**
* | output |
* | --- |
* | "Your list stays as it was. Check in FACTS whether the key belongs to the right school and year." |
*
* @param {Errors_Facts_Empty_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_empty_action = /** @type {((inputs?: Errors_Facts_Empty_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Empty_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_empty_action(inputs)
	return __en.errors_facts_empty_action(inputs)
});
/**
* | output |
* | --- |
* | "FACTS has no such user-defined field anymore." |
*
* @param {Errors_Facts_Field_MissingInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_field_missing = /** @type {((inputs?: Errors_Facts_Field_MissingInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Field_MissingInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_field_missing(inputs)
	return __en.errors_facts_field_missing(inputs)
});
/**
* | output |
* | --- |
* | "Choose another field for the column, or remove the column." |
*
* @param {Errors_Facts_Field_Missing_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_field_missing_action = /** @type {((inputs?: Errors_Facts_Field_Missing_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Field_Missing_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_field_missing_action(inputs)
	return __en.errors_facts_field_missing_action(inputs)
});
/**
* | output |
* | --- |
* | "FACTS did not take a request about so many people at once." |
*
* @param {Errors_Facts_Filter_LongInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_filter_long = /** @type {((inputs?: Errors_Facts_Filter_LongInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Filter_LongInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_filter_long(inputs)
	return __en.errors_facts_filter_long(inputs)
});
/**
* | output |
* | --- |
* | "The FACTS key may not read {area}." |
*
* @param {Errors_Facts_ForbiddenInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_forbidden = /** @type {((inputs: Errors_Facts_ForbiddenInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_ForbiddenInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_forbidden(inputs)
	return __en.errors_facts_forbidden(inputs)
});
/**
* | output |
* | --- |
* | "In FACTS (System › Configuration › API Configuration › API Keys), give the API key “Read” for Academics and for People." |
*
* @param {Errors_Facts_Forbidden_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_forbidden_action = /** @type {((inputs?: Errors_Facts_Forbidden_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Forbidden_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_forbidden_action(inputs)
	return __en.errors_facts_forbidden_action(inputs)
});
/**
* | output |
* | --- |
* | "The FACTS key may not read this." |
*
* @param {Errors_Facts_Forbidden_SomeInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_forbidden_some = /** @type {((inputs?: Errors_Facts_Forbidden_SomeInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Forbidden_SomeInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_forbidden_some(inputs)
	return __en.errors_facts_forbidden_some(inputs)
});
/**
* | output |
* | --- |
* | "FACTS did not accept the keys." |
*
* @param {Errors_Facts_Key_RejectedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_key_rejected = /** @type {((inputs?: Errors_Facts_Key_RejectedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Key_RejectedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_key_rejected(inputs)
	return __en.errors_facts_key_rejected(inputs)
});
/**
* | output |
* | --- |
* | "Check both keys in Settings. A key that was regenerated in FACTS must be entered again." |
*
* @param {Errors_Facts_Key_Rejected_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_key_rejected_action = /** @type {((inputs?: Errors_Facts_Key_Rejected_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Key_Rejected_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_key_rejected_action(inputs)
	return __en.errors_facts_key_rejected_action(inputs)
});
/**
* | output |
* | --- |
* | "The FACTS keys are not set up yet." |
*
* @param {Errors_Facts_Keys_MissingInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_keys_missing = /** @type {((inputs?: Errors_Facts_Keys_MissingInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Keys_MissingInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_keys_missing(inputs)
	return __en.errors_facts_keys_missing(inputs)
});
/**
* | output |
* | --- |
* | "Open Settings and enter both FACTS keys." |
*
* @param {Errors_Facts_Keys_Missing_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_keys_missing_action = /** @type {((inputs?: Errors_Facts_Keys_Missing_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Keys_Missing_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_keys_missing_action(inputs)
	return __en.errors_facts_keys_missing_action(inputs)
});
/**
* | output |
* | --- |
* | "Each key is in the other one’s field." |
*
* @param {Errors_Facts_Keys_SwappedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_keys_swapped = /** @type {((inputs?: Errors_Facts_Keys_SwappedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Keys_SwappedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_keys_swapped(inputs)
	return __en.errors_facts_keys_swapped(inputs)
});
/**
* | output |
* | --- |
* | "Put the subscription key into “Subscription key” and the API key into “FACTS API key”." |
*
* @param {Errors_Facts_Keys_Swapped_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_keys_swapped_action = /** @type {((inputs?: Errors_Facts_Keys_Swapped_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Keys_Swapped_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_keys_swapped_action(inputs)
	return __en.errors_facts_keys_swapped_action(inputs)
});
/**
* | output |
* | --- |
* | "Students were being added or removed in FACTS during the refresh, so it was not used." |
*
* @param {Errors_Facts_MovingInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_moving = /** @type {((inputs?: Errors_Facts_MovingInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_MovingInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_moving(inputs)
	return __en.errors_facts_moving(inputs)
});
/**
* | output |
* | --- |
* | "Your list stays as it was. Refresh again in a minute." |
*
* @param {Errors_Facts_Moving_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_moving_action = /** @type {((inputs?: Errors_Facts_Moving_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Moving_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_moving_action(inputs)
	return __en.errors_facts_moving_action(inputs)
});
/**
* | output |
* | --- |
* | "FACTS has no person with ID {id}. Nothing was saved." |
*
* @param {Errors_Facts_Not_FoundInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_not_found = /** @type {((inputs: Errors_Facts_Not_FoundInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Not_FoundInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_not_found(inputs)
	return __en.errors_facts_not_found(inputs)
});
/**
* | output |
* | --- |
* | "Refresh your students. The record may have been merged or removed in FACTS." |
*
* @param {Errors_Facts_Not_Found_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_not_found_action = /** @type {((inputs?: Errors_Facts_Not_Found_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Not_Found_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_not_found_action(inputs)
	return __en.errors_facts_not_found_action(inputs)
});
/**
* | output |
* | --- |
* | "Look for the student in FACTS: the record may have been merged or removed there." |
*
* @param {Errors_Facts_Not_Found_Email_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_not_found_email_action = /** @type {((inputs?: Errors_Facts_Not_Found_Email_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Not_Found_Email_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_not_found_email_action(inputs)
	return __en.errors_facts_not_found_email_action(inputs)
});
/**
* | output |
* | --- |
* | "FACTS has no person with this ID. Nothing was saved." |
*
* @param {Errors_Facts_Not_Found_SomeInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_not_found_some = /** @type {((inputs?: Errors_Facts_Not_Found_SomeInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Not_Found_SomeInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_not_found_some(inputs)
	return __en.errors_facts_not_found_some(inputs)
});
/**
* | output |
* | --- |
* | "FACTS did not take the request (error {status})." |
*
* @param {Errors_Facts_Not_TakenInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_not_taken = /** @type {((inputs: Errors_Facts_Not_TakenInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Not_TakenInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_not_taken(inputs)
	return __en.errors_facts_not_taken(inputs)
});
/**
* | output |
* | --- |
* | "These keys belong to {theirs}. Your list is from {ours}, and stays as it was." |
*
* @param {Errors_Facts_Other_SchoolInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_other_school = /** @type {((inputs: Errors_Facts_Other_SchoolInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Other_SchoolInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_other_school(inputs)
	return __en.errors_facts_other_school(inputs)
});
/**
* | output |
* | --- |
* | "Open Settings and enter your school’s keys, or confirm there that it is the same school." |
*
* @param {Errors_Facts_Other_School_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_other_school_action = /** @type {((inputs?: Errors_Facts_Other_School_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Other_School_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_other_school_action(inputs)
	return __en.errors_facts_other_school_action(inputs)
});
/**
* | output |
* | --- |
* | "The FACTS keys belong to another school, so the email was not saved." |
*
* @param {Errors_Facts_Other_School_EmailInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_other_school_email = /** @type {((inputs?: Errors_Facts_Other_School_EmailInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Other_School_EmailInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_other_school_email(inputs)
	return __en.errors_facts_other_school_email(inputs)
});
/**
* | output |
* | --- |
* | "Your FACTS subscription has used up its calls for now." |
*
* @param {Errors_Facts_QuotaInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_quota = /** @type {((inputs?: Errors_Facts_QuotaInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_QuotaInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_quota(inputs)
	return __en.errors_facts_quota(inputs)
});
/**
* | output |
* | --- |
* | "Try again when FACTS has renewed them. If this comes often, ask for more calls where the subscription came from." |
*
* @param {Errors_Facts_Quota_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_quota_action = /** @type {((inputs?: Errors_Facts_Quota_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Quota_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_quota_action(inputs)
	return __en.errors_facts_quota_action(inputs)
});
/**
* | output |
* | --- |
* | "FACTS asks us to wait before the next request." |
*
* @param {Errors_Facts_Rate_LimitedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_rate_limited = /** @type {((inputs?: Errors_Facts_Rate_LimitedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Rate_LimitedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_rate_limited(inputs)
	return __en.errors_facts_rate_limited(inputs)
});
/**
* | few | output |
* | --- | --- |
* | "one" | "FACTS asks us to wait {shown} second before the next request." |
* | * | "FACTS asks us to wait {shown} seconds before the next request." |
*
* @param {Errors_Facts_Rate_Limited_SecondsInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_rate_limited_seconds = /** @type {((inputs: Errors_Facts_Rate_Limited_SecondsInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Rate_Limited_SecondsInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_rate_limited_seconds(inputs)
	return __en.errors_facts_rate_limited_seconds(inputs)
});
/**
* | output |
* | --- |
* | "FACTS refused the email. Nothing was changed." |
*
* @param {Errors_Facts_RefusedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_refused = /** @type {((inputs?: Errors_Facts_RefusedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_RefusedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_refused(inputs)
	return __en.errors_facts_refused(inputs)
});
/**
* | output |
* | --- |
* | "Check the address, or change it on FACTS’ own page." |
*
* @param {Errors_Facts_Refused_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_refused_action = /** @type {((inputs?: Errors_Facts_Refused_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Refused_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_refused_action(inputs)
	return __en.errors_facts_refused_action(inputs)
});
/**
* | output |
* | --- |
* | "FACTS says: “{message}”" |
*
* @param {Errors_Facts_SaysInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_says = /** @type {((inputs: Errors_Facts_SaysInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_SaysInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_says(inputs)
	return __en.errors_facts_says(inputs)
});
/**
* | output |
* | --- |
* | "FACTS did not accept the subscription key." |
*
* @param {Errors_Facts_Subscription_RejectedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_subscription_rejected = /** @type {((inputs?: Errors_Facts_Subscription_RejectedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Subscription_RejectedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_subscription_rejected(inputs)
	return __en.errors_facts_subscription_rejected(inputs)
});
/**
* | output |
* | --- |
* | "Copy the subscription key again from where your FACTS API subscription came from, and enter both keys again." |
*
* @param {Errors_Facts_Subscription_Rejected_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_subscription_rejected_action = /** @type {((inputs?: Errors_Facts_Subscription_Rejected_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Subscription_Rejected_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_subscription_rejected_action(inputs)
	return __en.errors_facts_subscription_rejected_action(inputs)
});
/**
* | few | output |
* | --- | --- |
* | "one" | "FACTS took longer than {shown} second to answer." |
* | * | "FACTS took longer than {shown} seconds to answer." |
*
* @param {Errors_Facts_TimeoutInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_timeout = /** @type {((inputs: Errors_Facts_TimeoutInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_TimeoutInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_timeout(inputs)
	return __en.errors_facts_timeout(inputs)
});
/**
* | output |
* | --- |
* | "FACTS has a problem of its own." |
*
* @param {Errors_Facts_UnavailableInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_unavailable = /** @type {((inputs?: Errors_Facts_UnavailableInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_UnavailableInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_unavailable(inputs)
	return __en.errors_facts_unavailable(inputs)
});
/**
* | output |
* | --- |
* | "FACTS has a problem of its own (error {status})." |
*
* @param {Errors_Facts_Unavailable_StatusInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_unavailable_status = /** @type {((inputs: Errors_Facts_Unavailable_StatusInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Unavailable_StatusInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_unavailable_status(inputs)
	return __en.errors_facts_unavailable_status(inputs)
});
/**
* | output |
* | --- |
* | "FACTS can’t be reached. Check the internet connection." |
*
* @param {Errors_Facts_UnreachableInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_unreachable = /** @type {((inputs?: Errors_Facts_UnreachableInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_UnreachableInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_unreachable(inputs)
	return __en.errors_facts_unreachable(inputs)
});
/**
* | output |
* | --- |
* | "Your list of students stays as it was. Try again when you are online." |
*
* @param {Errors_Facts_Unreachable_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_unreachable_action = /** @type {((inputs?: Errors_Facts_Unreachable_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Unreachable_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_unreachable_action(inputs)
	return __en.errors_facts_unreachable_action(inputs)
});
/**
* | output |
* | --- |
* | "Nothing is lost. Try again when you are online." |
*
* @param {Errors_Facts_Unreachable_Email_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_unreachable_email_action = /** @type {((inputs?: Errors_Facts_Unreachable_Email_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Unreachable_Email_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_unreachable_email_action(inputs)
	return __en.errors_facts_unreachable_email_action(inputs)
});
/**
* | output |
* | --- |
* | "A web page came instead of FACTS’ answer, such as the sign-in page of a network." |
*
* @param {Errors_Facts_Web_PageInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_web_page = /** @type {((inputs?: Errors_Facts_Web_PageInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Web_PageInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_web_page(inputs)
	return __en.errors_facts_web_page(inputs)
});
/**
* | output |
* | --- |
* | "Open any website. If your network asks you to sign in, do so, then try again." |
*
* @param {Errors_Facts_Web_Page_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_web_page_action = /** @type {((inputs?: Errors_Facts_Web_Page_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Web_Page_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_web_page_action(inputs)
	return __en.errors_facts_web_page_action(inputs)
});
/**
* | output |
* | --- |
* | "The FACTS key may read people but not change them, so the email was not saved." |
*
* @param {Errors_Facts_Write_ForbiddenInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_write_forbidden = /** @type {((inputs?: Errors_Facts_Write_ForbiddenInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Write_ForbiddenInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_write_forbidden(inputs)
	return __en.errors_facts_write_forbidden(inputs)
});
/**
* | output |
* | --- |
* | "Type the email into FACTS’ own page, or give the API key “People: Write” in FACTS." |
*
* @param {Errors_Facts_Write_Forbidden_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_facts_write_forbidden_action = /** @type {((inputs?: Errors_Facts_Write_Forbidden_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Facts_Write_Forbidden_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_facts_write_forbidden_action(inputs)
	return __en.errors_facts_write_forbidden_action(inputs)
});
/**
* | output |
* | --- |
* | "You don’t have a list of students yet." |
*
* @param {Errors_List_MissingInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_list_missing = /** @type {((inputs?: Errors_List_MissingInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_List_MissingInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_list_missing(inputs)
	return __en.errors_list_missing(inputs)
});
/**
* | output |
* | --- |
* | "Get your students first." |
*
* @param {Errors_List_Missing_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_list_missing_action = /** @type {((inputs?: Errors_List_Missing_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_List_Missing_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_list_missing_action(inputs)
	return __en.errors_list_missing_action(inputs)
});
/**
* | output |
* | --- |
* | "Your list stays as it was. Try again in a few minutes." |
*
* @param {Errors_List_StaysInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_list_stays = /** @type {((inputs?: Errors_List_StaysInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_List_StaysInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_list_stays(inputs)
	return __en.errors_list_stays(inputs)
});
/**
* | output |
* | --- |
* | "Sync Review is locked." |
*
* @param {Errors_LockedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_locked = /** @type {((inputs?: Errors_LockedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_LockedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_locked(inputs)
	return __en.errors_locked(inputs)
});
/**
* | output |
* | --- |
* | "Open the full review and unlock it with your passphrase." |
*
* @param {Errors_Locked_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_locked_action = /** @type {((inputs?: Errors_Locked_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Locked_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_locked_action(inputs)
	return __en.errors_locked_action(inputs)
});
/**
* | output |
* | --- |
* | "Look at the student in FACTS, then try again." |
*
* @param {Errors_Look_Then_TryInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_look_then_try = /** @type {((inputs?: Errors_Look_Then_TryInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Look_Then_TryInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_look_then_try(inputs)
	return __en.errors_look_then_try(inputs)
});
/**
* | output |
* | --- |
* | "This FACTS page shows no email field that Sync Review is sure of. Nothing was filled in." |
*
* @param {Errors_Page_No_FieldInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_page_no_field = /** @type {((inputs?: Errors_Page_No_FieldInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Page_No_FieldInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_page_no_field(inputs)
	return __en.errors_page_no_field(inputs)
});
/**
* | output |
* | --- |
* | "Open the student’s dashboard or demographics in FACTS, or copy the address and paste it there." |
*
* @param {Errors_Page_No_Field_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_page_no_field_action = /** @type {((inputs?: Errors_Page_No_Field_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Page_No_Field_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_page_no_field_action(inputs)
	return __en.errors_page_no_field_action(inputs)
});
/**
* | output |
* | --- |
* | "Save was not clicked in FACTS, so the email in FACTS is as before." |
*
* @param {Errors_Page_Not_SavedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_page_not_saved = /** @type {((inputs?: Errors_Page_Not_SavedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Page_Not_SavedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_page_not_saved(inputs)
	return __en.errors_page_not_saved(inputs)
});
/**
* | output |
* | --- |
* | "Put the address into the FACTS page again and click Save there." |
*
* @param {Errors_Page_Not_Saved_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_page_not_saved_action = /** @type {((inputs?: Errors_Page_Not_Saved_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Page_Not_Saved_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_page_not_saved_action(inputs)
	return __en.errors_page_not_saved_action(inputs)
});
/**
* | output |
* | --- |
* | "This FACTS page belongs to another school. Nothing was done there." |
*
* @param {Errors_Page_Other_SchoolInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_page_other_school = /** @type {((inputs?: Errors_Page_Other_SchoolInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Page_Other_SchoolInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_page_other_school(inputs)
	return __en.errors_page_other_school(inputs)
});
/**
* | output |
* | --- |
* | "Open your own school in FACTS and try again." |
*
* @param {Errors_Page_Other_School_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_page_other_school_action = /** @type {((inputs?: Errors_Page_Other_School_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Page_Other_School_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_page_other_school_action(inputs)
	return __en.errors_page_other_school_action(inputs)
});
/**
* | output |
* | --- |
* | "The email field on the FACTS page contains something else, so it was left alone." |
*
* @param {Errors_Page_Other_ValueInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_page_other_value = /** @type {((inputs?: Errors_Page_Other_ValueInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Page_Other_ValueInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_page_other_value(inputs)
	return __en.errors_page_other_value(inputs)
});
/**
* | output |
* | --- |
* | "Look at what is typed there. Clear it or save it, then try again." |
*
* @param {Errors_Page_Other_Value_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_page_other_value_action = /** @type {((inputs?: Errors_Page_Other_Value_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Page_Other_Value_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_page_other_value_action(inputs)
	return __en.errors_page_other_value_action(inputs)
});
/**
* | output |
* | --- |
* | "That is not the passphrase. Nothing was changed or lost." |
*
* @param {Errors_Passphrase_WrongInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_passphrase_wrong = /** @type {((inputs?: Errors_Passphrase_WrongInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Passphrase_WrongInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_passphrase_wrong(inputs)
	return __en.errors_passphrase_wrong(inputs)
});
/**
* | output |
* | --- |
* | "Type it again; capital and small letters are different." |
*
* @param {Errors_Passphrase_Wrong_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_passphrase_wrong_action = /** @type {((inputs?: Errors_Passphrase_Wrong_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Passphrase_Wrong_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_passphrase_wrong_action(inputs)
	return __en.errors_passphrase_wrong_action(inputs)
});
/**
* | output |
* | --- |
* | "The list has changed since this preview was made. Nothing was synced." |
*
* @param {Errors_Plan_ChangedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_plan_changed = /** @type {((inputs?: Errors_Plan_ChangedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Plan_ChangedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_plan_changed(inputs)
	return __en.errors_plan_changed(inputs)
});
/**
* | output |
* | --- |
* | "Look at the new preview and sync again." |
*
* @param {Errors_Plan_Changed_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_plan_changed_action = /** @type {((inputs?: Errors_Plan_Changed_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Plan_Changed_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_plan_changed_action(inputs)
	return __en.errors_plan_changed_action(inputs)
});
/**
* | output |
* | --- |
* | "This sync changes unusually many people and was not confirmed. Nothing was synced." |
*
* @param {Errors_Plan_UnconfirmedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_plan_unconfirmed = /** @type {((inputs?: Errors_Plan_UnconfirmedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Plan_UnconfirmedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_plan_unconfirmed(inputs)
	return __en.errors_plan_unconfirmed(inputs)
});
/**
* | output |
* | --- |
* | "Read the preview and type the number that it asks for." |
*
* @param {Errors_Plan_Unconfirmed_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_plan_unconfirmed_action = /** @type {((inputs?: Errors_Plan_Unconfirmed_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Plan_Unconfirmed_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_plan_unconfirmed_action(inputs)
	return __en.errors_plan_unconfirmed_action(inputs)
});
/**
* | output |
* | --- |
* | "person {id}" |
*
* @param {Errors_Record_PersonInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_record_person = /** @type {((inputs: Errors_Record_PersonInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Record_PersonInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_record_person(inputs)
	return __en.errors_record_person(inputs)
});
/**
* | output |
* | --- |
* | "The refresh was cancelled. Your list stays as it was." |
*
* @param {Errors_Refresh_CancelledInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_refresh_cancelled = /** @type {((inputs?: Errors_Refresh_CancelledInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Refresh_CancelledInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_refresh_cancelled(inputs)
	return __en.errors_refresh_cancelled(inputs)
});
/**
* | output |
* | --- |
* | "Refresh again whenever you like." |
*
* @param {Errors_Refresh_Cancelled_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_refresh_cancelled_action = /** @type {((inputs?: Errors_Refresh_Cancelled_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Refresh_Cancelled_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_refresh_cancelled_action(inputs)
	return __en.errors_refresh_cancelled_action(inputs)
});
/**
* | output |
* | --- |
* | "Somebody else was changing this account in {destination} at the same time, so it was left to them." |
*
* @param {Errors_Refused_At_Same_TimeInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_refused_at_same_time = /** @type {((inputs: Errors_Refused_At_Same_TimeInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Refused_At_Same_TimeInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_refused_at_same_time(inputs)
	return __en.errors_refused_at_same_time(inputs)
});
/**
* | few | output |
* | --- | --- |
* | "one" | "{destination} refused {shown} student for the same reason, so the rest was not synced." |
* | * | "{destination} refused {shown} students in a row for the same reason, so the rest was not synced." |
*
* @param {Errors_Refused_EverybodyInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_refused_everybody = /** @type {((inputs: Errors_Refused_EverybodyInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Refused_EverybodyInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_refused_everybody(inputs)
	return __en.errors_refused_everybody(inputs)
});
/**
* | output |
* | --- |
* | "{destination} says that every account needs “{lacks}”, which this student’s would not have." |
*
* @param {Errors_Refused_LacksInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_refused_lacks = /** @type {((inputs: Errors_Refused_LacksInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Refused_LacksInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_refused_lacks(inputs)
	return __en.errors_refused_lacks(inputs)
});
/**
* | output |
* | --- |
* | "{destination} says that every account needs “{lacks}”, which this student’s would not have. Settings can fill it: “Other fields your service needs”." |
*
* @param {Errors_Refused_Lacks_SettingsInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_refused_lacks_settings = /** @type {((inputs: Errors_Refused_Lacks_SettingsInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Refused_Lacks_SettingsInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_refused_lacks_settings(inputs)
	return __en.errors_refused_lacks_settings(inputs)
});
/**
* | output |
* | --- |
* | "{destination} refused many students in a row for the same reason, so the rest was not synced." |
*
* @param {Errors_Refused_ManyInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_refused_many = /** @type {((inputs: Errors_Refused_ManyInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Refused_ManyInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_refused_many(inputs)
	return __en.errors_refused_many(inputs)
});
/**
* | output |
* | --- |
* | "{destination} refused this person." |
*
* @param {Errors_Refused_PersonInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_refused_person = /** @type {((inputs: Errors_Refused_PersonInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Refused_PersonInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_refused_person(inputs)
	return __en.errors_refused_person(inputs)
});
/**
* | output |
* | --- |
* | "{destination} says: “{message}”" |
*
* @param {Errors_Refused_SaysInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_refused_says = /** @type {((inputs: Errors_Refused_SaysInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Refused_SaysInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_refused_says(inputs)
	return __en.errors_refused_says(inputs)
});
/**
* | output |
* | --- |
* | "Reload this page." |
*
* @param {Errors_Reload_PageInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_reload_page = /** @type {((inputs?: Errors_Reload_PageInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Reload_PageInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_reload_page(inputs)
	return __en.errors_reload_page(inputs)
});
/**
* | output |
* | --- |
* | "The {what} contains “{letter}”, which no key has. Nothing was saved." |
*
* @param {Errors_Secret_LettersInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_secret_letters = /** @type {((inputs: Errors_Secret_LettersInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Secret_LettersInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_secret_letters(inputs)
	return __en.errors_secret_letters(inputs)
});
/**
* | output |
* | --- |
* | "Copy it again from where it was shown, by itself and as plain text." |
*
* @param {Errors_Secret_Letters_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_secret_letters_action = /** @type {((inputs?: Errors_Secret_Letters_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Secret_Letters_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_secret_letters_action(inputs)
	return __en.errors_secret_letters_action(inputs)
});
/**
* | output |
* | --- |
* | "Another tab still has an older Sync Review open, so this one can’t start." |
*
* @param {Errors_Store_BlockedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_store_blocked = /** @type {((inputs?: Errors_Store_BlockedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Store_BlockedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_store_blocked(inputs)
	return __en.errors_store_blocked(inputs)
});
/**
* | output |
* | --- |
* | "Close or reload the other Sync Review tabs. This one then continues by itself." |
*
* @param {Errors_Store_Blocked_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_store_blocked_action = /** @type {((inputs?: Errors_Store_Blocked_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Store_Blocked_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_store_blocked_action(inputs)
	return __en.errors_store_blocked_action(inputs)
});
/**
* | output |
* | --- |
* | "Some of what is kept on this computer is damaged and can’t be read." |
*
* @param {Errors_Store_DamagedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_store_damaged = /** @type {((inputs?: Errors_Store_DamagedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Store_DamagedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_store_damaged(inputs)
	return __en.errors_store_damaged(inputs)
});
/**
* | output |
* | --- |
* | "Fix it: unreadable copies are removed and your students are read from FACTS again. Your decisions stay." |
*
* @param {Errors_Store_Damaged_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_store_damaged_action = /** @type {((inputs?: Errors_Store_Damaged_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Store_Damaged_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_store_damaged_action(inputs)
	return __en.errors_store_damaged_action(inputs)
});
/**
* | output |
* | --- |
* | "The browser could not open or save what is kept on this computer." |
*
* @param {Errors_Store_FailedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_store_failed = /** @type {((inputs?: Errors_Store_FailedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Store_FailedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_store_failed(inputs)
	return __en.errors_store_failed(inputs)
});
/**
* | output |
* | --- |
* | "Close the browser, all its windows, and open it again. If this stays, remove Sync Review from the browser, install it again and restore your last backup." |
*
* @param {Errors_Store_Failed_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_store_failed_action = /** @type {((inputs?: Errors_Store_Failed_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Store_Failed_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_store_failed_action(inputs)
	return __en.errors_store_failed_action(inputs)
});
/**
* | output |
* | --- |
* | "This window may not keep anything on this computer: it is a private window, or a policy forbids it." |
*
* @param {Errors_Store_ForbiddenInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_store_forbidden = /** @type {((inputs?: Errors_Store_ForbiddenInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Store_ForbiddenInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_store_forbidden(inputs)
	return __en.errors_store_forbidden(inputs)
});
/**
* | output |
* | --- |
* | "Open Sync Review in a normal window, or ask whoever manages this browser to allow site data for it." |
*
* @param {Errors_Store_Forbidden_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_store_forbidden_action = /** @type {((inputs?: Errors_Store_Forbidden_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Store_Forbidden_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_store_forbidden_action(inputs)
	return __en.errors_store_forbidden_action(inputs)
});
/**
* | output |
* | --- |
* | "This computer’s disk is full. Nothing was half saved; what was saved before is still there." |
*
* @param {Errors_Store_FullInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_store_full = /** @type {((inputs?: Errors_Store_FullInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Store_FullInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_store_full(inputs)
	return __en.errors_store_full(inputs)
});
/**
* | output |
* | --- |
* | "Free some disk space and try again." |
*
* @param {Errors_Store_Full_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_store_full_action = /** @type {((inputs?: Errors_Store_Full_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Store_Full_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_store_full_action(inputs)
	return __en.errors_store_full_action(inputs)
});
/**
* | output |
* | --- |
* | "What is kept on this computer belongs to a newer Sync Review than this one, so it was left as it is." |
*
* @param {Errors_Store_NewerInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_store_newer = /** @type {((inputs?: Errors_Store_NewerInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Store_NewerInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_store_newer(inputs)
	return __en.errors_store_newer(inputs)
});
/**
* | output |
* | --- |
* | "Update Sync Review on the browser’s extensions page, then reload this page." |
*
* @param {Errors_Store_Newer_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_store_newer_action = /** @type {((inputs?: Errors_Store_Newer_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Store_Newer_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_store_newer_action(inputs)
	return __en.errors_store_newer_action(inputs)
});
/**
* | output |
* | --- |
* | "The page shows another student now. Nothing was saved." |
*
* @param {Errors_Student_Not_On_PageInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_student_not_on_page = /** @type {((inputs?: Errors_Student_Not_On_PageInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Student_Not_On_PageInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_student_not_on_page(inputs)
	return __en.errors_student_not_on_page(inputs)
});
/**
* | output |
* | --- |
* | "Go back to the student and try again." |
*
* @param {Errors_Student_Not_On_Page_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_student_not_on_page_action = /** @type {((inputs?: Errors_Student_Not_On_Page_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Student_Not_On_Page_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_student_not_on_page_action(inputs)
	return __en.errors_student_not_on_page_action(inputs)
});
/**
* | output |
* | --- |
* | "This student is not in your list." |
*
* @param {Errors_Student_UnknownInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_student_unknown = /** @type {((inputs?: Errors_Student_UnknownInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Student_UnknownInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_student_unknown(inputs)
	return __en.errors_student_unknown(inputs)
});
/**
* | output |
* | --- |
* | "Refresh your students. If the student is not enrolled, you don’t need to do anything." |
*
* @param {Errors_Student_Unknown_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_student_unknown_action = /** @type {((inputs?: Errors_Student_Unknown_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Student_Unknown_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_student_unknown_action(inputs)
	return __en.errors_student_unknown_action(inputs)
});
/**
* | output |
* | --- |
* | "A sync is already running." |
*
* @param {Errors_Sync_RunningInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_sync_running = /** @type {((inputs?: Errors_Sync_RunningInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Sync_RunningInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_sync_running(inputs)
	return __en.errors_sync_running(inputs)
});
/**
* | output |
* | --- |
* | "Wait until it is done." |
*
* @param {Errors_Sync_Running_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_sync_running_action = /** @type {((inputs?: Errors_Sync_Running_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Sync_Running_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_sync_running_action(inputs)
	return __en.errors_sync_running_action(inputs)
});
/**
* | output |
* | --- |
* | "That is not the address of a SCIM service. It must begin with https://." |
*
* @param {Errors_Target_AddressInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_address = /** @type {((inputs?: Errors_Target_AddressInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_AddressInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_address(inputs)
	return __en.errors_target_address(inputs)
});
/**
* | output |
* | --- |
* | "Copy the SCIM address (SCIM base URL) from that service’s own settings." |
*
* @param {Errors_Target_Address_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_address_action = /** @type {((inputs?: Errors_Target_Address_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_Address_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_address_action(inputs)
	return __en.errors_target_address_action(inputs)
});
/**
* | output |
* | --- |
* | "{destination} sent something that is not a SCIM answer." |
*
* @param {Errors_Target_AnswerInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_answer = /** @type {((inputs: Errors_Target_AnswerInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_AnswerInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_answer(inputs)
	return __en.errors_target_answer(inputs)
});
/**
* | output |
* | --- |
* | "{destination} sent something that is not a SCIM answer ({reason})." |
*
* @param {Errors_Target_Answer_ReasonInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_answer_reason = /** @type {((inputs: Errors_Target_Answer_ReasonInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_Answer_ReasonInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_answer_reason(inputs)
	return __en.errors_target_answer_reason(inputs)
});
/**
* | output |
* | --- |
* | "Another destination was chosen in Settings during this sync, so the rest was not synced." |
*
* @param {Errors_Target_ChangedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_changed = /** @type {((inputs?: Errors_Target_ChangedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_ChangedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_changed(inputs)
	return __en.errors_target_changed(inputs)
});
/**
* | output |
* | --- |
* | "Make a new preview for {destination}." |
*
* @param {Errors_Target_Changed_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_changed_action = /** @type {((inputs: Errors_Target_Changed_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_Changed_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_changed_action(inputs)
	return __en.errors_target_changed_action(inputs)
});
/**
* | output |
* | --- |
* | "Look at the two accounts in {destination}. Everyone else was synced." |
*
* @param {Errors_Target_Conflict_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_conflict_action = /** @type {((inputs: Errors_Target_Conflict_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_Conflict_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_conflict_action(inputs)
	return __en.errors_target_conflict_action(inputs)
});
/**
* | output |
* | --- |
* | "{destination} does not let this token change users." |
*
* @param {Errors_Target_ForbiddenInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_forbidden = /** @type {((inputs: Errors_Target_ForbiddenInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_ForbiddenInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_forbidden(inputs)
	return __en.errors_target_forbidden(inputs)
});
/**
* | output |
* | --- |
* | "Ask the administrator of {destination} for a token that may create and update users." |
*
* @param {Errors_Target_Forbidden_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_forbidden_action = /** @type {((inputs: Errors_Target_Forbidden_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_Forbidden_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_forbidden_action(inputs)
	return __en.errors_target_forbidden_action(inputs)
});
/**
* | output |
* | --- |
* | "{destination} may have made an account for this student just as the connection was lost, but doesn’t show one yet." |
*
* @param {Errors_Target_In_DoubtInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_in_doubt = /** @type {((inputs: Errors_Target_In_DoubtInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_In_DoubtInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_in_doubt(inputs)
	return __en.errors_target_in_doubt(inputs)
});
/**
* | output |
* | --- |
* | "You don’t need to do anything: Sync Review looks for it again, and makes one after a few minutes if there is none." |
*
* @param {Errors_Target_In_Doubt_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_in_doubt_action = /** @type {((inputs?: Errors_Target_In_Doubt_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_In_Doubt_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_in_doubt_action(inputs)
	return __en.errors_target_in_doubt_action(inputs)
});
/**
* | output |
* | --- |
* | "No destination is set up yet." |
*
* @param {Errors_Target_MissingInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_missing = /** @type {((inputs?: Errors_Target_MissingInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_MissingInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_missing(inputs)
	return __en.errors_target_missing(inputs)
});
/**
* | output |
* | --- |
* | "Open Settings and enter the SCIM address and token of the service that your students go to." |
*
* @param {Errors_Target_Missing_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_missing_action = /** @type {((inputs?: Errors_Target_Missing_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_Missing_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_missing_action(inputs)
	return __en.errors_target_missing_action(inputs)
});
/**
* | output |
* | --- |
* | "{destination} does not know this address or user." |
*
* @param {Errors_Target_Not_FoundInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_not_found = /** @type {((inputs: Errors_Target_Not_FoundInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_Not_FoundInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_not_found(inputs)
	return __en.errors_target_not_found(inputs)
});
/**
* | output |
* | --- |
* | "The browser was not allowed to talk to {host}." |
*
* @param {Errors_Target_PermissionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_permission = /** @type {((inputs: Errors_Target_PermissionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_PermissionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_permission(inputs)
	return __en.errors_target_permission(inputs)
});
/**
* | output |
* | --- |
* | "Save again and choose “Allow”." |
*
* @param {Errors_Target_Permission_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_permission_action = /** @type {((inputs?: Errors_Target_Permission_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_Permission_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_permission_action(inputs)
	return __en.errors_target_permission_action(inputs)
});
/**
* | output |
* | --- |
* | "{destination} asks us to wait." |
*
* @param {Errors_Target_Rate_LimitedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_rate_limited = /** @type {((inputs: Errors_Target_Rate_LimitedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_Rate_LimitedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_rate_limited(inputs)
	return __en.errors_target_rate_limited(inputs)
});
/**
* | output |
* | --- |
* | "Look at the record and sync again. Everyone else was synced." |
*
* @param {Errors_Target_Refused_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_refused_action = /** @type {((inputs?: Errors_Target_Refused_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_Refused_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_refused_action(inputs)
	return __en.errors_target_refused_action(inputs)
});
/**
* | output |
* | --- |
* | "{destination} did not accept the token." |
*
* @param {Errors_Target_UnauthorizedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_unauthorized = /** @type {((inputs: Errors_Target_UnauthorizedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_UnauthorizedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_unauthorized(inputs)
	return __en.errors_target_unauthorized(inputs)
});
/**
* | output |
* | --- |
* | "Enter a new token in Settings. What was already synced stays; the rest continues afterwards." |
*
* @param {Errors_Target_Unauthorized_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_unauthorized_action = /** @type {((inputs?: Errors_Target_Unauthorized_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_Unauthorized_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_unauthorized_action(inputs)
	return __en.errors_target_unauthorized_action(inputs)
});
/**
* | output |
* | --- |
* | "{destination} can’t be reached." |
*
* @param {Errors_Target_UnavailableInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_unavailable = /** @type {((inputs: Errors_Target_UnavailableInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_UnavailableInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_unavailable(inputs)
	return __en.errors_target_unavailable(inputs)
});
/**
* | output |
* | --- |
* | "Nothing is lost: it continues from where it stopped." |
*
* @param {Errors_Target_Unavailable_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_unavailable_action = /** @type {((inputs?: Errors_Target_Unavailable_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_Unavailable_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_unavailable_action(inputs)
	return __en.errors_target_unavailable_action(inputs)
});
/**
* | output |
* | --- |
* | "{destination} neither lists its accounts nor finds one by a search. We can’t tell who has an account already, so nobody was synced." |
*
* @param {Errors_Target_UnsearchableInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_unsearchable = /** @type {((inputs: Errors_Target_UnsearchableInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_UnsearchableInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_unsearchable(inputs)
	return __en.errors_target_unsearchable(inputs)
});
/**
* | output |
* | --- |
* | "Ask the administrator of {destination} to let this token list users, or search them by “userName” and “externalId”." |
*
* @param {Errors_Target_Unsearchable_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_target_unsearchable_action = /** @type {((inputs: Errors_Target_Unsearchable_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Target_Unsearchable_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_target_unsearchable_action(inputs)
	return __en.errors_target_unsearchable_action(inputs)
});
/**
* | output |
* | --- |
* | "the destination" |
*
* @param {Errors_The_DestinationInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_the_destination = /** @type {((inputs?: Errors_The_DestinationInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_The_DestinationInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_the_destination(inputs)
	return __en.errors_the_destination(inputs)
});
/**
* | output |
* | --- |
* | "Something went wrong that should not." |
*
* @param {Errors_UnexpectedInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_unexpected = /** @type {((inputs?: Errors_UnexpectedInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_UnexpectedInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_unexpected(inputs)
	return __en.errors_unexpected(inputs)
});
/**
* | output |
* | --- |
* | "Nothing was changed. Reload and try again." |
*
* @param {Errors_Unexpected_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_unexpected_action = /** @type {((inputs?: Errors_Unexpected_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Unexpected_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_unexpected_action(inputs)
	return __en.errors_unexpected_action(inputs)
});
/**
* | output |
* | --- |
* | "Something went wrong that should not ({where})." |
*
* @param {Errors_Unexpected_WhereInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_unexpected_where = /** @type {((inputs: Errors_Unexpected_WhereInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Unexpected_WhereInputs, { locale?: "en" | "es" }, {}>} */ ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_unexpected_where(inputs)
	return __en.errors_unexpected_where(inputs)
});
/**
* | output |
* | --- |
* | "unreadable" |
*
* @param {Errors_UnreadableInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_unreadable = /** @type {((inputs?: Errors_UnreadableInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_UnreadableInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_unreadable(inputs)
	return __en.errors_unreadable(inputs)
});
/**
* | output |
* | --- |
* | "The connection inside the browser was interrupted." |
*
* @param {Errors_Worker_LostInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_worker_lost = /** @type {((inputs?: Errors_Worker_LostInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Worker_LostInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_worker_lost(inputs)
	return __en.errors_worker_lost(inputs)
});
/**
* | output |
* | --- |
* | "You don’t need to do anything: it reconnects by itself. Reload the page if this stays." |
*
* @param {Errors_Worker_Lost_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_worker_lost_action = /** @type {((inputs?: Errors_Worker_Lost_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Worker_Lost_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_worker_lost_action(inputs)
	return __en.errors_worker_lost_action(inputs)
});
/**
* | output |
* | --- |
* | "The button was covered by something, so the click was not taken." |
*
* @param {Errors_Write_Not_VisibleInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_write_not_visible = /** @type {((inputs?: Errors_Write_Not_VisibleInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Write_Not_VisibleInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_write_not_visible(inputs)
	return __en.errors_write_not_visible(inputs)
});
/**
* | output |
* | --- |
* | "Close what covers the panel and click again." |
*
* @param {Errors_Write_Not_Visible_ActionInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_write_not_visible_action = /** @type {((inputs?: Errors_Write_Not_Visible_ActionInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Write_Not_Visible_ActionInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_write_not_visible_action(inputs)
	return __en.errors_write_not_visible_action(inputs)
});
/**
* | output |
* | --- |
* | "your school" |
*
* @param {Errors_Your_SchoolInputs} inputs
* @param {{ locale?: "en" | "es" }} options
* @returns {LocalizedString}
*/
export const errors_your_school = /** @type {((inputs?: Errors_Your_SchoolInputs, options?: { locale?: "en" | "es" }) => LocalizedString) & import('../runtime.js').MessageMetadata<Errors_Your_SchoolInputs, { locale?: "en" | "es" }, {}>} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return __es.errors_your_school(inputs)
	return __en.errors_your_school(inputs)
});
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