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
	return /** @type {LocalizedString} */ (`Clave`)
};

export const errors_a_record = /** @type {(inputs: Errors_A_RecordInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`un registro`)
};

export const errors_another_school = /** @type {(inputs: Errors_Another_SchoolInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`otra escuela`)
};

export const errors_answer_unreadable = /** @type {(inputs: Errors_Answer_UnreadableInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Sync Review envió a esta página algo que no se puede leer, así que lo que ve aquí puede estar desactualizado.`)
};

export const errors_backup_choose = /** @type {(inputs: Errors_Backup_ChooseInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Elija un archivo cuyo nombre empiece con “sync-review-backup”.`)
};

export const errors_backup_damaged = /** @type {(inputs: Errors_Backup_DamagedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Esta copia de seguridad se modificó o se cortó después de hacerse. Aquí no se cambió nada.`)
};

export const errors_backup_damaged_action = /** @type {(inputs: Errors_Backup_Damaged_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Elija otra copia del archivo. Una que otro programa abrió y guardó puede no funcionar.`)
};

export const errors_backup_newer = /** @type {(inputs: Errors_Backup_NewerInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Esta copia de seguridad se hizo con una versión de Sync Review más nueva que esta. No se cambió nada.`)
};

export const errors_backup_newer_action = /** @type {(inputs: Errors_Backup_Newer_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Actualice Sync Review en la página de extensiones del navegador y restaure otra vez.`)
};

export const errors_backup_not_ours = /** @type {(inputs: Errors_Backup_Not_OursInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Este archivo no es una copia de seguridad de Sync Review. No se cambió nada.`)
};

export const errors_backup_other_school = /** @type {(inputs: Errors_Backup_Other_SchoolInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Esta copia de seguridad es de otra escuela. No se cambió nada.`)
};

export const errors_backup_other_school_action = /** @type {(inputs: Errors_Backup_Other_School_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Elija una copia de seguridad de la escuela cuyas claves de FACTS están en Configuración.`)
};

export const errors_backup_other_school_named = /** @type {(inputs: Errors_Backup_Other_School_NamedInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Esta copia de seguridad es de otra escuela (${i?.school}). No se cambió nada.`)
};

export const errors_backup_too_large = /** @type {(inputs: Errors_Backup_Too_LargeInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Este archivo es demasiado grande para ser una copia de seguridad de Sync Review. No se cambió nada.`)
};

export const errors_batch_under_way = /** @type {(inputs: Errors_Batch_Under_WayInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Ya se están guardando otros correos electrónicos, iniciados en otra pestaña o ventana. Estos no se iniciaron.`)
};

export const errors_batch_under_way_action = /** @type {(inputs: Errors_Batch_Under_Way_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Espere a que terminen y vuelva a empezar.`)
};

export const errors_check_scim_address = /** @type {(inputs: Errors_Check_Scim_AddressInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Revise la dirección SCIM en Configuración.`)
};

export const errors_choose_address = /** @type {(inputs: Errors_Choose_AddressInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Revise ambas direcciones y elija una.`)
};

export const errors_conflict_account = /** @type {(inputs: Errors_Conflict_AccountInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.name} (ID ${i?.id}, activa)`)
};

export const errors_conflict_account_deactivated = /** @type {(inputs: Errors_Conflict_Account_DeactivatedInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.name} (ID ${i?.id}, desactivada)`)
};

export const errors_conflict_account_without_id = /** @type {(inputs: Errors_Conflict_Account_Without_IdInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.name} (sin ID, activa)`)
};

export const errors_conflict_account_without_id_deactivated = /** @type {(inputs: Errors_Conflict_Account_Without_Id_DeactivatedInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.name} (sin ID, desactivada)`)
};

export const errors_conflict_another = /** @type {(inputs: Errors_Conflict_AnotherInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Otra cuenta en ${i?.destination} ya usa este correo electrónico.`)
};

export const errors_conflict_another_student = /** @type {(inputs: Errors_Conflict_Another_StudentInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`La cuenta de otro estudiante en ${i?.destination} ya usa este correo electrónico.`)
};

export const errors_conflict_another_student_of = /** @type {(inputs: Errors_Conflict_Another_Student_OfInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`La cuenta de otro estudiante (ID de estudiante ${i?.holder}) en ${i?.destination} ya usa este correo electrónico.`)
};

export const errors_conflict_deactivated = /** @type {(inputs: Errors_Conflict_DeactivatedInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Una cuenta desactivada en ${i?.destination} ya usa este correo electrónico. Dé a esa cuenta otro correo electrónico, o elimínela; después sincronice otra vez.`)
};

export const errors_conflict_deactivated_of = /** @type {(inputs: Errors_Conflict_Deactivated_OfInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Una cuenta desactivada en ${i?.destination} (ID de estudiante ${i?.holder}) ya usa este correo electrónico. Dé a esa cuenta otro correo electrónico, o elimínela; después sincronice otra vez.`)
};

export const errors_conflict_nameless = /** @type {(inputs: Errors_Conflict_NamelessInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`alguien sin nombre`)
};

export const errors_conflict_not_given_up = /** @type {(inputs: Errors_Conflict_Not_Given_UpInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Un estudiante que ya no está en la escuela tiene este correo electrónico, y ${i?.destination} no permite que esa cuenta archivada lo libere. Cámbielo en ${i?.destination}; después sincronice otra vez.`)
};

export const errors_conflict_not_given_up_of = /** @type {(inputs: Errors_Conflict_Not_Given_Up_OfInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Un estudiante que ya no está en la escuela (ID de estudiante ${i?.holder}) tiene este correo electrónico, y ${i?.destination} no permite que esa cuenta archivada lo libere. Cámbielo en ${i?.destination}; después sincronice otra vez.`)
};

export const errors_conflict_not_ours = /** @type {(inputs: Errors_Conflict_Not_OursInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`La cuenta en ${i?.destination} que tenía este correo electrónico ahora es de otra persona, así que no se tocó.`)
};

export const errors_conflict_not_ours_of = /** @type {(inputs: Errors_Conflict_Not_Ours_OfInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`La cuenta en ${i?.destination} que tenía este correo electrónico (ID de estudiante ${i?.holder}) ahora es de otra persona, así que no se tocó.`)
};

export const errors_conflict_still_active = /** @type {(inputs: Errors_Conflict_Still_ActiveInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Un estudiante que ya no está en la escuela todavía usa este correo electrónico: la cuenta en ${i?.destination} está activa. Desactive esa cuenta; después sincronice otra vez.`)
};

export const errors_conflict_still_active_of = /** @type {(inputs: Errors_Conflict_Still_Active_OfInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Un estudiante que ya no está en la escuela (ID de estudiante ${i?.holder}) todavía usa este correo electrónico: la cuenta en ${i?.destination} está activa. Desactive esa cuenta; después sincronice otra vez.`)
};

export const errors_conflict_swap = /** @type {(inputs: Errors_Conflict_SwapInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Este estudiante intercambia su correo electrónico con otro, y ${i?.destination} no permite un paso intermedio.`)
};

export const errors_conflict_unseen = /** @type {(inputs: Errors_Conflict_UnseenInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.start} dice que este correo electrónico está en uso, pero no muestra de quién es la cuenta. Busque en ${i?.destination} una cuenta desactivada o eliminada con este correo electrónico; después sincronice otra vez.`)
};

export const errors_conflict_whose_inactive = /** @type {(inputs: Errors_Conflict_Whose_InactiveInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Una cuenta desactivada en ${i?.destination} ya usa este correo electrónico: ${i?.account}. No se reactiva a menos que usted indique que es de este estudiante.`)
};

export const errors_conflict_whose_name = /** @type {(inputs: Errors_Conflict_Whose_NameInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`La cuenta con el correo electrónico o el ID de este estudiante es de ${i?.account}. Quedó como está: primero indique si es de este estudiante.`)
};

export const errors_conflict_whose_system = /** @type {(inputs: Errors_Conflict_Whose_SystemInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Otro sistema administra la cuenta con este correo electrónico: ${i?.account}. Quedó como está: primero indique si es de este estudiante.`)
};

export const errors_continues = /** @type {(inputs: Errors_ContinuesInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`No necesita hacer nada: continúa por sí solo.`)
};

export const errors_email_altered = /** @type {(inputs: Errors_Email_AlteredInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS no guardó el correo electrónico tal como se envió.`)
};

export const errors_email_altered_action = /** @type {(inputs: Errors_Email_Altered_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Revise lo que FACTS tiene ahora. Es posible que no acepte una dirección tan larga.`)
};

export const errors_email_conflict = /** @type {(inputs: Errors_Email_ConflictInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Mientras tanto alguien cambió este correo electrónico en FACTS, así que el suyo no se guardó.`)
};

export const errors_email_earlier = /** @type {(inputs: Errors_Email_EarlierInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Un correo electrónico anterior de este estudiante todavía puede llegar a FACTS, así que este espera.`)
};

export const errors_email_earlier_action = /** @type {(inputs: Errors_Email_Earlier_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`No necesita hacer nada: se guarda por sí solo cuando el anterior ya no pueda llegar.`)
};

export const errors_email_invalid = /** @type {(inputs: Errors_Email_InvalidInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Esa no es una sola dirección de correo electrónico completa.`)
};

export const errors_email_invalid_action = /** @type {(inputs: Errors_Email_Invalid_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Escriba una dirección, por ejemplo nombre@escuela.org.`)
};

export const errors_email_not_kept = /** @type {(inputs: Errors_Email_Not_KeptInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS no conservó el correo electrónico: la última actualización leyó el anterior.`)
};

export const errors_email_not_kept_action = /** @type {(inputs: Errors_Email_Not_Kept_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Guárdelo otra vez, o cámbielo en la página de FACTS.`)
};

export const errors_email_not_shown = /** @type {(inputs: Errors_Email_Not_ShownInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS respondió que aceptó el correo electrónico, pero sigue mostrando el anterior.`)
};

export const errors_email_not_shown_action = /** @type {(inputs: Errors_Email_Not_Shown_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`La próxima actualización lo revisa otra vez. Revise al estudiante en FACTS antes de volver a guardarlo.`)
};

export const errors_email_overtaken = /** @type {(inputs: Errors_Email_OvertakenInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`El correo electrónico se envió y la respuesta se perdió. FACTS ahora tiene otro: el suyo se guardó y alguien lo cambió, o se cambió antes de que llegara.`)
};

export const errors_email_overtaken_seen = /** @type {(inputs: Errors_Email_Overtaken_SeenInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`El correo electrónico se guardó en FACTS y después alguien lo cambió allí.`)
};

export const errors_email_stays = /** @type {(inputs: Errors_Email_StaysInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`El correo electrónico en FACTS sigue como antes. Inténtelo de nuevo en unos minutos.`)
};

export const errors_email_under_way = /** @type {(inputs: Errors_Email_Under_WayInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Otro correo electrónico de este estudiante va en camino a FACTS.`)
};

export const errors_email_under_way_action = /** @type {(inputs: Errors_Email_Under_Way_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Espere a que termine y cámbielo otra vez.`)
};

export const errors_email_unknown = /** @type {(inputs: Errors_Email_UnknownInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS aceptó el correo electrónico pero ahora muestra otro.`)
};

export const errors_email_unread = /** @type {(inputs: Errors_Email_UnreadInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`El correo electrónico se envió, pero después no se pudo leer FACTS: puede que lo tenga o que no.`)
};

export const errors_email_unread_action = /** @type {(inputs: Errors_Email_Unread_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Revise al estudiante en FACTS antes de intentarlo de nuevo.`)
};

export const errors_extension_updated = /** @type {(inputs: Errors_Extension_UpdatedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Sync Review se actualizó mientras esta página estaba abierta.`)
};

export const errors_facts_answer_action = /** @type {(inputs: Errors_Facts_Answer_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Su lista queda como estaba. Inténtelo de nuevo. Si vuelve a pasar, revise ese registro en FACTS.`)
};

export const errors_facts_answer_field = /** @type {(inputs: Errors_Facts_Answer_FieldInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`FACTS envió ${i?.record} con un valor inesperado en “${i?.field}”, así que la actualización no se usó.`)
};

export const errors_facts_answer_field_email = /** @type {(inputs: Errors_Facts_Answer_Field_EmailInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`FACTS envió ${i?.record} con un valor inesperado en “${i?.field}”, así que el correo electrónico no se guardó.`)
};

export const errors_facts_answer_reason = /** @type {(inputs: Errors_Facts_Answer_ReasonInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`FACTS envió algo que no es una respuesta (${i?.reason}), así que no se usó.`)
};

export const errors_facts_answer_reason_email = /** @type {(inputs: Errors_Facts_Answer_Reason_EmailInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`FACTS envió algo que no es una respuesta (${i?.reason}).`)
};

export const errors_facts_api_key_rejected = /** @type {(inputs: Errors_Facts_Api_Key_RejectedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS no aceptó la clave de API.`)
};

export const errors_facts_api_key_rejected_action = /** @type {(inputs: Errors_Facts_Api_Key_Rejected_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Copie la clave de API otra vez de FACTS (System › Configuration › API Configuration › API Keys). Una clave que se regeneró, o que se hizo para otra suscripción, ya no funciona.`)
};

export const errors_facts_cut_off_action = /** @type {(inputs: Errors_Facts_Cut_Off_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Su lista queda como estaba. Inténtelo de nuevo en unos minutos. Si esto no cambia, pregunte al soporte de FACTS por qué la API corta esta lista.`)
};

export const errors_facts_cut_off_more = /** @type {(inputs: Errors_Facts_Cut_Off_MoreInputs) => LocalizedString} */ (i) => {const few = registry.plural("es", i?.received, {});
	const shown = registry.number("es", i?.received, {});
	if (few === "one") return /** @type {LocalizedString} */ (`FACTS envió ${shown} estudiante y dice que hay más, pero no los envió, así que la lista no se usó.`);
	return /** @type {LocalizedString} */ (`FACTS envió ${shown} estudiantes y dice que hay más, pero no los envió, así que la lista no se usó.`)
	
};

export const errors_facts_cut_off_people = /** @type {(inputs: Errors_Facts_Cut_Off_PeopleInputs) => LocalizedString} */ (i) => {const few = registry.plural("es", i?.total, {});
	const shown = registry.number("es", i?.total, {});
	const got = registry.number("es", i?.received, {});
	if (few === "one") return /** @type {LocalizedString} */ (`FACTS envió ${got} de ${shown} persona, así que la lista no se usó.`);
	return /** @type {LocalizedString} */ (`FACTS envió ${got} de ${shown} personas, así que la lista no se usó.`)
	
};

export const errors_facts_cut_off_students = /** @type {(inputs: Errors_Facts_Cut_Off_StudentsInputs) => LocalizedString} */ (i) => {const few = registry.plural("es", i?.total, {});
	const shown = registry.number("es", i?.total, {});
	const got = registry.number("es", i?.received, {});
	if (few === "one") return /** @type {LocalizedString} */ (`FACTS envió ${got} de ${shown} estudiante, así que la lista no se usó.`);
	return /** @type {LocalizedString} */ (`FACTS envió ${got} de ${shown} estudiantes, así que la lista no se usó.`)
	
};

export const errors_facts_empty = /** @type {(inputs: Errors_Facts_EmptyInputs) => LocalizedString} */ (i) => {const few = registry.plural("es", i?.before, {});
	const shown = registry.number("es", i?.before, {});
	if (few === "one") return /** @type {LocalizedString} */ (`FACTS dice que no hay ningún estudiante inscrito. Su lista tiene ${shown} estudiante.`);
	return /** @type {LocalizedString} */ (`FACTS dice que no hay ningún estudiante inscrito. Su lista tiene ${shown} estudiantes.`)
	
};

export const errors_facts_empty_action = /** @type {(inputs: Errors_Facts_Empty_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Su lista queda como estaba. Revise en FACTS si la clave es de la escuela y el año correctos.`)
};

export const errors_facts_field_missing = /** @type {(inputs: Errors_Facts_Field_MissingInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS ya no tiene ese campo definido por el usuario.`)
};

export const errors_facts_field_missing_action = /** @type {(inputs: Errors_Facts_Field_Missing_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Elija otro campo para la columna, o quite la columna.`)
};

export const errors_facts_filter_long = /** @type {(inputs: Errors_Facts_Filter_LongInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS no aceptó una solicitud sobre tantas personas a la vez.`)
};

export const errors_facts_forbidden = /** @type {(inputs: Errors_Facts_ForbiddenInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`La clave de FACTS no puede leer: ${i?.area}.`)
};

export const errors_facts_forbidden_action = /** @type {(inputs: Errors_Facts_Forbidden_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`En FACTS (System › Configuration › API Configuration › API Keys), dé a la clave de API el permiso “Read” para Academics y para People.`)
};

export const errors_facts_forbidden_some = /** @type {(inputs: Errors_Facts_Forbidden_SomeInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`La clave de FACTS no puede leer esto.`)
};

export const errors_facts_key_rejected = /** @type {(inputs: Errors_Facts_Key_RejectedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS no aceptó las claves.`)
};

export const errors_facts_key_rejected_action = /** @type {(inputs: Errors_Facts_Key_Rejected_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Revise las dos claves en Configuración. Una clave que se regeneró en FACTS se debe escribir otra vez.`)
};

export const errors_facts_keys_missing = /** @type {(inputs: Errors_Facts_Keys_MissingInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Las claves de FACTS todavía no están configuradas.`)
};

export const errors_facts_keys_missing_action = /** @type {(inputs: Errors_Facts_Keys_Missing_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Abra Configuración y escriba las dos claves de FACTS.`)
};

export const errors_facts_keys_swapped = /** @type {(inputs: Errors_Facts_Keys_SwappedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Cada clave está en el campo de la otra.`)
};

export const errors_facts_keys_swapped_action = /** @type {(inputs: Errors_Facts_Keys_Swapped_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Ponga la clave de suscripción en “Subscription key” y la clave de API en “FACTS API key”.`)
};

export const errors_facts_moving = /** @type {(inputs: Errors_Facts_MovingInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Durante la actualización se agregaban o quitaban estudiantes en FACTS, así que no se usó.`)
};

export const errors_facts_moving_action = /** @type {(inputs: Errors_Facts_Moving_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Su lista queda como estaba. Actualice de nuevo en un minuto.`)
};

export const errors_facts_not_found = /** @type {(inputs: Errors_Facts_Not_FoundInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`FACTS no tiene a ninguna persona con el ID ${i?.id}. No se guardó nada.`)
};

export const errors_facts_not_found_action = /** @type {(inputs: Errors_Facts_Not_Found_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Actualice sus estudiantes. Es posible que el registro se haya combinado o quitado en FACTS.`)
};

export const errors_facts_not_found_email_action = /** @type {(inputs: Errors_Facts_Not_Found_Email_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Busque al estudiante en FACTS: es posible que el registro se haya combinado o quitado allí.`)
};

export const errors_facts_not_found_some = /** @type {(inputs: Errors_Facts_Not_Found_SomeInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS no tiene a ninguna persona con este ID. No se guardó nada.`)
};

export const errors_facts_not_taken = /** @type {(inputs: Errors_Facts_Not_TakenInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`FACTS no aceptó la solicitud (error ${i?.status}).`)
};

export const errors_facts_other_school = /** @type {(inputs: Errors_Facts_Other_SchoolInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Estas claves son de ${i?.theirs}. Su lista es de ${i?.ours} y queda como estaba.`)
};

export const errors_facts_other_school_action = /** @type {(inputs: Errors_Facts_Other_School_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Abra Configuración y escriba las claves de su escuela, o confirme allí que es la misma escuela.`)
};

export const errors_facts_other_school_email = /** @type {(inputs: Errors_Facts_Other_School_EmailInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Las claves de FACTS son de otra escuela, así que el correo electrónico no se guardó.`)
};

export const errors_facts_quota = /** @type {(inputs: Errors_Facts_QuotaInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Su suscripción de FACTS agotó sus llamadas por ahora.`)
};

export const errors_facts_quota_action = /** @type {(inputs: Errors_Facts_Quota_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Inténtelo de nuevo cuando FACTS las haya renovado. Si esto pasa a menudo, pida más llamadas donde obtuvo la suscripción.`)
};

export const errors_facts_rate_limited = /** @type {(inputs: Errors_Facts_Rate_LimitedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS nos pide esperar antes de la próxima solicitud.`)
};

export const errors_facts_rate_limited_seconds = /** @type {(inputs: Errors_Facts_Rate_Limited_SecondsInputs) => LocalizedString} */ (i) => {const few = registry.plural("es", i?.seconds, {});
	const shown = registry.number("es", i?.seconds, {});
	if (few === "one") return /** @type {LocalizedString} */ (`FACTS nos pide esperar ${shown} segundo antes de la próxima solicitud.`);
	return /** @type {LocalizedString} */ (`FACTS nos pide esperar ${shown} segundos antes de la próxima solicitud.`)
	
};

export const errors_facts_refused = /** @type {(inputs: Errors_Facts_RefusedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS rechazó el correo electrónico. No se cambió nada.`)
};

export const errors_facts_refused_action = /** @type {(inputs: Errors_Facts_Refused_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Revise la dirección, o cámbiela en la página de FACTS.`)
};

export const errors_facts_says = /** @type {(inputs: Errors_Facts_SaysInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`FACTS dice: “${i?.message}”`)
};

export const errors_facts_subscription_rejected = /** @type {(inputs: Errors_Facts_Subscription_RejectedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS no aceptó la clave de suscripción.`)
};

export const errors_facts_subscription_rejected_action = /** @type {(inputs: Errors_Facts_Subscription_Rejected_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Copie la clave de suscripción otra vez de donde obtuvo su suscripción a la API de FACTS, y escriba de nuevo las dos claves.`)
};

export const errors_facts_timeout = /** @type {(inputs: Errors_Facts_TimeoutInputs) => LocalizedString} */ (i) => {const few = registry.plural("es", i?.seconds, {});
	const shown = registry.number("es", i?.seconds, {});
	if (few === "one") return /** @type {LocalizedString} */ (`FACTS tardó más de ${shown} segundo en responder.`);
	return /** @type {LocalizedString} */ (`FACTS tardó más de ${shown} segundos en responder.`)
	
};

export const errors_facts_unavailable = /** @type {(inputs: Errors_Facts_UnavailableInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`FACTS tiene un problema propio.`)
};

export const errors_facts_unavailable_status = /** @type {(inputs: Errors_Facts_Unavailable_StatusInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`FACTS tiene un problema propio (error ${i?.status}).`)
};

export const errors_facts_unreachable = /** @type {(inputs: Errors_Facts_UnreachableInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`No se puede conectar con FACTS. Revise la conexión a internet.`)
};

export const errors_facts_unreachable_action = /** @type {(inputs: Errors_Facts_Unreachable_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Su lista de estudiantes queda como estaba. Inténtelo de nuevo cuando tenga conexión.`)
};

export const errors_facts_unreachable_email_action = /** @type {(inputs: Errors_Facts_Unreachable_Email_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`No se perdió nada. Inténtelo de nuevo cuando tenga conexión.`)
};

export const errors_facts_web_page = /** @type {(inputs: Errors_Facts_Web_PageInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`En lugar de la respuesta de FACTS llegó una página web, como la de inicio de sesión de una red.`)
};

export const errors_facts_web_page_action = /** @type {(inputs: Errors_Facts_Web_Page_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Abra cualquier sitio web. Si su red le pide iniciar sesión, hágalo e inténtelo de nuevo.`)
};

export const errors_facts_write_forbidden = /** @type {(inputs: Errors_Facts_Write_ForbiddenInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`La clave de FACTS puede leer personas pero no cambiarlas, así que el correo electrónico no se guardó.`)
};

export const errors_facts_write_forbidden_action = /** @type {(inputs: Errors_Facts_Write_Forbidden_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Escriba el correo electrónico en la página de FACTS, o dé a la clave de API el permiso “People: Write” en FACTS.`)
};

export const errors_list_missing = /** @type {(inputs: Errors_List_MissingInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Todavía no tiene una lista de estudiantes.`)
};

export const errors_list_missing_action = /** @type {(inputs: Errors_List_Missing_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Primero obtenga sus estudiantes.`)
};

export const errors_list_stays = /** @type {(inputs: Errors_List_StaysInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Su lista queda como estaba. Inténtelo de nuevo en unos minutos.`)
};

export const errors_locked = /** @type {(inputs: Errors_LockedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Sync Review está bloqueado.`)
};

export const errors_locked_action = /** @type {(inputs: Errors_Locked_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Abra la revisión completa y desbloquéela con su frase de contraseña.`)
};

export const errors_look_then_try = /** @type {(inputs: Errors_Look_Then_TryInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Revise al estudiante en FACTS e inténtelo de nuevo.`)
};

export const errors_page_no_field = /** @type {(inputs: Errors_Page_No_FieldInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Esta página de FACTS no muestra un campo de correo electrónico que Sync Review reconozca con seguridad. No se llenó nada.`)
};

export const errors_page_no_field_action = /** @type {(inputs: Errors_Page_No_Field_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Abra el panel o los datos demográficos del estudiante en FACTS, o copie la dirección y péguela allí.`)
};

export const errors_page_not_saved = /** @type {(inputs: Errors_Page_Not_SavedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`No se hizo clic en Save en FACTS, así que el correo electrónico en FACTS sigue como antes.`)
};

export const errors_page_not_saved_action = /** @type {(inputs: Errors_Page_Not_Saved_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Ponga la dirección otra vez en la página de FACTS y haga clic en Save allí.`)
};

export const errors_page_other_school = /** @type {(inputs: Errors_Page_Other_SchoolInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Esta página de FACTS es de otra escuela. No se hizo nada allí.`)
};

export const errors_page_other_school_action = /** @type {(inputs: Errors_Page_Other_School_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Abra su propia escuela en FACTS e inténtelo de nuevo.`)
};

export const errors_page_other_value = /** @type {(inputs: Errors_Page_Other_ValueInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`El campo de correo electrónico de la página de FACTS contiene otra cosa, así que no se tocó.`)
};

export const errors_page_other_value_action = /** @type {(inputs: Errors_Page_Other_Value_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Revise lo que está escrito allí. Bórrelo o guárdelo, e inténtelo de nuevo.`)
};

export const errors_passphrase_wrong = /** @type {(inputs: Errors_Passphrase_WrongInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Esa no es la frase de contraseña. No se cambió ni se perdió nada.`)
};

export const errors_passphrase_wrong_action = /** @type {(inputs: Errors_Passphrase_Wrong_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Escríbala otra vez; las mayúsculas y las minúsculas cuentan.`)
};

export const errors_plan_changed = /** @type {(inputs: Errors_Plan_ChangedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`La lista cambió desde que se hizo esta vista previa. No se sincronizó nada.`)
};

export const errors_plan_changed_action = /** @type {(inputs: Errors_Plan_Changed_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Revise la nueva vista previa y sincronice otra vez.`)
};

export const errors_plan_unconfirmed = /** @type {(inputs: Errors_Plan_UnconfirmedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Esta sincronización cambia a más personas de lo habitual y no se confirmó. No se sincronizó nada.`)
};

export const errors_plan_unconfirmed_action = /** @type {(inputs: Errors_Plan_Unconfirmed_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Lea la vista previa y escriba el número que pide.`)
};

export const errors_record_person = /** @type {(inputs: Errors_Record_PersonInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`la persona ${i?.id}`)
};

export const errors_refresh_cancelled = /** @type {(inputs: Errors_Refresh_CancelledInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Se canceló la actualización. Su lista queda como estaba.`)
};

export const errors_refresh_cancelled_action = /** @type {(inputs: Errors_Refresh_Cancelled_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Actualice de nuevo cuando quiera.`)
};

export const errors_refused_at_same_time = /** @type {(inputs: Errors_Refused_At_Same_TimeInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Otra persona estaba cambiando esta cuenta en ${i?.destination} al mismo tiempo, así que no se tocó.`)
};

export const errors_refused_everybody = /** @type {(inputs: Errors_Refused_EverybodyInputs) => LocalizedString} */ (i) => {const few = registry.plural("es", i?.people, {});
	const shown = registry.number("es", i?.people, {});
	if (few === "one") return /** @type {LocalizedString} */ (`${i?.destination} rechazó a ${shown} estudiante por la misma razón, así que los demás no se sincronizaron.`);
	return /** @type {LocalizedString} */ (`${i?.destination} rechazó a ${shown} estudiantes seguidos por la misma razón, así que los demás no se sincronizaron.`)
	
};

export const errors_refused_lacks = /** @type {(inputs: Errors_Refused_LacksInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} dice que cada cuenta necesita “${i?.lacks}”, y la de este estudiante no lo tendría.`)
};

export const errors_refused_lacks_settings = /** @type {(inputs: Errors_Refused_Lacks_SettingsInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} dice que cada cuenta necesita “${i?.lacks}”, y la de este estudiante no lo tendría. Puede llenarse en Configuración: “Otros campos que su servicio necesita”.`)
};

export const errors_refused_many = /** @type {(inputs: Errors_Refused_ManyInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} rechazó a muchos estudiantes seguidos por la misma razón, así que los demás no se sincronizaron.`)
};

export const errors_refused_person = /** @type {(inputs: Errors_Refused_PersonInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} rechazó a esta persona.`)
};

export const errors_refused_says = /** @type {(inputs: Errors_Refused_SaysInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} dice: “${i?.message}”`)
};

export const errors_reload_page = /** @type {(inputs: Errors_Reload_PageInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Vuelva a cargar esta página.`)
};

export const errors_secret_letters = /** @type {(inputs: Errors_Secret_LettersInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.what}: contiene “${i?.letter}”, que ninguna clave tiene. No se guardó nada.`)
};

export const errors_secret_letters_action = /** @type {(inputs: Errors_Secret_Letters_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Cópielo otra vez de donde se mostró, solo y como texto sin formato.`)
};

export const errors_store_blocked = /** @type {(inputs: Errors_Store_BlockedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Otra pestaña todavía tiene abierta una versión anterior de Sync Review, así que esta no puede empezar.`)
};

export const errors_store_blocked_action = /** @type {(inputs: Errors_Store_Blocked_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Cierre o vuelva a cargar las otras pestañas de Sync Review. Después esta continúa por sí sola.`)
};

export const errors_store_damaged = /** @type {(inputs: Errors_Store_DamagedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Parte de lo que se conserva en esta computadora está dañada y no se puede leer.`)
};

export const errors_store_damaged_action = /** @type {(inputs: Errors_Store_Damaged_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Corríjalo: las copias ilegibles se quitan y sus estudiantes se leen otra vez de FACTS. Sus decisiones quedan.`)
};

export const errors_store_failed = /** @type {(inputs: Errors_Store_FailedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`El navegador no pudo abrir o guardar lo que se conserva en esta computadora.`)
};

export const errors_store_failed_action = /** @type {(inputs: Errors_Store_Failed_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Cierre el navegador, con todas sus ventanas, y vuelva a abrirlo. Si esto no cambia, quite Sync Review del navegador, instálelo otra vez y restaure su última copia de seguridad.`)
};

export const errors_store_forbidden = /** @type {(inputs: Errors_Store_ForbiddenInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Esta ventana no puede conservar nada en esta computadora: es una ventana privada, o una directiva lo prohíbe.`)
};

export const errors_store_forbidden_action = /** @type {(inputs: Errors_Store_Forbidden_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Abra Sync Review en una ventana normal, o pida a quien administra este navegador que permita los datos del sitio.`)
};

export const errors_store_full = /** @type {(inputs: Errors_Store_FullInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`El disco de esta computadora está lleno. Nada quedó guardado a medias; lo que se guardó antes sigue ahí.`)
};

export const errors_store_full_action = /** @type {(inputs: Errors_Store_Full_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Libere espacio en el disco e inténtelo de nuevo.`)
};

export const errors_store_newer = /** @type {(inputs: Errors_Store_NewerInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Lo que se conserva en esta computadora es de una versión de Sync Review más nueva que esta, así que quedó como está.`)
};

export const errors_store_newer_action = /** @type {(inputs: Errors_Store_Newer_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Actualice Sync Review en la página de extensiones del navegador y vuelva a cargar esta página.`)
};

export const errors_student_not_on_page = /** @type {(inputs: Errors_Student_Not_On_PageInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`La página ahora muestra a otro estudiante. No se guardó nada.`)
};

export const errors_student_not_on_page_action = /** @type {(inputs: Errors_Student_Not_On_Page_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Vuelva al estudiante e inténtelo de nuevo.`)
};

export const errors_student_unknown = /** @type {(inputs: Errors_Student_UnknownInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Este estudiante no está en su lista.`)
};

export const errors_student_unknown_action = /** @type {(inputs: Errors_Student_Unknown_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Actualice sus estudiantes. Si el estudiante no está inscrito, no necesita hacer nada.`)
};

export const errors_sync_running = /** @type {(inputs: Errors_Sync_RunningInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Ya hay una sincronización en curso.`)
};

export const errors_sync_running_action = /** @type {(inputs: Errors_Sync_Running_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Espere a que termine.`)
};

export const errors_target_address = /** @type {(inputs: Errors_Target_AddressInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Esa no es la dirección de un servicio SCIM. Debe empezar con https://.`)
};

export const errors_target_address_action = /** @type {(inputs: Errors_Target_Address_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Copie la dirección SCIM (SCIM base URL) de la configuración de ese servicio.`)
};

export const errors_target_answer = /** @type {(inputs: Errors_Target_AnswerInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} envió algo que no es una respuesta SCIM.`)
};

export const errors_target_answer_reason = /** @type {(inputs: Errors_Target_Answer_ReasonInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} envió algo que no es una respuesta SCIM (${i?.reason}).`)
};

export const errors_target_changed = /** @type {(inputs: Errors_Target_ChangedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Durante esta sincronización se eligió otro destino en Configuración, así que lo demás no se sincronizó.`)
};

export const errors_target_changed_action = /** @type {(inputs: Errors_Target_Changed_ActionInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Haga una nueva vista previa para ${i?.destination}.`)
};

export const errors_target_conflict_action = /** @type {(inputs: Errors_Target_Conflict_ActionInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Revise las dos cuentas en ${i?.destination}. Los demás se sincronizaron.`)
};

export const errors_target_forbidden = /** @type {(inputs: Errors_Target_ForbiddenInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} no permite que este token cambie usuarios.`)
};

export const errors_target_forbidden_action = /** @type {(inputs: Errors_Target_Forbidden_ActionInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Pida al administrador de ${i?.destination} un token que pueda crear y actualizar usuarios.`)
};

export const errors_target_in_doubt = /** @type {(inputs: Errors_Target_In_DoubtInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Es posible que ${i?.destination} haya creado una cuenta para este estudiante justo cuando se perdió la conexión, pero todavía no la muestra.`)
};

export const errors_target_in_doubt_action = /** @type {(inputs: Errors_Target_In_Doubt_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`No necesita hacer nada: Sync Review la busca otra vez y, si no existe, la crea después de unos minutos.`)
};

export const errors_target_missing = /** @type {(inputs: Errors_Target_MissingInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Todavía no hay un destino configurado.`)
};

export const errors_target_missing_action = /** @type {(inputs: Errors_Target_Missing_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Abra Configuración y escriba la dirección SCIM y el token del servicio al que van sus estudiantes.`)
};

export const errors_target_not_found = /** @type {(inputs: Errors_Target_Not_FoundInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} no conoce esta dirección o este usuario.`)
};

export const errors_target_permission = /** @type {(inputs: Errors_Target_PermissionInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`El navegador no recibió permiso para comunicarse con ${i?.host}.`)
};

export const errors_target_permission_action = /** @type {(inputs: Errors_Target_Permission_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Guarde otra vez y elija “Permitir”.`)
};

export const errors_target_rate_limited = /** @type {(inputs: Errors_Target_Rate_LimitedInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} nos pide esperar.`)
};

export const errors_target_refused_action = /** @type {(inputs: Errors_Target_Refused_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Revise el registro y sincronice otra vez. Los demás se sincronizaron.`)
};

export const errors_target_unauthorized = /** @type {(inputs: Errors_Target_UnauthorizedInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} no aceptó el token.`)
};

export const errors_target_unauthorized_action = /** @type {(inputs: Errors_Target_Unauthorized_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Escriba un token nuevo en Configuración. Lo que ya se sincronizó queda; lo demás continúa después.`)
};

export const errors_target_unavailable = /** @type {(inputs: Errors_Target_UnavailableInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`No se puede conectar con ${i?.destination}.`)
};

export const errors_target_unavailable_action = /** @type {(inputs: Errors_Target_Unavailable_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`No se perdió nada: continúa donde se detuvo.`)
};

export const errors_target_unsearchable = /** @type {(inputs: Errors_Target_UnsearchableInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`${i?.destination} no muestra la lista de sus cuentas ni las encuentra al buscarlas. No se puede saber quién ya tiene cuenta, así que no se sincronizó a nadie.`)
};

export const errors_target_unsearchable_action = /** @type {(inputs: Errors_Target_Unsearchable_ActionInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Pida al administrador de ${i?.destination} que permita a este token ver la lista de usuarios, o buscarlos por “userName” y “externalId”.`)
};

export const errors_the_destination = /** @type {(inputs: Errors_The_DestinationInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`el destino`)
};

export const errors_unexpected = /** @type {(inputs: Errors_UnexpectedInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Algo falló que no debía fallar.`)
};

export const errors_unexpected_action = /** @type {(inputs: Errors_Unexpected_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`No se cambió nada. Vuelva a cargar la página e inténtelo de nuevo.`)
};

export const errors_unexpected_where = /** @type {(inputs: Errors_Unexpected_WhereInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Algo falló que no debía fallar (${i?.where}).`)
};

export const errors_unreadable = /** @type {(inputs: Errors_UnreadableInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`ilegible`)
};

export const errors_worker_lost = /** @type {(inputs: Errors_Worker_LostInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Se interrumpió la conexión dentro del navegador.`)
};

export const errors_worker_lost_action = /** @type {(inputs: Errors_Worker_Lost_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`No necesita hacer nada: se vuelve a conectar por sí sola. Vuelva a cargar la página si esto no cambia.`)
};

export const errors_write_not_visible = /** @type {(inputs: Errors_Write_Not_VisibleInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Algo tapaba el botón, así que el clic no contó.`)
};

export const errors_write_not_visible_action = /** @type {(inputs: Errors_Write_Not_Visible_ActionInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Cierre lo que tapa el panel y vuelva a hacer clic.`)
};

export const errors_your_school = /** @type {(inputs: Errors_Your_SchoolInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`su escuela`)
};

export const failures_fix_store = /** @type {(inputs: Failures_Fix_StoreInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Corregir`)
};

export const failures_fixing_store = /** @type {(inputs: Failures_Fixing_StoreInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Corrigiendo…`)
};

export const failures_key_read_only = /** @type {(inputs: Failures_Key_Read_OnlyInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Su clave de FACTS puede leer correos electrónicos, pero no cambiarlos.`)
};

export const shared_ago_days = /** @type {(inputs: Shared_Ago_DaysInputs) => LocalizedString} */ (i) => {const few = registry.plural("es", i?.count, {});
	const shown = registry.number("es", i?.count, {});
	if (few === "one") return /** @type {LocalizedString} */ (`hace ${shown} día`);
	return /** @type {LocalizedString} */ (`hace ${shown} días`)
	
};

export const shared_ago_hours = /** @type {(inputs: Shared_Ago_HoursInputs) => LocalizedString} */ (i) => {const few = registry.plural("es", i?.count, {});
	const shown = registry.number("es", i?.count, {});
	if (few === "one") return /** @type {LocalizedString} */ (`hace ${shown} hora`);
	return /** @type {LocalizedString} */ (`hace ${shown} horas`)
	
};

export const shared_ago_minutes = /** @type {(inputs: Shared_Ago_MinutesInputs) => LocalizedString} */ (i) => {
	const shown = registry.number("es", i?.count, {});return /** @type {LocalizedString} */ (`hace ${shown} min`)
};

export const shared_ago_now = /** @type {(inputs: Shared_Ago_NowInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`ahora mismo`)
};

export const shared_ago_on = /** @type {(inputs: Shared_Ago_OnInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`el ${i?.day}`)
};

export const shared_alphabet = /** @type {(inputs: Shared_AlphabetInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Letras de otro alfabeto: ${i?.letters}`)
};

export const shared_copied = /** @type {(inputs: Shared_CopiedInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Copiado: ${i?.what}`)
};

export const shared_copy = /** @type {(inputs: Shared_CopyInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Copiar: ${i?.what}`)
};

export const shared_covered = /** @type {(inputs: Shared_CoveredInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Algo tapa esto, así que no se cambió nada. Cierre lo que lo tapa y vuelva a hacer clic.`)
};

export const shared_dismiss = /** @type {(inputs: Shared_DismissInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Cerrar`)
};

export const shared_hide = /** @type {(inputs: Shared_HideInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Ocultar: ${i?.what}`)
};

export const shared_left_minutes = /** @type {(inputs: Shared_Left_MinutesInputs) => LocalizedString} */ (i) => {const few = registry.plural("es", i?.count, {});
	const shown = registry.number("es", i?.count, {});
	if (few === "one") return /** @type {LocalizedString} */ (`aproximadamente ${shown} minuto`);
	return /** @type {LocalizedString} */ (`aproximadamente ${shown} minutos`)
	
};

export const shared_left_seconds = /** @type {(inputs: Shared_Left_SecondsInputs) => LocalizedString} */ (i) => {const few = registry.plural("es", i?.count, {});
	const shown = registry.number("es", i?.count, {});
	if (few === "one") return /** @type {LocalizedString} */ (`aproximadamente ${shown} segundo`);
	return /** @type {LocalizedString} */ (`aproximadamente ${shown} segundos`)
	
};

export const shared_lock = /** @type {(inputs: Shared_LockInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Bloquear`)
};

export const shared_one_moment = /** @type {(inputs: Shared_One_MomentInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Un momento; después vuelva a hacer clic.`)
};

export const shared_reload = /** @type {(inputs: Shared_ReloadInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Volver a cargar`)
};

export const shared_reveal = /** @type {(inputs: Shared_RevealInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Mostrar: ${i?.what}`)
};

export const shared_show = /** @type {(inputs: Shared_ShowInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Mostrar`)
};

export const shared_show_more = /** @type {(inputs: Shared_Show_MoreInputs) => LocalizedString} */ (i) => {
	const more = registry.number("es", i?.step, {});
	const all = registry.number("es", i?.hidden, {});return /** @type {LocalizedString} */ (`Mostrar ${more} más de ${all}`)
};

export const shared_too_soon = /** @type {(inputs: Shared_Too_SoonInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Fue demasiado pronto después de que cambió la pantalla. Presione otra vez.`)
};

export const shared_undo = /** @type {(inputs: Shared_UndoInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (`Deshacer`)
};

export const shared_unseen_character = /** @type {(inputs: Shared_Unseen_CharacterInputs) => LocalizedString} */ (i) => {
	return /** @type {LocalizedString} */ (`Un carácter que no se ve (${i?.code})`)
};