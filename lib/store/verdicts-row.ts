import type { Verdict } from '../sync/whose-account.ts';

/** What people said of accounts that may be a student's; ids and choices only. */
export interface VerdictsRow {
  readonly key: 'account-verdicts';
  readonly verdicts: readonly (Verdict & { readonly target: string; readonly studentId: number })[];
}
