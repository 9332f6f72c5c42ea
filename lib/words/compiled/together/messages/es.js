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