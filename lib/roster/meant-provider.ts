import { DOMAIN_TYPOS } from './domain-typos.ts';
import { LONG_NAMED, MAIL_PROVIDERS } from './mail-providers.ts';
import { editDistance } from './similar/edit-distance.ts';

/** Names that stand one letter beside a provider's and are another service's, or somebody's own. */
const OTHER_NAMES: ReadonlySet<string> = new Set('mail email ymail zmail xmail vmail kmail gail cloud'.split(' '));
/** They have one ending; others' names stand under many. */
const OF_ONE_ENDING: ReadonlySet<string> = new Set(['gmail', 'icloud']);
/** From so many letters on, any two slips can still be told from another name; before, only two swaps. */
const longName = 9;

/**
 * The mail provider that was probably meant by a domain: `"hotmali.com"` gives `"hotmail.com"`. `null` for a provider's
 * own domain and for whatever is no slip. Lower case in, lower case out.
 */
export function meantProvider(domain: string): string | null {
  if (MAIL_PROVIDERS.has(domain)) return null;
  return DOMAIN_TYPOS.get(domain) ?? LONG_NAMED.map((provider) => meantBy(domain, provider)).find(Boolean) ?? null;
}

function meantBy(domain: string, provider: string): string | null {
  if (domain.replaceAll('.', '') === provider.replace('.', '')) return provider;
  const [name, ending] = halves(domain);
  const [meantName, meantEnding] = halves(provider);
  if (name === meantName && OF_ONE_ENDING.has(name)) return provider;
  const isPlausibleEnding = ending === meantEnding || ending === 'co.uk';
  if (!isPlausibleEnding || name === meantName || OTHER_NAMES.has(name)) return null;
  return isSlip(name, meantName) ? `${meantName}.${ending}` : null;
}

/** The name, and all behind its dot. */
function halves(domain: string): [name: string, ending: string] {
  const dot = domain.indexOf('.');
  return [domain.slice(0, dot), domain.slice(dot + 1)];
}

/** One slip, or two in a name that begins alike: any of a long one, swaps of a shorter. */
function isSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 2) return false;
  const distance = editDistance(typed, meant);
  if (distance !== 2 || meant.length < 7 || typed[0] !== meant[0]) return distance === 1;
  return meant.length >= longName || sorted(typed) === sorted(meant);
}

function sorted(name: string): string {
  return [...name].toSorted().join('');
}
