/** FACTS' own texts for somebody who stays; schools name their own for the others. */
const stays = /^(re-?)?(enroll?ed|enroll?ment|register(ed)?|return(s|ing|ed)?)( complete[d]?)?$/i;
const leaves =
  /\b(not|no|non)[- ]?(return|re-?enroll?|register|coming)|withdr[ae]w|graduat|transfer|leav(e|ing)|declin/i;

/** As a value of the filter by next year's status, whatever FACTS' words for it; no text of FACTS' begins so. */
export const leaving = '*leaving';

/** Whether FACTS' text for the next school year says that the student stays; not known of an empty one. */
export function meansStaying(nextStatus: string): boolean {
  return stays.test(nextStatus.trim());
}

/** Whether it says that the student won't be back. */
export function meansLeaving(nextStatus: string): boolean {
  return !meansStaying(nextStatus) && leaves.test(nextStatus);
}
