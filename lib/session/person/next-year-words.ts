/** FACTS' own texts for somebody who stays; schools name their own for the others. */
const stays = /^(re-?)?(enroll?ed|enroll?ment|register(ed)?|return(s|ing|ed)?)( complete[d]?)?$/i;
const leaves =
  /\b(not|no|non)[- ]?(return|re-?enroll?|register|coming)|withdr[ae]w|graduat|transfer|leav(e|ing)|declin/i;

/** What FACTS says of the student's next school year, `null` for nothing or nothing new. It is no error, and changes nothing about a sync. */
export function nextYearSentence(nextStatus: string | null): string | null {
  const status = nextStatus?.trim() ?? '';
  if (status === '' || stays.test(status)) return null;
  return leaves.test(status)
    ? `Won’t be back next year. FACTS says: ${status}.`
    : `Next year’s status in FACTS: ${status}.`;
}
