import { m } from '../../lib/words/index.ts';
import type { EmailWriteView } from '../../lib/records/email-write.ts';

/** What a row of the table says about an email write that is under way or ended badly; `null` for nothing. */
export function writeBadge(write: EmailWriteView | undefined): { tone: 'red' | 'orange'; text: string } | null {
  switch (write?.state) {
    case 'queued':
      return { tone: 'orange', text: write.paused ? m.fix_badge_paused() : m.fix_badge_saving() };
    case 'sending':
    case 'verifying':
      return { tone: 'orange', text: m.fix_badge_saving() };
    case 'conflict':
      return { tone: 'red', text: m.fix_badge_changed() };
    case 'unknown':
      return {
        tone: 'red',
        text: write.failure?.code === 'email-overtaken' ? m.fix_badge_changed() : m.fix_badge_check(),
      };
    case 'failed':
      return { tone: 'red', text: m.fix_badge_not_saved() };
    default:
      return null;
  }
}
