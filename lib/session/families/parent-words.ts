import type { MemberFlag, MemberFlagCode, Outcome, ParentChoice } from '../../roster/index.ts';
import { m } from '../../words/index.ts';

const labels: Readonly<Record<MemberFlagCode, () => string>> = {
  'missing-email': m.flags_missing_email,
  'invalid-email': m.flags_invalid_email,
  'duplicate-email': m.flags_duplicate_email,
  'duplicate-resolved': m.flags_duplicate_resolved,
  'suspicious-email': m.flags_suspicious_email,
  'similar-person': m.parents_similar,
};

const advices: Readonly<Record<MemberFlagCode, () => string>> = {
  'missing-email': m.flags_missing_email_advice,
  'invalid-email': m.flags_invalid_email_advice,
  'duplicate-email': m.parents_duplicate_advice,
  'duplicate-resolved': m.parents_resolved_advice,
  'suspicious-email': m.parents_suspicious_advice,
  'similar-person': m.parents_similar_advice,
};

const readOnlyAdvices: Readonly<Partial<Record<MemberFlagCode, () => string>>> = {
  'missing-email': m.parents_missing_read_only,
  'invalid-email': m.parents_invalid_read_only,
};

export function memberFlagLabel(code: MemberFlagCode): string {
  return labels[code]();
}

/** What the worst of them means and what to do; `''` without any. */
export function memberAdvice(flags: readonly MemberFlag[], readOnly: boolean): string {
  const order = ['red', 'orange', 'gray'];
  const [worst] = flags.toSorted((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
  return worst ? ((readOnly && readOnlyAdvices[worst.code]) || advices[worst.code])() : '';
}

const choices: Readonly<Record<ParentChoice, () => string>> = {
  all: m.parents_choice_all,
  'listed-first': m.parents_choice_listed_first,
  custody: m.parents_choice_custody,
  correspondence: m.parents_choice_correspondence,
  household: m.parents_choice_household,
};

/** Which parents a school chose. */
export function parentChoiceLabel(choice: ParentChoice): string {
  return choices[choice]();
}

/** What becomes of a parent. */
export function parentOutcome(outcome: Outcome): string {
  return { importable: m.parents_ready, excluded: m.parents_needs_fixing, skipped: m.parents_is_skipped }[outcome]();
}
