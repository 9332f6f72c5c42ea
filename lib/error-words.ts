import { conflictSentence, refusalSentence } from './conflict-words.ts';
import { atStart } from './records/destination-name.ts';
import { emailFailures } from './email-error-words.ts';
import { factsFailures } from './facts-error-words.ts';
import type { FailureWords } from './failure-words.ts';
import { storeFailures } from './store-error-words.ts';

export type { FailureDetail, FailureSeverity, FailureWords } from './failure-words.ts';

/** Every code, with what a person is told. */
export const failureTable = {
  ...factsFailures,
  ...emailFailures,
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
  'batch-under-way': {
    severity: 'note',
    sentence: () => 'Other emails are being written already, started in another tab or window: these were not started.',
    action: 'Wait until those are done, then start again.',
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
    sentence: () => 'No destination is set up yet.',
    action: 'Open Settings and enter the SCIM address and token of the service that your students go to.',
  },
  'secret-letters': {
    severity: 'stop',
    sentence: (d) => `The ${d['what'] ?? 'key'} holds “${d['letter'] ?? '?'}”, which no key has. Nothing was saved.`,
    action: 'Copy it again from where it was shown, alone and as plain text.',
  },
  'target-address': {
    severity: 'stop',
    sentence: () => 'That is not the address of a SCIM service; it must begin with https://.',
    action: 'Copy the SCIM address (SCIM base URL) from that service’s own settings.',
  },
  'target-permission': {
    severity: 'stop',
    sentence: (d, destination) => `The browser was not allowed to talk to ${d['host'] ?? destination}.`,
    action: 'Save again and choose “Allow”.',
  },
  'target-unauthorized': {
    severity: 'stop',
    sentence: (_, destination) => `${atStart(destination)} did not accept the token.`,
    action: 'Enter a new token in Settings. What was already sent stays; the rest goes on afterwards.',
  },
  'target-forbidden': {
    severity: 'stop',
    sentence: (_, destination) => `${atStart(destination)} does not let this token change users.`,
    action: (destination) => `Ask the administrator of ${destination} for a token that may create and update users.`,
  },
  'target-not-found': {
    severity: 'stop',
    sentence: (_, destination) => `${atStart(destination)} does not know this address or user.`,
    action: 'Check the SCIM address in Settings.',
  },
  'target-conflict': {
    severity: 'stop',
    sentence: conflictSentence,
    action: (destination) => `Look at the two accounts in ${destination}; nobody else was held up.`,
  },
  'target-in-doubt': {
    severity: 'wait',
    sentence: (_, destination) =>
      `${atStart(destination)} may have made an account for this student just as the connection was lost, but doesn’t show one yet.`,
    action: 'Nothing to do: it is looked for again, and made after a few minutes if there is none.',
  },
  'target-refused': {
    severity: 'stop',
    sentence: refusalSentence,
    action: 'Look at the record and sync again; nobody else was held up.',
  },
  'target-rate-limited': {
    severity: 'wait',
    sentence: (_, destination) => `${atStart(destination)} asks to wait.`,
    action: 'Nothing to do: it goes on by itself.',
  },
  'target-unavailable': {
    severity: 'wait',
    sentence: (_, destination) => `${atStart(destination)} can’t be reached.`,
    action: 'Nothing is lost: it goes on from where it stopped.',
  },
  'target-unsearchable': {
    severity: 'stop',
    sentence: (_, destination) =>
      `${atStart(destination)} neither lists its accounts nor finds one by a search. Who has an account already can’t be told, so nobody was sent.`,
    action: (destination) =>
      `Ask the administrator of ${destination} to let this token list users, or search them by “userName” and “externalId”.`,
  },
  'target-answer': {
    severity: 'stop',
    sentence: (d, destination) =>
      `${atStart(destination)} sent something that is not a SCIM answer${d['reason'] ? ` (${d['reason']})` : ''}.`,
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
    sentence: () =>
      'Another destination was chosen in Settings while this sync was under way, so the rest was not sent.',
    action: (destination) => `Make a new preview for ${destination}.`,
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
  'answer-unreadable': {
    severity: 'stop',
    sentence: () => 'Sync Review sent this page something that it cannot read, so what you see here may be old.',
    action: 'Reload this page.',
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
