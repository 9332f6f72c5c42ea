import type { EmailWriteView } from '../../lib/records/email-write.ts';

/** What a row of the table says about an email write that is under way or ended badly; `null` for nothing. */
export function writeBadge(write: EmailWriteView | undefined): { tone: 'red' | 'orange'; text: string } | null {
  switch (write?.state) {
    case 'queued':
      return { tone: 'orange', text: write.paused ? 'Batch paused' : 'Writing…' };
    case 'sending':
    case 'verifying':
      return { tone: 'orange', text: 'Writing…' };
    case 'conflict':
      return { tone: 'red', text: 'Changed in FACTS' };
    case 'unknown':
      return { tone: 'red', text: write.failure?.code === 'email-overtaken' ? 'Changed in FACTS' : 'Check in FACTS' };
    case 'failed':
      return { tone: 'red', text: 'Not written' };
    default:
      return null;
  }
}
