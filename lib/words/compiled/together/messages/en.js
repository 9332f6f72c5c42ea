/* eslint-disable */
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
import * as registry from "../registry.js"


export const errors_a_key = /** @type {(inputs: Errors_A_KeyInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`key`)
};

export const errors_a_record = /** @type {(inputs: Errors_A_RecordInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`a record`)
};

export const errors_another_school = /** @type {(inputs: Errors_Another_SchoolInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`another school`)
};

export const errors_answer_unreadable = /** @type {(inputs: Errors_Answer_UnreadableInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Sync Review sent this page something that it cannot read, so what you see here may be old.`)
};

export const errors_backup_choose = /** @type {(inputs: Errors_Backup_ChooseInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Choose a file whose name begins with “sync-review-backup”.`)
};

export const errors_backup_damaged = /** @type {(inputs: Errors_Backup_DamagedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`This backup was changed or cut off after it was made. Nothing was changed here.`)
};

export const errors_backup_damaged_action = /** @type {(inputs: Errors_Backup_Damaged_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Choose another copy of the file. One that was opened and saved by another program may not work.`)
};

export const errors_backup_newer = /** @type {(inputs: Errors_Backup_NewerInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`This backup was made by a newer Sync Review than this one. Nothing was changed.`)
};

export const errors_backup_newer_action = /** @type {(inputs: Errors_Backup_Newer_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Update Sync Review on the browser’s extensions page, then restore again.`)
};

export const errors_backup_not_ours = /** @type {(inputs: Errors_Backup_Not_OursInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`This file is not a backup of Sync Review. Nothing was changed.`)
};

export const errors_backup_other_school = /** @type {(inputs: Errors_Backup_Other_SchoolInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`This backup is of another school. Nothing was changed.`)
};

export const errors_backup_other_school_action = /** @type {(inputs: Errors_Backup_Other_School_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Choose a backup of the school whose FACTS keys are in Settings.`)
};

export const errors_backup_other_school_named = /** @type {(inputs: Errors_Backup_Other_School_NamedInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`This backup is of another school (${i?.school}). Nothing was changed.`)
};

export const errors_backup_too_large = /** @type {(inputs: Errors_Backup_Too_LargeInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`This file is too large to be a backup of Sync Review. Nothing was changed.`)
};

export const errors_batch_under_way = /** @type {(inputs: Errors_Batch_Under_WayInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Other emails are already being saved, started in another tab or window. These were not started.`)
};

export const errors_batch_under_way_action = /** @type {(inputs: Errors_Batch_Under_Way_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Wait until those are done, then start again.`)
};

export const errors_check_scim_address = /** @type {(inputs: Errors_Check_Scim_AddressInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Check the SCIM address in Settings.`)
};

export const errors_choose_address = /** @type {(inputs: Errors_Choose_AddressInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Look at both addresses and choose one.`)
};

export const errors_conflict_account = /** @type {(inputs: Errors_Conflict_AccountInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.name} (ID ${i?.id}, active)`)
};

export const errors_conflict_account_deactivated = /** @type {(inputs: Errors_Conflict_Account_DeactivatedInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.name} (ID ${i?.id}, deactivated)`)
};

export const errors_conflict_account_without_id = /** @type {(inputs: Errors_Conflict_Account_Without_IdInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.name} (no ID, active)`)
};

export const errors_conflict_account_without_id_deactivated = /** @type {(inputs: Errors_Conflict_Account_Without_Id_DeactivatedInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.name} (no ID, deactivated)`)
};

export const errors_conflict_another = /** @type {(inputs: Errors_Conflict_AnotherInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Another account in ${i?.destination} already uses this email.`)
};

export const errors_conflict_another_student = /** @type {(inputs: Errors_Conflict_Another_StudentInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`The account of another student in ${i?.destination} already uses this email.`)
};

export const errors_conflict_another_student_of = /** @type {(inputs: Errors_Conflict_Another_Student_OfInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`The account of another student (student ID ${i?.holder}) in ${i?.destination} already uses this email.`)
};

export const errors_conflict_deactivated = /** @type {(inputs: Errors_Conflict_DeactivatedInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`A deactivated account in ${i?.destination} already uses this email. Give that account another email, or delete it; then sync again.`)
};

export const errors_conflict_deactivated_of = /** @type {(inputs: Errors_Conflict_Deactivated_OfInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`A deactivated account in ${i?.destination} (student ID ${i?.holder}) already uses this email. Give that account another email, or delete it; then sync again.`)
};

export const errors_conflict_nameless = /** @type {(inputs: Errors_Conflict_NamelessInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`somebody without a name`)
};

export const errors_conflict_not_given_up = /** @type {(inputs: Errors_Conflict_Not_Given_UpInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`A student who has left has this email, and ${i?.destination} does not let that archived account give it up. Change it in ${i?.destination}; then sync again.`)
};

export const errors_conflict_not_given_up_of = /** @type {(inputs: Errors_Conflict_Not_Given_Up_OfInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`A student who has left (student ID ${i?.holder}) has this email, and ${i?.destination} does not let that archived account give it up. Change it in ${i?.destination}; then sync again.`)
};

export const errors_conflict_not_ours = /** @type {(inputs: Errors_Conflict_Not_OursInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`The account in ${i?.destination} that had this email belongs to somebody else now, so it was not touched.`)
};

export const errors_conflict_not_ours_of = /** @type {(inputs: Errors_Conflict_Not_Ours_OfInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`The account in ${i?.destination} that had this email (student ID ${i?.holder}) belongs to somebody else now, so it was not touched.`)
};

export const errors_conflict_still_active = /** @type {(inputs: Errors_Conflict_Still_ActiveInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`A student who has left still uses this email: the account in ${i?.destination} is active. Deactivate that account; then sync again.`)
};

export const errors_conflict_still_active_of = /** @type {(inputs: Errors_Conflict_Still_Active_OfInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`A student who has left (student ID ${i?.holder}) still uses this email: the account in ${i?.destination} is active. Deactivate that account; then sync again.`)
};

export const errors_conflict_swap = /** @type {(inputs: Errors_Conflict_SwapInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`This student swaps emails with another, and ${i?.destination} allows no step in between.`)
};

export const errors_conflict_unseen = /** @type {(inputs: Errors_Conflict_UnseenInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.start} says that this email is taken, but does not show whose account has it. Look for a deactivated or deleted account with this email in ${i?.destination}; then sync again.`)
};

export const errors_conflict_whose_inactive = /** @type {(inputs: Errors_Conflict_Whose_InactiveInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`A deactivated account in ${i?.destination} already uses this email: ${i?.account}. It is not reactivated unless you say that it is this student’s.`)
};

export const errors_conflict_whose_name = /** @type {(inputs: Errors_Conflict_Whose_NameInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`The account with this student’s email or ID belongs to ${i?.account}. It was left as it is: first say whether it is this student’s.`)
};

export const errors_conflict_whose_system = /** @type {(inputs: Errors_Conflict_Whose_SystemInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`The account with this email is managed by another system: ${i?.account}. It was left as it is: first say whether it is this student’s.`)
};

export const errors_continues = /** @type {(inputs: Errors_ContinuesInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`You don’t need to do anything: it continues by itself.`)
};

export const errors_email_altered = /** @type {(inputs: Errors_Email_AlteredInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS did not keep the email as it was sent.`)
};

export const errors_email_altered_action = /** @type {(inputs: Errors_Email_Altered_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Look at what FACTS has now. It may not take an address as long as this one.`)
};

export const errors_email_conflict = /** @type {(inputs: Errors_Email_ConflictInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Somebody changed this email in FACTS in the meantime, so yours was not saved.`)
};

export const errors_email_earlier = /** @type {(inputs: Errors_Email_EarlierInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`An earlier email for this student may still reach FACTS, so this one waits.`)
};

export const errors_email_earlier_action = /** @type {(inputs: Errors_Email_Earlier_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`You don’t need to do anything: it is saved by itself once the earlier one can’t arrive anymore.`)
};

export const errors_email_invalid = /** @type {(inputs: Errors_Email_InvalidInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`That is not one complete email address.`)
};

export const errors_email_invalid_action = /** @type {(inputs: Errors_Email_Invalid_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Enter one address such as name@school.org.`)
};

export const errors_email_not_kept = /** @type {(inputs: Errors_Email_Not_KeptInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS did not keep the email: the last refresh read the one before.`)
};

export const errors_email_not_kept_action = /** @type {(inputs: Errors_Email_Not_Kept_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Save it again, or change it on FACTS’ own page.`)
};

export const errors_email_not_shown = /** @type {(inputs: Errors_Email_Not_ShownInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS answered that it took the email, but still shows the one before.`)
};

export const errors_email_not_shown_action = /** @type {(inputs: Errors_Email_Not_Shown_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`The next refresh looks again. Look at the student in FACTS before you save it once more.`)
};

export const errors_email_overtaken = /** @type {(inputs: Errors_Email_OvertakenInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`The email was sent and the answer was lost. FACTS has another one now: yours was saved and then changed by somebody, or changed before it arrived.`)
};

export const errors_email_overtaken_seen = /** @type {(inputs: Errors_Email_Overtaken_SeenInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`The email was saved to FACTS, then somebody changed it there.`)
};

export const errors_email_stays = /** @type {(inputs: Errors_Email_StaysInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`The email in FACTS is as before. Try again in a few minutes.`)
};

export const errors_email_under_way = /** @type {(inputs: Errors_Email_Under_WayInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Another email for this student is on its way to FACTS.`)
};

export const errors_email_under_way_action = /** @type {(inputs: Errors_Email_Under_Way_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Wait until it is done, then change it again.`)
};

export const errors_email_unknown = /** @type {(inputs: Errors_Email_UnknownInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS took the email but shows another one now.`)
};

export const errors_email_unread = /** @type {(inputs: Errors_Email_UnreadInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`The email was sent, but FACTS could not be read afterwards: it may or may not have it.`)
};

export const errors_email_unread_action = /** @type {(inputs: Errors_Email_Unread_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Look at the student in FACTS before you try again.`)
};

export const errors_extension_updated = /** @type {(inputs: Errors_Extension_UpdatedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Sync Review was updated while this page was open.`)
};

export const errors_facts_answer_action = /** @type {(inputs: Errors_Facts_Answer_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Your list stays as it was. Try again. If it happens again, look at that record in FACTS.`)
};

export const errors_facts_answer_field = /** @type {(inputs: Errors_Facts_Answer_FieldInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`FACTS sent ${i?.record} in which “${i?.field}” is not what it should be, so the refresh was not used.`)
};

export const errors_facts_answer_field_email = /** @type {(inputs: Errors_Facts_Answer_Field_EmailInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`FACTS sent ${i?.record} in which “${i?.field}” is not what it should be, so the email was not saved.`)
};

export const errors_facts_answer_reason = /** @type {(inputs: Errors_Facts_Answer_ReasonInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`FACTS sent something that is not an answer (${i?.reason}), so it was not used.`)
};

export const errors_facts_answer_reason_email = /** @type {(inputs: Errors_Facts_Answer_Reason_EmailInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`FACTS sent something that is not an answer (${i?.reason}).`)
};

export const errors_facts_api_key_rejected = /** @type {(inputs: Errors_Facts_Api_Key_RejectedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS did not accept the API key.`)
};

export const errors_facts_api_key_rejected_action = /** @type {(inputs: Errors_Facts_Api_Key_Rejected_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Copy the API key again from FACTS (System › Configuration › API Configuration › API Keys). A key that was regenerated, or made for another subscription, does not work anymore.`)
};

export const errors_facts_cut_off_action = /** @type {(inputs: Errors_Facts_Cut_Off_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Your list stays as it was. Try again in a few minutes. If this stays, ask FACTS support why the API cuts this list off.`)
};

export const errors_facts_cut_off_more = /** @type {(inputs: Errors_Facts_Cut_Off_MoreInputs) => LocalizedString} */ (i) => {const few = registry.plural("en", i?.received, {});
	const shown = registry.number("en", i?.received, {});
	if (few === "one") return /** @type {LocalizedString} */ (`FACTS sent ${shown} student and says there are more, but didn’t send them, so the list was not used.`);
	return /** @type {LocalizedString} */ (`FACTS sent ${shown} students and says there are more, but didn’t send them, so the list was not used.`)
	
};

export const errors_facts_cut_off_people = /** @type {(inputs: Errors_Facts_Cut_Off_PeopleInputs) => LocalizedString} */ (i) => {const few = registry.plural("en", i?.total, {});
	const shown = registry.number("en", i?.total, {});
	const got = registry.number("en", i?.received, {});
	if (few === "one") return /** @type {LocalizedString} */ (`FACTS sent ${got} of ${shown} person, so the list was not used.`);
	return /** @type {LocalizedString} */ (`FACTS sent ${got} of ${shown} people, so the list was not used.`)
	
};

export const errors_facts_cut_off_students = /** @type {(inputs: Errors_Facts_Cut_Off_StudentsInputs) => LocalizedString} */ (i) => {const few = registry.plural("en", i?.total, {});
	const shown = registry.number("en", i?.total, {});
	const got = registry.number("en", i?.received, {});
	if (few === "one") return /** @type {LocalizedString} */ (`FACTS sent ${got} of ${shown} student, so the list was not used.`);
	return /** @type {LocalizedString} */ (`FACTS sent ${got} of ${shown} students, so the list was not used.`)
	
};

export const errors_facts_empty = /** @type {(inputs: Errors_Facts_EmptyInputs) => LocalizedString} */ (i) => {const few = registry.plural("en", i?.before, {});
	const shown = registry.number("en", i?.before, {});
	if (few === "one") return /** @type {LocalizedString} */ (`FACTS says that no student is enrolled. Your list has ${shown} student.`);
	return /** @type {LocalizedString} */ (`FACTS says that no student is enrolled. Your list has ${shown} students.`)
	
};

export const errors_facts_empty_action = /** @type {(inputs: Errors_Facts_Empty_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Your list stays as it was. Check in FACTS whether the key belongs to the right school and year.`)
};

export const errors_facts_field_missing = /** @type {(inputs: Errors_Facts_Field_MissingInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS has no such user-defined field anymore.`)
};

export const errors_facts_field_missing_action = /** @type {(inputs: Errors_Facts_Field_Missing_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Choose another field for the column, or remove the column.`)
};

export const errors_facts_filter_long = /** @type {(inputs: Errors_Facts_Filter_LongInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS did not take a request about so many people at once.`)
};

export const errors_facts_forbidden = /** @type {(inputs: Errors_Facts_ForbiddenInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`The FACTS key may not read ${i?.area}.`)
};

export const errors_facts_forbidden_action = /** @type {(inputs: Errors_Facts_Forbidden_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`In FACTS (System › Configuration › API Configuration › API Keys), give the API key “Read” for Academics and for People.`)
};

export const errors_facts_forbidden_some = /** @type {(inputs: Errors_Facts_Forbidden_SomeInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`The FACTS key may not read this.`)
};

export const errors_facts_key_rejected = /** @type {(inputs: Errors_Facts_Key_RejectedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS did not accept the keys.`)
};

export const errors_facts_key_rejected_action = /** @type {(inputs: Errors_Facts_Key_Rejected_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Check both keys in Settings. A key that was regenerated in FACTS must be entered again.`)
};

export const errors_facts_keys_missing = /** @type {(inputs: Errors_Facts_Keys_MissingInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`The FACTS keys are not set up yet.`)
};

export const errors_facts_keys_missing_action = /** @type {(inputs: Errors_Facts_Keys_Missing_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Open Settings and enter both FACTS keys.`)
};

export const errors_facts_keys_swapped = /** @type {(inputs: Errors_Facts_Keys_SwappedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Each key is in the other one’s field.`)
};

export const errors_facts_keys_swapped_action = /** @type {(inputs: Errors_Facts_Keys_Swapped_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Put the subscription key into “Subscription key” and the API key into “FACTS API key”.`)
};

export const errors_facts_moving = /** @type {(inputs: Errors_Facts_MovingInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Students were being added or removed in FACTS during the refresh, so it was not used.`)
};

export const errors_facts_moving_action = /** @type {(inputs: Errors_Facts_Moving_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Your list stays as it was. Refresh again in a minute.`)
};

export const errors_facts_not_found = /** @type {(inputs: Errors_Facts_Not_FoundInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`FACTS has no person with ID ${i?.id}. Nothing was saved.`)
};

export const errors_facts_not_found_action = /** @type {(inputs: Errors_Facts_Not_Found_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Refresh your students. The record may have been merged or removed in FACTS.`)
};

export const errors_facts_not_found_email_action = /** @type {(inputs: Errors_Facts_Not_Found_Email_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Look for the student in FACTS: the record may have been merged or removed there.`)
};

export const errors_facts_not_found_some = /** @type {(inputs: Errors_Facts_Not_Found_SomeInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS has no person with this ID. Nothing was saved.`)
};

export const errors_facts_not_taken = /** @type {(inputs: Errors_Facts_Not_TakenInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`FACTS did not take the request (error ${i?.status}).`)
};

export const errors_facts_other_school = /** @type {(inputs: Errors_Facts_Other_SchoolInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`These keys belong to ${i?.theirs}. Your list is from ${i?.ours}, and stays as it was.`)
};

export const errors_facts_other_school_action = /** @type {(inputs: Errors_Facts_Other_School_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Open Settings and enter your school’s keys, or confirm there that it is the same school.`)
};

export const errors_facts_other_school_email = /** @type {(inputs: Errors_Facts_Other_School_EmailInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`The FACTS keys belong to another school, so the email was not saved.`)
};

export const errors_facts_quota = /** @type {(inputs: Errors_Facts_QuotaInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Your FACTS subscription has used up its calls for now.`)
};

export const errors_facts_quota_action = /** @type {(inputs: Errors_Facts_Quota_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Try again when FACTS has renewed them. If this comes often, ask for more calls where the subscription came from.`)
};

export const errors_facts_rate_limited = /** @type {(inputs: Errors_Facts_Rate_LimitedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS asks us to wait before the next request.`)
};

export const errors_facts_rate_limited_seconds = /** @type {(inputs: Errors_Facts_Rate_Limited_SecondsInputs) => LocalizedString} */ (i) => {const few = registry.plural("en", i?.seconds, {});
	const shown = registry.number("en", i?.seconds, {});
	if (few === "one") return /** @type {LocalizedString} */ (`FACTS asks us to wait ${shown} second before the next request.`);
	return /** @type {LocalizedString} */ (`FACTS asks us to wait ${shown} seconds before the next request.`)
	
};

export const errors_facts_refused = /** @type {(inputs: Errors_Facts_RefusedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS refused the email. Nothing was changed.`)
};

export const errors_facts_refused_action = /** @type {(inputs: Errors_Facts_Refused_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Check the address, or change it on FACTS’ own page.`)
};

export const errors_facts_says = /** @type {(inputs: Errors_Facts_SaysInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`FACTS says: “${i?.message}”`)
};

export const errors_facts_subscription_rejected = /** @type {(inputs: Errors_Facts_Subscription_RejectedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS did not accept the subscription key.`)
};

export const errors_facts_subscription_rejected_action = /** @type {(inputs: Errors_Facts_Subscription_Rejected_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Copy the subscription key again from where your FACTS API subscription came from, and enter both keys again.`)
};

export const errors_facts_timeout = /** @type {(inputs: Errors_Facts_TimeoutInputs) => LocalizedString} */ (i) => {const few = registry.plural("en", i?.seconds, {});
	const shown = registry.number("en", i?.seconds, {});
	if (few === "one") return /** @type {LocalizedString} */ (`FACTS took longer than ${shown} second to answer.`);
	return /** @type {LocalizedString} */ (`FACTS took longer than ${shown} seconds to answer.`)
	
};

export const errors_facts_unavailable = /** @type {(inputs: Errors_Facts_UnavailableInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS has a problem of its own.`)
};

export const errors_facts_unavailable_status = /** @type {(inputs: Errors_Facts_Unavailable_StatusInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`FACTS has a problem of its own (error ${i?.status}).`)
};

export const errors_facts_unreachable = /** @type {(inputs: Errors_Facts_UnreachableInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS can’t be reached. Check the internet connection.`)
};

export const errors_facts_unreachable_action = /** @type {(inputs: Errors_Facts_Unreachable_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Your list of students stays as it was. Try again when you are online.`)
};

export const errors_facts_unreachable_email_action = /** @type {(inputs: Errors_Facts_Unreachable_Email_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Nothing is lost. Try again when you are online.`)
};

export const errors_facts_web_page = /** @type {(inputs: Errors_Facts_Web_PageInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`A web page came instead of FACTS’ answer, such as the sign-in page of a network.`)
};

export const errors_facts_web_page_action = /** @type {(inputs: Errors_Facts_Web_Page_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Open any website. If your network asks you to sign in, do so, then try again.`)
};

export const errors_facts_write_forbidden = /** @type {(inputs: Errors_Facts_Write_ForbiddenInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`The FACTS key may read people but not change them, so the email was not saved.`)
};

export const errors_facts_write_forbidden_action = /** @type {(inputs: Errors_Facts_Write_Forbidden_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Type the email into FACTS’ own page, or give the API key “People: Write” in FACTS.`)
};

export const errors_list_missing = /** @type {(inputs: Errors_List_MissingInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`You don’t have a list of students yet.`)
};

export const errors_list_missing_action = /** @type {(inputs: Errors_List_Missing_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Get your students first.`)
};

export const errors_list_stays = /** @type {(inputs: Errors_List_StaysInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Your list stays as it was. Try again in a few minutes.`)
};

export const errors_locked = /** @type {(inputs: Errors_LockedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Sync Review is locked.`)
};

export const errors_locked_action = /** @type {(inputs: Errors_Locked_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Open the full review and unlock it with your passphrase.`)
};

export const errors_look_then_try = /** @type {(inputs: Errors_Look_Then_TryInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Look at the student in FACTS, then try again.`)
};

export const errors_page_no_field = /** @type {(inputs: Errors_Page_No_FieldInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`This FACTS page shows no email field that Sync Review is sure of. Nothing was filled in.`)
};

export const errors_page_no_field_action = /** @type {(inputs: Errors_Page_No_Field_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Open the student’s dashboard or demographics in FACTS, or copy the address and paste it there.`)
};

export const errors_page_not_saved = /** @type {(inputs: Errors_Page_Not_SavedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Save was not clicked in FACTS, so the email in FACTS is as before.`)
};

export const errors_page_not_saved_action = /** @type {(inputs: Errors_Page_Not_Saved_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Put the address into the FACTS page again and click Save there.`)
};

export const errors_page_other_school = /** @type {(inputs: Errors_Page_Other_SchoolInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`This FACTS page belongs to another school. Nothing was done there.`)
};

export const errors_page_other_school_action = /** @type {(inputs: Errors_Page_Other_School_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Open your own school in FACTS and try again.`)
};

export const errors_page_other_value = /** @type {(inputs: Errors_Page_Other_ValueInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`The email field on the FACTS page contains something else, so it was left alone.`)
};

export const errors_page_other_value_action = /** @type {(inputs: Errors_Page_Other_Value_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Look at what is typed there. Clear it or save it, then try again.`)
};

export const errors_passphrase_wrong = /** @type {(inputs: Errors_Passphrase_WrongInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`That is not the passphrase. Nothing was changed or lost.`)
};

export const errors_passphrase_wrong_action = /** @type {(inputs: Errors_Passphrase_Wrong_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Type it again; capital and small letters are different.`)
};

export const errors_plan_changed = /** @type {(inputs: Errors_Plan_ChangedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`The list has changed since this preview was made. Nothing was synced.`)
};

export const errors_plan_changed_action = /** @type {(inputs: Errors_Plan_Changed_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Look at the new preview and sync again.`)
};

export const errors_plan_unconfirmed = /** @type {(inputs: Errors_Plan_UnconfirmedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`This sync changes unusually many people and was not confirmed. Nothing was synced.`)
};

export const errors_plan_unconfirmed_action = /** @type {(inputs: Errors_Plan_Unconfirmed_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Read the preview and type the number that it asks for.`)
};

export const errors_record_person = /** @type {(inputs: Errors_Record_PersonInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`person ${i?.id}`)
};

export const errors_refresh_cancelled = /** @type {(inputs: Errors_Refresh_CancelledInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`The refresh was cancelled. Your list stays as it was.`)
};

export const errors_refresh_cancelled_action = /** @type {(inputs: Errors_Refresh_Cancelled_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Refresh again whenever you like.`)
};

export const errors_refused_at_same_time = /** @type {(inputs: Errors_Refused_At_Same_TimeInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Somebody else was changing this account in ${i?.destination} at the same time, so it was left to them.`)
};

export const errors_refused_everybody = /** @type {(inputs: Errors_Refused_EverybodyInputs) => LocalizedString} */ (i) => {const few = registry.plural("en", i?.people, {});
	const shown = registry.number("en", i?.people, {});
	if (few === "one") return /** @type {LocalizedString} */ (`${i?.destination} refused ${shown} student for the same reason, so the rest was not synced.`);
	return /** @type {LocalizedString} */ (`${i?.destination} refused ${shown} students in a row for the same reason, so the rest was not synced.`)
	
};

export const errors_refused_lacks = /** @type {(inputs: Errors_Refused_LacksInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} says that every account needs “${i?.lacks}”, which this student’s would not have.`)
};

export const errors_refused_lacks_settings = /** @type {(inputs: Errors_Refused_Lacks_SettingsInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} says that every account needs “${i?.lacks}”, which this student’s would not have. Settings can fill it: “Other fields your service needs”.`)
};

export const errors_refused_many = /** @type {(inputs: Errors_Refused_ManyInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} refused many students in a row for the same reason, so the rest was not synced.`)
};

export const errors_refused_person = /** @type {(inputs: Errors_Refused_PersonInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} refused this person.`)
};

export const errors_refused_says = /** @type {(inputs: Errors_Refused_SaysInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} says: “${i?.message}”`)
};

export const errors_reload_page = /** @type {(inputs: Errors_Reload_PageInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Reload this page.`)
};

export const errors_secret_letters = /** @type {(inputs: Errors_Secret_LettersInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`The ${i?.what} contains “${i?.letter}”, which no key has. Nothing was saved.`)
};

export const errors_secret_letters_action = /** @type {(inputs: Errors_Secret_Letters_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Copy it again from where it was shown, by itself and as plain text.`)
};

export const errors_store_blocked = /** @type {(inputs: Errors_Store_BlockedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Another tab still has an older Sync Review open, so this one can’t start.`)
};

export const errors_store_blocked_action = /** @type {(inputs: Errors_Store_Blocked_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Close or reload the other Sync Review tabs. This one then continues by itself.`)
};

export const errors_store_damaged = /** @type {(inputs: Errors_Store_DamagedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Some of what is kept on this computer is damaged and can’t be read.`)
};

export const errors_store_damaged_action = /** @type {(inputs: Errors_Store_Damaged_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Fix it: unreadable copies are removed and your students are read from FACTS again. Your decisions stay.`)
};

export const errors_store_failed = /** @type {(inputs: Errors_Store_FailedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`The browser could not open or save what is kept on this computer.`)
};

export const errors_store_failed_action = /** @type {(inputs: Errors_Store_Failed_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Close the browser, all its windows, and open it again. If this stays, remove Sync Review from the browser, install it again and restore your last backup.`)
};

export const errors_store_forbidden = /** @type {(inputs: Errors_Store_ForbiddenInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`This window may not keep anything on this computer: it is a private window, or a policy forbids it.`)
};

export const errors_store_forbidden_action = /** @type {(inputs: Errors_Store_Forbidden_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Open Sync Review in a normal window, or ask whoever manages this browser to allow site data for it.`)
};

export const errors_store_full = /** @type {(inputs: Errors_Store_FullInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`This computer’s disk is full. Nothing was half saved; what was saved before is still there.`)
};

export const errors_store_full_action = /** @type {(inputs: Errors_Store_Full_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Free some disk space and try again.`)
};

export const errors_store_newer = /** @type {(inputs: Errors_Store_NewerInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`What is kept on this computer belongs to a newer Sync Review than this one, so it was left as it is.`)
};

export const errors_store_newer_action = /** @type {(inputs: Errors_Store_Newer_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Update Sync Review on the browser’s extensions page, then reload this page.`)
};

export const errors_student_not_on_page = /** @type {(inputs: Errors_Student_Not_On_PageInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`The page shows another student now. Nothing was saved.`)
};

export const errors_student_not_on_page_action = /** @type {(inputs: Errors_Student_Not_On_Page_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Go back to the student and try again.`)
};

export const errors_student_unknown = /** @type {(inputs: Errors_Student_UnknownInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`This student is not in your list.`)
};

export const errors_student_unknown_action = /** @type {(inputs: Errors_Student_Unknown_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Refresh your students. If the student is not enrolled, you don’t need to do anything.`)
};

export const errors_sync_running = /** @type {(inputs: Errors_Sync_RunningInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`A sync is already running.`)
};

export const errors_sync_running_action = /** @type {(inputs: Errors_Sync_Running_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Wait until it is done.`)
};

export const errors_target_address = /** @type {(inputs: Errors_Target_AddressInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`That is not the address of a SCIM service. It must begin with https://.`)
};

export const errors_target_address_action = /** @type {(inputs: Errors_Target_Address_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Copy the SCIM address (SCIM base URL) from that service’s own settings.`)
};

export const errors_target_answer = /** @type {(inputs: Errors_Target_AnswerInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} sent something that is not a SCIM answer.`)
};

export const errors_target_answer_reason = /** @type {(inputs: Errors_Target_Answer_ReasonInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} sent something that is not a SCIM answer (${i?.reason}).`)
};

export const errors_target_changed = /** @type {(inputs: Errors_Target_ChangedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Another destination was chosen in Settings during this sync, so the rest was not synced.`)
};

export const errors_target_changed_action = /** @type {(inputs: Errors_Target_Changed_ActionInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Make a new preview for ${i?.destination}.`)
};

export const errors_target_conflict_action = /** @type {(inputs: Errors_Target_Conflict_ActionInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Look at the two accounts in ${i?.destination}. Everyone else was synced.`)
};

export const errors_target_forbidden = /** @type {(inputs: Errors_Target_ForbiddenInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} does not let this token change users.`)
};

export const errors_target_forbidden_action = /** @type {(inputs: Errors_Target_Forbidden_ActionInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Ask the administrator of ${i?.destination} for a token that may create and update users.`)
};

export const errors_target_in_doubt = /** @type {(inputs: Errors_Target_In_DoubtInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} may have made an account for this student just as the connection was lost, but doesn’t show one yet.`)
};

export const errors_target_in_doubt_action = /** @type {(inputs: Errors_Target_In_Doubt_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`You don’t need to do anything: Sync Review looks for it again, and makes one after a few minutes if there is none.`)
};

export const errors_target_missing = /** @type {(inputs: Errors_Target_MissingInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`No destination is set up yet.`)
};

export const errors_target_missing_action = /** @type {(inputs: Errors_Target_Missing_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Open Settings and enter the SCIM address and token of the service that your students go to.`)
};

export const errors_target_not_found = /** @type {(inputs: Errors_Target_Not_FoundInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} does not know this address or user.`)
};

export const errors_target_permission = /** @type {(inputs: Errors_Target_PermissionInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`The browser was not allowed to talk to ${i?.host}.`)
};

export const errors_target_permission_action = /** @type {(inputs: Errors_Target_Permission_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Save again and choose “Allow”.`)
};

export const errors_target_rate_limited = /** @type {(inputs: Errors_Target_Rate_LimitedInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} asks us to wait.`)
};

export const errors_target_refused_action = /** @type {(inputs: Errors_Target_Refused_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Look at the record and sync again. Everyone else was synced.`)
};

export const errors_target_unauthorized = /** @type {(inputs: Errors_Target_UnauthorizedInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} did not accept the token.`)
};

export const errors_target_unauthorized_action = /** @type {(inputs: Errors_Target_Unauthorized_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Enter a new token in Settings. What was already synced stays; the rest continues afterwards.`)
};

export const errors_target_unavailable = /** @type {(inputs: Errors_Target_UnavailableInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} can’t be reached.`)
};

export const errors_target_unavailable_action = /** @type {(inputs: Errors_Target_Unavailable_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Nothing is lost: it continues from where it stopped.`)
};

export const errors_target_unsearchable = /** @type {(inputs: Errors_Target_UnsearchableInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} neither lists its accounts nor finds one by a search. We can’t tell who has an account already, so nobody was synced.`)
};

export const errors_target_unsearchable_action = /** @type {(inputs: Errors_Target_Unsearchable_ActionInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Ask the administrator of ${i?.destination} to let this token list users, or search them by “userName” and “externalId”.`)
};

export const errors_the_destination = /** @type {(inputs: Errors_The_DestinationInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`the destination`)
};

export const errors_unexpected = /** @type {(inputs: Errors_UnexpectedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Something went wrong that should not.`)
};

export const errors_unexpected_action = /** @type {(inputs: Errors_Unexpected_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Nothing was changed. Reload and try again.`)
};

export const errors_unexpected_where = /** @type {(inputs: Errors_Unexpected_WhereInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Something went wrong that should not (${i?.where}).`)
};

export const errors_unreadable = /** @type {(inputs: Errors_UnreadableInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`unreadable`)
};

export const errors_worker_lost = /** @type {(inputs: Errors_Worker_LostInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`The connection inside the browser was interrupted.`)
};

export const errors_worker_lost_action = /** @type {(inputs: Errors_Worker_Lost_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`You don’t need to do anything: it reconnects by itself. Reload the page if this stays.`)
};

export const errors_write_not_visible = /** @type {(inputs: Errors_Write_Not_VisibleInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`The button was covered by something, so the click was not taken.`)
};

export const errors_write_not_visible_action = /** @type {(inputs: Errors_Write_Not_Visible_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Close what covers the panel and click again.`)
};

export const errors_your_school = /** @type {(inputs: Errors_Your_SchoolInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`your school`)
};

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