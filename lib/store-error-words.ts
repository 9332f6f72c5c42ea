import { text, type FailureDetail } from './failure-words.ts';
import { m } from './words/index.ts';

/** What a person is told about what is kept on this computer, and about backups: a part of the table in error-words.ts. */
export const storeFailures = {
  'store-full': {
    severity: 'stop',
    sentence: () => m.errors_store_full(),
    action: () => m.errors_store_full_action(),
  },
  'store-failed': {
    severity: 'stop',
    sentence: () => m.errors_store_failed(),
    action: () => m.errors_store_failed_action(),
  },
  'store-damaged': {
    severity: 'stop',
    sentence: () => m.errors_store_damaged(),
    action: () => m.errors_store_damaged_action(),
  },
  'store-newer': {
    severity: 'stop',
    sentence: () => m.errors_store_newer(),
    action: () => m.errors_store_newer_action(),
  },
  'store-forbidden': {
    severity: 'stop',
    sentence: () => m.errors_store_forbidden(),
    action: () => m.errors_store_forbidden_action(),
  },
  'store-blocked': {
    severity: 'wait',
    sentence: () => m.errors_store_blocked(),
    action: () => m.errors_store_blocked_action(),
  },
  'backup-not-ours': {
    severity: 'stop',
    sentence: () => m.errors_backup_not_ours(),
    action: () => m.errors_backup_choose(),
  },
  'backup-too-large': {
    severity: 'stop',
    sentence: () => m.errors_backup_too_large(),
    action: () => m.errors_backup_choose(),
  },
  'backup-newer': {
    severity: 'stop',
    sentence: () => m.errors_backup_newer(),
    action: () => m.errors_backup_newer_action(),
  },
  'backup-damaged': {
    severity: 'stop',
    sentence: () => m.errors_backup_damaged(),
    action: () => m.errors_backup_damaged_action(),
  },
  'backup-other-school': {
    severity: 'stop',
    sentence: (d: FailureDetail) =>
      d['school']
        ? m.errors_backup_other_school_named({ school: text(d['school'], '') })
        : m.errors_backup_other_school(),
    action: () => m.errors_backup_other_school_action(),
  },
} as const;
