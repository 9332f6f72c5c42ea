import type { Audience } from './screen-choices.ts';

export const audiences: readonly Audience[] = ['students', 'parents'];

/** No address of a destination has a fragment. */
const parentsMark = '#parents';

/**
 * Under what the runs, the ledger and whatever else is known of one audience at a destination are kept. Students' are kept by its address
 * alone, parents' beside them: neither sees the other's.
 */
export function targetOf(address: string, audience: Audience): string {
  return audience === 'parents' ? address + parentsMark : address;
}

/** Who is sent to a target. */
export function audienceOf(target: string): Audience {
  return target.endsWith(parentsMark) ? 'parents' : 'students';
}

/** Where a target is: its address, or the name of a file. */
export function addressOf(target: string): string {
  return audienceOf(target) === 'parents' ? target.slice(0, -parentsMark.length) : target;
}
