import { m } from '../../words/index.ts';
import type { Severity } from '../../roster/index.ts';
import { flagLabel } from '../flag-words.ts';
import type { BadgeCode } from '../../review/badges/badge-view.ts';

interface BadgeLook {
  readonly tone: Severity;
  /** One character: the colour alone says nothing to many. */
  readonly sign: string;
}

const looks: Record<BadgeCode, BadgeLook> = {
  'missing-email': { tone: 'red', sign: '!' },
  'invalid-email': { tone: 'red', sign: '×' },
  'duplicate-email': { tone: 'red', sign: '=' },
  'suspicious-email': { tone: 'orange', sign: '?' },
  'outside-domain': { tone: 'orange', sign: '↗' },
  'unknown-in-facts': { tone: 'red', sign: '?' },
  'not-read': { tone: 'red', sign: '~' },
  deceased: { tone: 'red', sign: '†' },
  'no-name': { tone: 'red', sign: '_' },
  'not-listed': { tone: 'orange', sign: '…' },
  'similar-student': { tone: 'orange', sign: '≈' },
  'duplicate-resolved': { tone: 'gray', sign: '=' },
  skipped: { tone: 'gray', sign: '–' },
};

export function badgeLook(code: BadgeCode): BadgeLook {
  return looks[code];
}

/** A few words for hover and screen readers, e.g. "No email". */
export function badgeLabel(code: BadgeCode): string {
  return code === 'skipped' ? m.flags_skipped() : flagLabel(code);
}
