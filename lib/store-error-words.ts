/** What a person is told about what is kept on this computer, and about backups: a part of the table in error-words.ts. */
export const storeFailures = {
  'store-full': {
    severity: 'stop',
    sentence: () =>
      'This computer’s disk has no room left. Nothing was half saved; what was saved before is still there.',
    action: 'Free some disk space and try again.',
  },
  'store-failed': {
    severity: 'stop',
    sentence: () => 'The browser could not open or save what is kept on this computer.',
    action:
      'Close the browser, all its windows, and open it again. If it stays so, remove Sync Review from the browser, install it anew and restore your last backup.',
  },
  'store-damaged': {
    severity: 'stop',
    sentence: () => 'Some of what is kept on this computer is damaged and can’t be read.',
    action: 'Mend it: unreadable copies are removed and your students are read from FACTS again. Your decisions stay.',
  },
  'store-newer': {
    severity: 'stop',
    sentence: () =>
      'What is kept on this computer belongs to a newer Sync Review than this one, so it was left as it is.',
    action: 'Update Sync Review on the browser’s extensions page, then reload this page.',
  },
  'store-forbidden': {
    severity: 'stop',
    sentence: () =>
      'This window may not keep anything on this computer: it is a private window, or a policy forbids it.',
    action: 'Open Sync Review in a normal window, or ask whoever manages this browser to allow site data for it.',
  },
  'store-blocked': {
    severity: 'wait',
    sentence: () => 'Another tab still has an older Sync Review open, so this one can’t start.',
    action: 'Close or reload the other Sync Review tabs; this one then goes on by itself.',
  },
  'backup-not-ours': {
    severity: 'stop',
    sentence: () => 'This file is not a backup of Sync Review. Nothing was changed.',
    action: 'Choose a file whose name begins with “sync-review-backup”.',
  },
  'backup-too-large': {
    severity: 'stop',
    sentence: () => 'This file is too large to be a backup of Sync Review. Nothing was changed.',
    action: 'Choose a file whose name begins with “sync-review-backup”.',
  },
  'backup-newer': {
    severity: 'stop',
    sentence: () => 'This backup was made by a newer Sync Review than this one. Nothing was changed.',
    action: 'Update Sync Review in the browser’s extensions page, then restore again.',
  },
  'backup-damaged': {
    severity: 'stop',
    sentence: () => 'This backup was changed or cut off after it was made. Nothing was changed here.',
    action: 'Choose another copy of the file; one that was opened and saved by another program may not work.',
  },
  'backup-other-school': {
    severity: 'stop',
    sentence: (d: Readonly<Record<string, string | number>>) =>
      `This backup is of another school${d['school'] ? ` (${d['school']})` : ''}. Nothing was changed.`,
    action: 'Choose a backup of the school whose FACTS keys are in Settings.',
  },
} as const;
