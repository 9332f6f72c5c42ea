import type { RunItem } from './run-record.ts';

/**
 * Whether the ledger is no sure word about somebody whose account is known, so that it is looked at before anything is sent: a request may have got
 * there already, in this run or one before; or they were archived until now, and may have given up their email without our hearing of it.
 */
export function looksFirst({ state, changes, unsettled }: RunItem): boolean {
  if (state === 'sent' || changes.length === 0 || unsettled) return true;
  return changes.some(({ field, to }) => field === 'active' && to === true);
}
