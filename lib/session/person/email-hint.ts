import { m } from '../../words/index.ts';
import { addressFault, emailKey, type AddressFault } from '../../roster/index.ts';

const sentences: Readonly<Record<AddressFault, () => string>> = {
  empty: m.fix_fault_empty,
  'no-at': m.fix_fault_no_at,
  'two-addresses': m.fix_fault_two_addresses,
  'extra-at': m.fix_fault_extra_at,
  space: m.fix_fault_space,
  'no-local-part': m.fix_fault_no_local_part,
  'no-domain': m.fix_fault_no_domain,
  'no-domain-dot': m.fix_fault_no_domain_dot,
  dots: m.fix_fault_dots,
  character: m.fix_fault_character,
  'domain-label': m.fix_fault_domain_label,
  'too-long': m.fix_fault_too_long,
};

/** What is wrong with a typed address, as a sentence; `null` when it can be written. */
export function emailProblem(typed: string): string | null {
  const fault = addressFault(emailKey(typed));
  return fault === null ? null : sentences[fault]();
}

/** The same while the person is still typing: what they simply have not reached yet is not held against them. */
export function emailProblemWhileTyping(typed: string): string | null {
  const fault = addressFault(emailKey(typed));
  if (fault === null || fault === 'empty' || fault === 'no-at' || fault === 'no-domain' || fault === 'no-domain-dot') {
    return null;
  }
  return /[.-]$/.test(typed) ? null : sentences[fault]();
}

/** Whether the domain so far is the beginning of one of the school's. */
export function isBeingTyped(typed: string, schoolDomains: readonly string[]): boolean {
  const key = emailKey(typed) ?? '';
  const domain = key.slice(key.lastIndexOf('@') + 1);
  return schoolDomains.some((own) => own.startsWith(domain));
}
