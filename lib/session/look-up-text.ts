import { longestQuery } from './search-view.ts';

const address = /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+\.[^\s<>()[\]",;:.]+/g;

/**
 * What to look up of a text that somebody selected, or of the link that she pointed at: the one e-mail in it if there is
 * one, else the text itself. `''` when there is nothing to look up.
 */
export function lookUpText({ selection = '', link = '' }: { selection?: string; link?: string }): string {
  const text = (readMailto(link) ?? selection).replace(/\s+/g, ' ').trim();
  const addresses = new Set(text.match(address) ?? []);
  const [only] = addresses;
  return (addresses.size === 1 && only !== undefined ? only : text).slice(0, longestQuery);
}

function readMailto(link: string): string | null {
  const to = /^mailto:([^?]*)/i.exec(link)?.[1];
  if (to === undefined) return null;
  try {
    return decodeURIComponent(to);
  } catch {
    return to;
  }
}

/** Whether a text is a phone number: those are not kept, so nobody is found by one. */
export function isPhoneNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  const written = /^\s*(tel:)?\+?[\d\s().\-/]+$/i.test(text);
  return written && digits <= 15 && (digits >= 10 || (digits >= 7 && /\D/.test(text.trim())));
}
