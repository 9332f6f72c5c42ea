import { emailKey } from '../../roster/index.ts';
import type { EmailOffer } from '../../review/people/people-view.ts';

/**
 * The offer that an arrow key brings into the field: the first (or last) one when the field is empty, the next when it holds an
 * offer. `null` leaves what a person has typed alone.
 */
export function nextOffer(offers: readonly Pick<EmailOffer, 'email'>[], text: string, step: number): string | null {
  const key = emailKey(text);
  const place = offers.findIndex(({ email }) => email === key);
  if (offers.length === 0 || (key !== null && place < 0)) return null;
  const from = key === null && step < 0 ? 0 : place;
  return offers[(from + step + offers.length) % offers.length]?.email ?? null;
}
