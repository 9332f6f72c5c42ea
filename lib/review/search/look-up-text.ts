import { longestQuery } from './search-view.ts';

/** Whoever selects a whole page looks nobody up; a page could make the search for an address in it endless. */
const longestText = 2_000;

/** Begins only where a word does: else each of its letters would be tried as the beginning. */
const address = /(?<![^\s<>()[\]",;:@])[^\s<>()[\]",;:@]+@[^\s<>()[\]",;:@]+\.[^\s<>()[\]",;:.@]+/g;

/**
 * What to look up of a text that somebody selected, or of the link that they pointed at: the one email in it if there is
 * one, else the text itself. `''` when there is nothing to look up.
 */
export function lookUpText({ selection = '', link = '' }: { selection?: string; link?: string }): string {
  const text = (readLink(link) ?? selection).slice(0, longestText).replace(/\s+/g, ' ').trim();
  const addresses = new Set(text.match(address) ?? []);
  const [only] = addresses;
  return (addresses.size === 1 && only !== undefined ? only : text).slice(0, longestQuery);
}

/** The address or number of a link that writes or calls. */
function readLink(link: string): string | null {
  const to = /^(?:mailto|tel):([^?;]*)/i.exec(link)?.[1];
  if (to === undefined) return null;
  try {
    return decodeURIComponent(to);
  } catch {
    return to;
  }
}

/** Whether a text is a phone number. */
export function isPhoneNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  const written = /^(?:tel:)?\+?[\d\s().\-/]+$/i.test(text.trim());
  return written && digits <= 15 && (digits >= 10 || (digits >= 7 && /\D/.test(text.trim())));
}
