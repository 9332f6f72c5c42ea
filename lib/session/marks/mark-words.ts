import type { Severity } from '../../roster/index.ts';
import { flagLabel } from '../flag-words.ts';
import type { MarkCode } from '../../review/marks/mark-view.ts';

interface MarkLook {
  readonly tone: Severity;
  /** One character: the colour alone says nothing to many. */
  readonly sign: string;
}

const looks: Record<MarkCode, MarkLook> = {
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

export function markLook(code: MarkCode): MarkLook {
  return looks[code];
}

/** A few words for hover and screen readers, e.g. "No e-mail". */
export function markLabel(code: MarkCode): string {
  return code === 'skipped' ? 'Skipped' : flagLabel(code);
}
