import type { BackupCommands } from '../../../lib/records/backup.ts';

const counts = { decisions: 312, emails: 40, notSimilar: 2, accounts: 388 };

/** A backup of the same school, whatever file is chosen. */
export function createMemoryBackup(now: number): BackupCommands {
  return {
    make: async () => ({ name: 'sync-review-backup-2026-03-01.json', text: '{}', ...counts, unreadable: 0 }),
    check: async () => ({
      madeAt: now,
      madeBy: 'Ada Registrar',
      schools: ['Saint Brendan Academy'],
      ...counts,
      savedFilters: 1,
      settings: [{ name: 'Grades', from: 'all', to: 'K, 01, 02' }],
      alreadyHere: 17,
      unlisted: 5,
    }),
    restore: async () => counts,
  };
}
