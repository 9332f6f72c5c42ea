import type { EmailDoubt, Flag, FlagCode } from '../roster/index.ts';
import { m } from '../words/index.ts';

/** Two or three words for a badge. */
const labels: Readonly<Record<FlagCode, () => string>> = {
  'missing-email': m.flags_missing_email,
  'invalid-email': m.flags_invalid_email,
  'duplicate-email': m.flags_duplicate_email,
  'duplicate-resolved': m.flags_duplicate_resolved,
  'suspicious-email': m.flags_suspicious_email,
  'outside-domain': m.flags_outside_domain,
  'unknown-in-facts': m.flags_unknown_in_facts,
  'not-read': m.flags_not_read,
  deceased: m.flags_deceased,
  'no-name': m.flags_no_name,
  'not-listed': m.flags_not_listed,
  'similar-student': m.flags_similar_student,
};

/** What it means, and what to do about it. */
const advices: Readonly<Record<FlagCode, () => string>> = {
  'missing-email': m.flags_missing_email_advice,
  'invalid-email': m.flags_invalid_email_advice,
  'duplicate-email': m.flags_duplicate_email_advice,
  'duplicate-resolved': m.flags_duplicate_resolved_advice,
  'suspicious-email': m.flags_suspicious_email_advice,
  'outside-domain': m.flags_outside_domain_advice,
  'unknown-in-facts': m.flags_unknown_in_facts_advice,
  'not-read': m.flags_not_read_advice,
  deceased: m.flags_deceased_advice,
  'no-name': m.flags_no_name_advice,
  'not-listed': m.flags_not_listed_advice,
  'similar-student': m.flags_similar_student_advice,
};

/** The same for a key that may not write to FACTS. */
const advicesReadOnly: Readonly<Partial<Record<FlagCode, () => string>>> = {
  'missing-email': m.flags_missing_email_advice_read_only,
  'invalid-email': m.flags_invalid_email_advice_read_only,
};

const doubts: Readonly<Record<EmailDoubt, () => string>> = {
  typo: m.flags_doubt_typo,
  placeholder: m.flags_doubt_placeholder,
  'other-alphabet': m.flags_doubt_other_alphabet,
  accents: m.flags_doubt_accents,
  'link-code': m.flags_doubt_link_code,
  unreachable: m.flags_doubt_unreachable,
};

const doubtAdvices: Readonly<Record<EmailDoubt, () => string>> = {
  typo: m.flags_doubt_typo_advice,
  placeholder: m.flags_doubt_placeholder_advice,
  'other-alphabet': m.flags_doubt_other_alphabet_advice,
  accents: m.flags_doubt_accents_advice,
  'link-code': m.flags_doubt_link_code_advice,
  unreachable: m.flags_doubt_unreachable_advice,
};

export const outsideSentence = (): string => m.flags_outside_sentence();

/** What is doubtful about an address. */
export function emailDoubtSentence(doubt: EmailDoubt): string {
  return doubts[doubt]();
}

/** The same of an address that a student has. */
export function doubtAdvice(doubt: EmailDoubt): string {
  return doubtAdvices[doubt]();
}

export function flagLabel(code: FlagCode): string {
  return labels[code]();
}

export function flagAdvice(code: FlagCode, readOnly: boolean): string {
  return ((readOnly && advicesReadOnly[code]) || advices[code])();
}

const ofEmails: ReadonlySet<FlagCode> = new Set(['missing-email', 'invalid-email', 'duplicate-email']);

/** Whether a flag is one that another email would solve. */
export function needsEmail(flags: readonly Flag[]): boolean {
  return flags.some(({ code }) => ofEmails.has(code));
}

export function hasFlag(flags: readonly Flag[], code: FlagCode): boolean {
  return flags.some((flag) => flag.code === code);
}
