import { ASCII } from './domain-name.ts';
import { withoutAccents } from './without-accents.ts';

/** Plain ones and those of European languages: nearly every address that isn't ASCII. */
const LATIN_1 = /^[\x21-\x7e\u00c0-\u024f]*$/;
const NOT_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** `other-alphabet`: looks like another address than it is; `accents`: legal, and refused by nearly every mail service. */
export type LetterDoubt = 'other-alphabet' | 'accents';

/**
 * What is doubtful in the letters of a deliverable `emailKey`. An address that is wholly of another script, its domain's
 * ending too, is none; neither is one with accents at a domain with accents.
 */
export function letterDoubt(key: string): LetterDoubt | null {
  if (ASCII.test(key)) return null;
  const at = key.indexOf('@');
  const local = key.slice(0, at);
  const domain = key.slice(at + 1);
  if (LATIN_1.test(key)) return ASCII.test(domain) ? 'accents' : null;
  if (local.normalize('NFKC') !== local) return 'other-alphabet';
  if (!ASCII.test(domain)) return isMixed(local) || isMixedDomain(domain) ? 'other-alphabet' : null;
  return NOT_LATIN.test(local) ? 'other-alphabet' : 'accents';
}

/** The same address in the letters of a plain keyboard; `null` where some letter has no such. */
export function plainLetters(key: string): string | null {
  const plain = withoutAccents(key);
  return ASCII.test(plain) && plain !== key ? plain : null;
}

function isMixed(text: string): boolean {
  return NOT_LATIN.test(text) && /\p{Script=Latin}/u.test(text);
}

/** Letters of two alphabets in one part, or of another than the ending's. */
export function isMixedDomain(domain: string): boolean {
  const parts = domain.split('.');
  return parts.some(isMixed) || (NOT_LATIN.test(domain) && ASCII.test(parts.at(-1) ?? ''));
}
