import { emailKey } from '../roster/index.ts';
import type { Correction } from './ports.ts';

type Written = Pick<Correction, 'from' | 'to' | 'answeredAt' | 'mayLandUntil'>;

/**
 * Whether what FACTS holds is what was to be written. FACTS may keep an address in another case or without its blanks, so an
 * equal key counts; but a fix of nothing else than such has to be taken by FACTS, or show in another form, before it does.
 */
export function isWritten({ from, to, answeredAt, mayLandUntil }: Written, held: string | null): boolean {
  if (held === to) return true;
  if (emailKey(held) !== emailKey(to)) return false;
  const fixesFormOnly = emailKey(from) === emailKey(to);
  const wasSent = (mayLandUntil ?? null) !== null;
  return !fixesFormOnly || answeredAt !== undefined || (wasSent && held !== from);
}

/** FACTS holds what it held before the write. */
export function standsAsBefore({ from }: Pick<Correction, 'from'>, held: string | null): boolean {
  return emailKey(held) === emailKey(from);
}
