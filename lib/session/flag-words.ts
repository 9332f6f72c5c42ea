import type { EmailDoubt, Flag, FlagCode } from '../roster/index.ts';

interface FlagWords {
  /** Two or three words for a badge. */
  readonly label: string;
  /** What it means, and what to do about it. */
  readonly advice: string;
  /** The same for a key that may not write to FACTS. */
  readonly adviceReadOnly?: string;
}

const words: Record<FlagCode, FlagWords> = {
  'missing-email': {
    label: 'No e-mail',
    advice: 'Type it here and it is written to FACTS.',
    adviceReadOnly: 'Type it here and save it on FACTS’ own page.',
  },
  'invalid-email': {
    label: 'Invalid e-mail',
    advice: 'Mail can’t be delivered to it. Mend it here and it is written to FACTS.',
    adviceReadOnly: 'Mail can’t be delivered to it. Mend it here and save it on FACTS’ own page.',
  },
  'duplicate-email': {
    label: 'Duplicate e-mail',
    advice: 'Another student has the same one. Give this student another e-mail, or choose who goes.',
  },
  'duplicate-resolved': {
    label: 'Duplicate, resolved',
    advice: 'Others share this e-mail, but at most one of them is synced. Nothing to do.',
  },
  'suspicious-email': {
    label: 'Check email',
    advice: 'Something in this address looks wrong. Check it. The student is synced either way.',
  },
  'outside-domain': {
    label: 'Not a school address',
    advice: 'It does not end as your school’s addresses do. The student is synced either way.',
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

/** What is doubtful about a suspicious address. The student is synced either way. */
export function doubtAdvice(doubt: EmailDoubt): string {
  return `${doubts[doubt]} The student is synced either way.`;
}

export function flagLabel(code: FlagCode): string {
  return words[code].label;
}

export function flagAdvice(code: FlagCode, readOnly: boolean): string {
  return (readOnly && words[code].adviceReadOnly) || words[code].advice;
}

/** Whether a flag is one that another e-mail would solve. */
export function needsEmail(flags: readonly Flag[]): boolean {
  return flags.some((flag) => flag.severity === 'red');
}

export function hasFlag(flags: readonly Flag[], code: FlagCode): boolean {
  return flags.some((flag) => flag.code === code);
}
