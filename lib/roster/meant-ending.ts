import { ENDING_TYPOS } from './domain-typos.ts';
import { editDistance } from './similar/edit-distance.ts';

const COMMON_ENDINGS = ['com', 'org', 'net', 'edu', 'gov'] as const;
/** Endings that exist, one letter beside a common one (IANA's list). */
const NEAR_AND_REAL: ReadonlySet<string> = new Set([
  ...COMMON_ENDINGS,
  ...'bom cam cm co mom om ong bet et ne nec new next ntt pet vet eu goo gop got mov'.split(' '),
]);
/** Endings of home and office networks, which mail from outside never reaches (RFC 6761, 6762, 8375, and ICANN's collisions). */
const LOCAL_ENDINGS: ReadonlySet<string> = new Set(
  'local localhost localdomain lan internal intranet private home corp invalid test'.split(' '),
);

function endingOf(domain: string): string {
  return domain.slice(domain.lastIndexOf('.') + 1);
}

/** Whether mail from outside can never reach a domain: the ending is one letter, or a local network's. */
export function isUnreachable(domain: string): boolean {
  const ending = endingOf(domain);
  return ending.length < 2 || LOCAL_ENDINGS.has(ending);
}

/** The domain with the ending that was probably meant: `"school.ogr"` gives `"school.org"`; `null` when it is none. */
export function meantEnding(domain: string): string | null {
  const doubled = /^(.+\.)(?:com|con|cmo)\.com$/.exec(domain)?.[1];
  if (doubled !== undefined && doubled.indexOf('.') === doubled.length - 1) return `${doubled}com`;
  const ending = endingOf(domain);
  const meant = ENDING_TYPOS.get(ending) ?? nearest(ending);
  return meant === undefined ? null : domain.slice(0, -ending.length) + meant;
}

function nearest(ending: string): string | undefined {
  if (NEAR_AND_REAL.has(ending) || ending.length < 2) return undefined;
  if (/^com[a-z]{1,2}$/.test(ending)) return 'com';
  return COMMON_ENDINGS.find((common) => editDistance(ending, common) === 1);
}
