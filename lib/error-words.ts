import { conflictSentence } from './conflict-words.ts';
import { storeFailures } from './store-error-words.ts';

/** How loud a failure is: `stop` needs the person, `wait` mends itself, `note` is information. */
export type FailureSeverity = 'stop' | 'wait' | 'note';

export type FailureDetail = Readonly<Record<string, string | number>>;

export interface FailureWords {
  readonly severity: FailureSeverity;
  /** One sentence for a person: what happened and what is safe. */
  readonly sentence: (detail: FailureDetail) => string;
  /** One sentence: what to do next. */
  readonly action: string;
}

/** Every code, with what a person is told. */
export const failureTable = {
  'facts-keys-missing': {
    severity: 'stop',
    sentence: () => 'The FACTS keys are not set up yet.',
    action: 'Open Settings and enter both FACTS keys.',
  },
  'facts-key-rejected': {
    severity: 'stop',
    sentence: () => 'FACTS did not accept the keys.',
    action: 'Check both keys in Settings; a key that was regenerated in FACTS must be entered again.',
  },
  'facts-forbidden': {
    severity: 'stop',
    sentence: (d) => `The FACTS key may not read ${d['area'] ?? 'this'}.`,
    action: 'In FACTS, give the API key “Read” for Academics and for People.',
  },
  'facts-write-forbidden': {
    severity: 'stop',
    sentence: () => 'The FACTS key may read people but not change them, so the e-mail was not written.',
    action: 'Type the e-mail into FACTS’ own page, or give the API key “People: Write” in FACTS.',
  },
  'facts-rate-limited': {
    severity: 'wait',
    sentence: (d) => `FACTS asks to wait${d['seconds'] ? ` ${d['seconds']} seconds` : ''} before the next request.`,
    action: 'Nothing to do: it goes on by itself.',
  },
  'facts-unreachable': {
    severity: 'wait',
    sentence: () => 'FACTS can’t be reached. Check the internet connection.',
    action: 'The last copy of your students stays as it was. Try again when you are online.',
  },
  'facts-unavailable': {
    severity: 'wait',
    sentence: (d) => `FACTS has a problem of its own${d['status'] ? ` (error ${d['status']})` : ''}.`,
    action: 'Your list stays as it was. Try again in a few minutes.',
  },
  'facts-answer': {
    severity: 'stop',
    sentence: (d) =>
      d['field']
        ? `FACTS sent ${d['record'] ?? 'a record'} in which “${d['field']}” is not what it should be, so the refresh was not used.`
        : `FACTS sent something that is not an answer (${d['reason'] ?? 'unreadable'}), so it was not used.`,
    action: 'Your list stays as it was. Try again; if it happens again, send us this sentence.',
  },
  'facts-moving': {
    severity: 'wait',
    sentence: () => 'Students were being added or removed in FACTS during the refresh, so it was not used.',
    action: 'Your list stays as it was. Refresh again in a minute.',
  },
  'facts-empty': {
    severity: 'stop',
    sentence: (d) => `FACTS says that no student is enrolled; your list has ${d['before'] ?? 'some'}.`,
    action: 'Your list stays as it was. Check in FACTS whether the key belongs to the right school and year.',
  },
  'facts-not-found': {
    severity: 'stop',
    sentence: (d) => `FACTS knows no person ${d['studentId'] ?? 'with this ID'}. Nothing was written.`,
    action: 'Refresh your students; the record may have been merged or removed in FACTS.',
  },
  'facts-refused': {
    severity: 'stop',
    sentence: (d) => `FACTS refused the e-mail${d['message'] ? `: “${d['message']}”` : ''}. Nothing was changed.`,
    action: 'Check the address, or change it on FACTS’ own page.',
  },
  locked: {
    severity: 'stop',
    sentence: () => 'Sync Review is locked.',
    action: 'Open the full review and unlock it with your passphrase.',
  },
  'passphrase-wrong': {
    severity: 'stop',
    sentence: () => 'That is not the passphrase. Nothing was changed or lost.',
    action: 'Type it again; capital and small letters are different.',
  },
  'email-invalid': {
    severity: 'stop',
    sentence: () => 'That is not one complete e-mail address.',
    action: 'Type one address such as name@school.org.',
  },
  'email-conflict': {
    severity: 'stop',
    sentence: () => 'Somebody changed this e-mail in FACTS in the meantime, so yours was not written.',
    action: 'Look at both addresses and choose one.',
  },
  'batch-under-way': {
    severity: 'note',
    sentence: () =>
      'Other e-mails are being written already, started in another tab or window: these were not started.',
    action: 'Wait until those are done, then start again.',
  },
  'email-under-way': {
    severity: 'note',
    sentence: () => 'Another e-mail for this student is on its way to FACTS.',
    action: 'Wait until it is done, then change it again.',
  },
  'email-unknown': {
    severity: 'stop',
    sentence: () => 'FACTS took the e-mail but shows another one now.',
    action: 'Look at the student in FACTS, then try again.',
  },
  'email-unread': {
    severity: 'stop',
    sentence: () => 'The e-mail was sent, but FACTS could not be read afterwards: it may or may not have it.',
    action: 'Look at the student in FACTS before you try again.',
  },
  'page-no-field': {
    severity: 'stop',
    sentence: () => 'This FACTS page shows no e-mail field that Sync Review is sure of. Nothing was filled in.',
    action: 'Open the student’s dashboard or demographics in FACTS, or copy the address and paste it there.',
  },
  'page-other-value': {
    severity: 'stop',
    sentence: () => 'The e-mail field on the FACTS page holds something else, so it was left alone.',
    action: 'Look at what is typed there; clear it or save it, then try again.',
  },
  'page-not-saved': {
    severity: 'note',
    sentence: () => 'FACTS’ Save was not pressed, so the e-mail in FACTS is as before.',
    action: 'Put the address into FACTS’ page again and press Save there.',
  },
  'student-not-on-page': {
    severity: 'stop',
    sentence: () => 'The page shows another student by now. Nothing was written.',
    action: 'Go back to the student and try again.',
  },
  'student-unknown': {
    severity: 'note',
    sentence: () => 'This student is not in your list.',
    action: 'Refresh your students; if the student is not enrolled, nothing needs to be done.',
  },
  'write-not-visible': {
    severity: 'stop',
    sentence: () => 'The button was covered by something, so the click was not taken.',
    action: 'Close what covers the panel and click again.',
  },
  'refresh-cancelled': {
    severity: 'note',
    sentence: () => 'The refresh was cancelled. Your list stays as it was.',
    action: 'Refresh again whenever you like.',
  },
  'list-missing': {
    severity: 'stop',
    sentence: () => 'There is no list of students yet.',
    action: 'Get your students first.',
  },
  'target-missing': {
    severity: 'stop',
    sentence: () => 'No sync target is set up yet.',
    action: 'Open Settings and enter the address and token of the sync target.',
  },
  'target-address': {
    severity: 'stop',
    sentence: () => 'That is not the address of a SCIM service; it must begin with https://.',
    action: 'Copy the SCIM base address from the target’s own settings.',
  },
  'target-permission': {
    severity: 'stop',
    sentence: (d) => `The browser was not allowed to talk to ${d['host'] ?? 'the sync target'}.`,
    action: 'Save again and choose “Allow”.',
  },
  'target-unauthorized': {
    severity: 'stop',
    sentence: () => 'The sync target did not accept the token.',
    action: 'Enter a new token in Settings. What was already sent stays; the rest goes on afterwards.',
  },
  'target-forbidden': {
    severity: 'stop',
    sentence: () => 'The sync target does not let this token change users.',
    action: 'Ask the target’s administrator for a token that may create and update users.',
  },
  'target-not-found': {
    severity: 'stop',
    sentence: () => 'The sync target does not know this address or user.',
    action: 'Check the SCIM address in Settings.',
  },
  'target-conflict': {
    severity: 'stop',
    sentence: conflictSentence,
    action: 'Look at the two accounts in the target; nobody else was held up.',
  },
  'target-refused': {
    severity: 'stop',
    sentence: (d) =>
      d['status'] === 412
        ? 'Somebody else was changing this account at the target at the same time, so it was left to them.'
        : `The target refused this person${d['message'] ? `: “${d['message']}”` : ''}.`,
    action: 'Look at the record and sync again; nobody else was held up.',
  },
  'target-rate-limited': {
    severity: 'wait',
    sentence: () => 'The sync target asks to wait.',
    action: 'Nothing to do: it goes on by itself.',
  },
  'target-unavailable': {
    severity: 'wait',
    sentence: () => 'The sync target can’t be reached.',
    action: 'Nothing is lost: it goes on from where it stopped.',
  },
  'target-answer': {
    severity: 'stop',
    sentence: (d) =>
      `The sync target sent something that is not a SCIM answer${d['reason'] ? ` (${d['reason']})` : ''}.`,
    action: 'Check the SCIM address in Settings.',
  },
  'plan-changed': {
    severity: 'stop',
    sentence: () => 'The list has changed since this preview was made. Nothing was sent.',
    action: 'Look at the new preview and sync again.',
  },
  'plan-unconfirmed': {
    severity: 'stop',
    sentence: () => 'This sync changes unusually many people and was not confirmed. Nothing was sent.',
    action: 'Read the preview and type the number that it asks for.',
  },
  'target-changed': {
    severity: 'stop',
    sentence: () => 'The sync target was changed while this sync was under way, so the rest was not sent.',
    action: 'Make a new preview for the new target.',
  },
  'sync-running': {
    severity: 'note',
    sentence: () => 'A sync is already running.',
    action: 'Wait until it is done.',
  },
  'worker-lost': {
    severity: 'wait',
    sentence: () => 'The connection inside the browser was interrupted.',
    action: 'Nothing to do: it reconnects by itself. Reload the page if this stays.',
  },
  'extension-updated': {
    severity: 'stop',
    sentence: () => 'Sync Review was updated while this page was open.',
    action: 'Reload this page.',
  },
  ...storeFailures,
  unexpected: {
    severity: 'stop',
    sentence: (d) => `Something went wrong that should not${d['where'] ? ` (${d['where']})` : ''}.`,
    action: 'Nothing was changed. Reload and try again.',
  },
} as const satisfies Record<string, FailureWords>;
