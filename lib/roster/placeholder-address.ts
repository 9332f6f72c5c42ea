import { MAIL_PROVIDERS } from './mail-providers.ts';

/** Nobody's name: what people type where a form wants an address and there is none. */
const WORDS =
  '(?:(?:has|have|had)[-._]?)?no[-._]?e?[-._]?mail(?:[-._]?(?:address|yet|provided|given|listed|available|known|on[-._]?file|here))?|no[-._]?address|do(?:es)?[-._]?not[-._]?have(?:[-._]?(?:one|any|e?mail))?|do(?:es)?nt[-._]?(?:have|know)(?:[-._]?(?:one|any|e?mail))?|none(?:[-._]?(?:given|provided|listed|on[-._]?file))?|nothing|missing|pending|nil|null|unknown|no[-._]?one|nobody|n/a|not[-._]?(?:provided|available|given|applicable)|refused|declined|tb[ad]|blank|fake(?:[-._]?e?mail)?|dummy|placeholder|changeme|do[-._]?not[-._]?(?:use|email|reply)|no[-._]?reply|(?:bad|invalid)(?:[-._]?e?mail)?|your[-._]?e?mail|firstname[-._]?lastname|x{3,}|z{3,}|asdf+|qwerty';
/** Could be somebody's initials, or an office at the school itself; at a mail provider, or at a domain of that name, it is made up. */
const WEAK_WORDS = '0+|1234*|na|no|xx?|a+|abc|test(?:ing)?|e-?mail|mail|name|example|user|username';
const ANY_WORD = new RegExp(`^(?:(${WORDS})|${WEAK_WORDS})\\d{0,4}@`);
const SAME_TWICE = /^(?:([^@\d]+)\d{0,4}@\1|(\d+)@\2)\.[a-z]+$/;
const DOMAIN =
  /^(?:(?:no-?e?-?mail|none|nowhere|fake(?:-?e?mail)?|invalid|placeholder|unknown|notprovided|donotemail|na|xxx+)\.(?:com|org|net)|example\.(?:com|net|org|edu)|test\.(?:com|net|org)|domain\.com)$/;

/** Whether what stands before the `@` of an `emailKey` says that there is no address: `none@none.com`, `noemail@school.org`. */
export function hasPlaceholderName(key: string): boolean {
  const found = ANY_WORD.exec(key);
  if (found === null) return false;
  return found[1] !== undefined || SAME_TWICE.test(key) || MAIL_PROVIDERS.has(key.slice(key.indexOf('@') + 1));
}

/** Whether a domain is nobody's, whatever stands before it. */
export function isPlaceholderDomain(domain: string): boolean {
  return DOMAIN.test(domain);
}
