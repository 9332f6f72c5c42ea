import { addressFault } from './address.ts';
import { meantDomain } from './domain-advice.ts';
import { isUnreachable } from './meant-ending.ts';
import { emailKey } from './email-key.ts';
import { letterDoubt, plainLetters } from './foreign-letters.ts';
import { hasPlaceholderName, isPlaceholderDomain } from './placeholder-address.ts';
import type { Rules } from './review.ts';

/** Why an address is `suspicious-email`. */
export type EmailDoubt =
  /** A slip in the domain or its ending. */
  | 'typo'
  /** `none@none.com`: says that there is no address. */
  | 'placeholder'
  /** Letters of another alphabet, or full-width ones, that look like plain ones. */
  | 'other-alphabet'
  /** `garcía@`: legal, and refused by nearly every mail service. */
  | 'accents'
  /** `%20ann@`: pasted from a link. */
  | 'link-code'
  /** `.local`, `.c`: mail from outside never reaches it. */
  | 'unreachable';

const LINK_CODE = /%[0-9a-f]{2}/;

/**
 * What is doubtful about one address by itself, and the address that was probably meant. `null` when nothing is, or when it
 * is no deliverable address at all. What a whole school's addresses tell (`classify`) is not asked.
 */
export function doubtEmail(
  email: string | null,
  rules: Rules = {},
): { readonly doubt: EmailDoubt; readonly meant: string | null } | null {
  const key = emailKey(email);
  if (key === null || addressFault(key) !== null) return null;
  const doubt = doubtInLocalPart(key);
  if (doubt !== null) return { doubt, meant: meantBy(key, doubt) };
  const start = key.indexOf('@') + 1;
  if (isPlaceholderDomain(key.slice(start))) return { doubt: 'placeholder', meant: null };
  const meant = meantDomain(key.slice(start), rules);
  if (meant !== null) return { doubt: 'typo', meant: key.slice(0, start) + meant };
  return isUnreachable(key.slice(start)) ? { doubt: 'unreachable', meant: null } : null;
}

/** The doubt in what stands before the `@` of a deliverable key, or in its letters. */
export function doubtInLocalPart(key: string): EmailDoubt | null {
  if (hasPlaceholderName(key)) return 'placeholder';
  if (LINK_CODE.test(key)) return 'link-code';
  return letterDoubt(key);
}

function meantBy(key: string, doubt: EmailDoubt): string | null {
  const meant = doubt === 'link-code' ? withoutLinkCode(key) : doubt === 'placeholder' ? null : plainLetters(key);
  return addressFault(meant) === null ? meant : null;
}

function withoutLinkCode(key: string): string | null {
  try {
    return emailKey(decodeURIComponent(key));
  } catch {
    return null;
  }
}

/**
 * The address that was probably meant by a `suspicious-email`: `"ann@gmial.com"` gives `"ann@gmail.com"`. `null` when
 * nothing looks wrong, when nobody can say what was meant, or when it is no deliverable address at all.
 */
export function suggestEmail(email: string | null, rules: Rules = {}): string | null {
  return doubtEmail(email, rules)?.meant ?? null;
}
