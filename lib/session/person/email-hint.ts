import { addressFault, emailKey, type AddressFault } from '../../roster/index.ts';

const sentences: Record<AddressFault, string> = {
  empty: 'Type an email address.',
  'no-at': 'The @ is missing.',
  'two-addresses': 'This is more than one address. Only one can be kept.',
  'extra-at': 'There is one @ too many.',
  space: 'There is a space inside the address.',
  'no-local-part': 'The part before the @ is missing.',
  'no-domain': 'The part after the @ is missing.',
  'no-domain-dot': 'The part after the @ needs an ending such as .org.',
  dots: 'There is a dot too many.',
  character: 'There is a character that an address can’t hold.',
  'domain-label': 'The part after the @ is not a possible address.',
  'too-long': 'This is too long for an email address.',
};

/** What is wrong with a typed address, as a sentence; `null` when it can be written. */
export function emailProblem(typed: string): string | null {
  const fault = addressFault(emailKey(typed));
  return fault === null ? null : sentences[fault];
}

/** The same while the person is still typing: what they simply have not reached yet is not held against them. */
export function emailProblemWhileTyping(typed: string): string | null {
  const fault = addressFault(emailKey(typed));
  if (fault === null || fault === 'empty' || fault === 'no-at' || fault === 'no-domain' || fault === 'no-domain-dot') {
    return null;
  }
  return /[.-]$/.test(typed) ? null : sentences[fault];
}

/** Whether the domain so far is the beginning of one of the school's. */
export function isBeingTyped(typed: string, schoolDomains: readonly string[]): boolean {
  const key = emailKey(typed) ?? '';
  const domain = key.slice(key.lastIndexOf('@') + 1);
  return schoolDomains.some((own) => own.startsWith(domain));
}
