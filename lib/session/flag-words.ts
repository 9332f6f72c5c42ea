import type { EmailDoubt, Flag, FlagCode } from '../roster/index.ts';

interface FlagWords {
  /** Two or three words for a badge. */
  readonly label: string;
  /** What it means, and what to do about it. */
  readonly advice: string;
  /** The same for a key that may not write to FACTS. */
  readonly adviceReadOnly?: string;
}

export const outsideSentence = 'It does not end as your school’s addresses do.';

const words: Record<FlagCode, FlagWords> = {
  'missing-email': {
    label: 'No email',
    advice: 'Type it here and it is written to FACTS.',
    adviceReadOnly: 'Type it here and save it on FACTS’ own page.',
  },
  'invalid-email': {
    label: 'Invalid email',
    advice: 'Mail can’t be delivered to it. Mend it here and it is written to FACTS.',
    adviceReadOnly: 'Mail can’t be delivered to it. Mend it here and save it on FACTS’ own page.',
  },
  'duplicate-email': {
    label: 'Duplicate email',
    advice: 'Another student has the same one. Give this student another email, or choose who goes.',
  },
  'duplicate-resolved': {
    label: 'Duplicate, resolved',
    advice: 'Others share this email, but at most one of them is synced. Nothing to do.',
  },
  'suspicious-email': {
    label: 'Check email',
    advice: 'Something in this address looks wrong. Check it. The student is synced either way.',
  },
  'outside-domain': {
    label: 'Not a school address',
    advice: `${outsideSentence} The student is synced either way.`,
  },
  'unknown-in-facts': {
    label: 'Unknown in FACTS',
    advice:
      'FACTS lists this student as enrolled, but has no person under this ID. The record may have been merged or removed: look it up in FACTS, then refresh.',
  },
  'not-read': {
    label: 'Record not readable',
    advice:
      'Sync Review couldn’t read this person’s record, so the email is not known. Save the record in FACTS again, then refresh.',
  },
  deceased: {
    label: 'Marked deceased',
    advice:
      'FACTS says that this student has died, so nothing is synced. If that is wrong, correct it in FACTS and refresh.',
  },
  'no-name': {
    label: 'No name',
    advice: 'FACTS has neither a first nor a last name. Add the name in FACTS, then refresh.',
  },
  'not-listed': {
    label: 'Not in FACTS’ latest list',
    advice:
      'The latest list left this student out, and FACTS couldn’t be asked by ID. The next refresh decides. Nobody is archived until then.',
  },
  'similar-student': {
    label: 'Similar student',
    advice: 'Another record looks like the same child. Compare the two in FACTS.',
  },
};

const doubts: Record<EmailDoubt, string> = {
  typo: 'The part after the @ looks misspelled. Check it.',
  placeholder: 'This looks like it was typed because there is no email. Enter the student’s own address.',
  'other-alphabet':
    'A letter in this address comes from another alphabet, so mail may not reach it. Type the address again.',
  accents: 'Most mail services don’t accept accented letters before the @. Check it.',
  'link-code': 'This address holds a code from a link, such as %20. Type the address again.',
  unreachable: 'Mail from outside the building can’t reach this ending. Check it.',
};

/** What is doubtful about an address. */
export function emailDoubtSentence(doubt: EmailDoubt): string {
  return doubts[doubt];
}

/** The same of an address that a student has. */
export function doubtAdvice(doubt: EmailDoubt): string {
  return `${doubts[doubt]} The student is synced either way.`;
}

export function flagLabel(code: FlagCode): string {
  return words[code].label;
}

export function flagAdvice(code: FlagCode, readOnly: boolean): string {
  return (readOnly && words[code].adviceReadOnly) || words[code].advice;
}

const ofEmails: ReadonlySet<FlagCode> = new Set(['missing-email', 'invalid-email', 'duplicate-email']);

/** Whether a flag is one that another email would solve. */
export function needsEmail(flags: readonly Flag[]): boolean {
  return flags.some(({ code }) => ofEmails.has(code));
}

export function hasFlag(flags: readonly Flag[], code: FlagCode): boolean {
  return flags.some((flag) => flag.code === code);
}
