import type { FailureWords } from './failure-words.ts';

/** What a person is told about writing an email: a part of the table in error-words.ts. */
export const emailFailures = {
  'email-invalid': {
    severity: 'stop',
    sentence: () => 'That is not one complete email address.',
    action: 'Type one address such as name@school.org.',
  },
  'email-conflict': {
    severity: 'stop',
    sentence: () => 'Somebody changed this email in FACTS in the meantime, so yours was not written.',
    action: 'Look at both addresses and choose one.',
  },
  'email-under-way': {
    severity: 'note',
    sentence: () => 'Another email for this student is on its way to FACTS.',
    action: 'Wait until it is done, then change it again.',
  },
  'email-earlier': {
    severity: 'wait',
    sentence: () => 'An earlier email for this student may still reach FACTS, so this one waits.',
    action: 'Nothing to do: it is written by itself when that one can’t arrive any more.',
  },
  'email-unknown': {
    severity: 'stop',
    sentence: () => 'FACTS took the email but shows another one now.',
    action: 'Look at the student in FACTS, then try again.',
  },
  'email-overtaken': {
    severity: 'stop',
    sentence: (d) =>
      d['seen']
        ? 'The email was written to FACTS, then somebody changed it there.'
        : 'The email was sent and its answer was lost. FACTS holds another one now: it was written, then changed by somebody, or changed before it arrived.',
    action: 'Look at both addresses and choose one.',
  },
  'email-altered': {
    severity: 'stop',
    sentence: () => 'FACTS did not keep the email as it was sent.',
    action: 'Look at what FACTS holds now. It may take no address as long as this one.',
  },
  'email-not-shown': {
    severity: 'stop',
    sentence: () => 'FACTS answered that it took the email, but still shows the one before.',
    action: 'The next refresh looks again. Look at the student in FACTS before you write it once more.',
  },
  'email-not-kept': {
    severity: 'stop',
    sentence: () => 'FACTS did not keep the email: the last refresh read the one before.',
    action: 'Write it again, or change it on FACTS’ own page.',
  },
  'email-unread': {
    severity: 'stop',
    sentence: () => 'The email was sent, but FACTS could not be read afterwards: it may or may not have it.',
    action: 'Look at the student in FACTS before you try again.',
  },
  'page-no-field': {
    severity: 'stop',
    sentence: () => 'This FACTS page shows no email field that Sync Review is sure of. Nothing was filled in.',
    action: 'Open the student’s dashboard or demographics in FACTS, or copy the address and paste it there.',
  },
  'page-other-value': {
    severity: 'stop',
    sentence: () => 'The email field on the FACTS page holds something else, so it was left alone.',
    action: 'Look at what is typed there; clear it or save it, then try again.',
  },
  'page-not-saved': {
    severity: 'note',
    sentence: () => 'FACTS’ Save was not pressed, so the email in FACTS is as before.',
    action: 'Put the address into FACTS’ page again and press Save there.',
  },
} as const satisfies Record<string, FailureWords>;
