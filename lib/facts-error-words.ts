import type { FailureDetail, FailureWords } from './failure-words.ts';

const again = (): boolean => true;
const listStays = 'Your list stays as it was. Try again in a few minutes.';
const emailStays = 'The email in FACTS is as before. Try again in a few minutes.';
const apiKeys = 'System › Configuration › API Configuration › API Keys';

/** What a person is told about FACTS: a part of the table in error-words.ts. */
export const factsFailures = {
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
  'facts-subscription-rejected': {
    severity: 'stop',
    sentence: () => 'FACTS did not accept the subscription key.',
    action:
      'Copy the subscription key again from where your FACTS API subscription came from, and enter both keys anew.',
  },
  'facts-api-key-rejected': {
    severity: 'stop',
    sentence: () => 'FACTS did not accept the API key.',
    action: `Copy the API key again from FACTS (${apiKeys}). A key that was regenerated, or made for another subscription, does not work any more.`,
  },
  'facts-keys-swapped': {
    severity: 'stop',
    sentence: () => 'Each key is in the other one’s field.',
    action: 'Put the subscription key into “Subscription key” and the API key into “FACTS API key”.',
  },
  'facts-forbidden': {
    severity: 'stop',
    sentence: (d) => `The FACTS key may not read ${d['area'] ?? 'this'}${inTheirWords(d)}.`,
    action: `In FACTS (${apiKeys}), give the API key “Read” for Academics and for People.`,
  },
  'facts-field-missing': {
    severity: 'stop',
    sentence: () => 'FACTS has no such user-defined field any more.',
    action: 'Choose another field for the column, or remove the column.',
  },
  'facts-write-forbidden': {
    severity: 'stop',
    sentence: () => 'The FACTS key may read people but not change them, so the email was not written.',
    action: 'Type the email into FACTS’ own page, or give the API key “People: Write” in FACTS.',
  },
  'facts-quota': {
    severity: 'stop',
    sentence: (d) => `Your FACTS subscription has used up its calls for now${inTheirWords(d)}.`,
    action:
      'Try again when FACTS has renewed them. If this comes often, ask for more calls where the subscription came from.',
  },
  'facts-rate-limited': {
    severity: 'wait',
    sentence: (d) => `FACTS asks to wait${d['seconds'] ? ` ${d['seconds']} seconds` : ''} before the next request.`,
    action: 'Nothing to do: it goes on by itself.',
    again,
  },
  'facts-unreachable': {
    severity: 'wait',
    sentence: () => 'FACTS can’t be reached. Check the internet connection.',
    action: 'The last copy of your students stays as it was. Try again when you are online.',
    again,
    ofEmail: { action: 'Nothing is lost. Try again when you are online.' },
  },
  'facts-timeout': {
    severity: 'wait',
    sentence: (d) => `FACTS took longer than ${d['seconds'] ?? 20} seconds to answer.`,
    action: listStays,
    again,
    ofEmail: { action: emailStays },
  },
  'facts-web-page': {
    severity: 'wait',
    sentence: () => 'A web page came instead of FACTS’ answer, such as the sign-in page of a network.',
    action: 'Open any website. If your network asks you to sign in, do so, then try again.',
    again,
  },
  'facts-unavailable': {
    severity: 'wait',
    sentence: (d) =>
      Number(d['status']) < 500
        ? `FACTS did not take the request (error ${d['status']})${inTheirWords(d)}.`
        : `FACTS has a problem of its own${d['status'] ? ` (error ${d['status']})` : ''}${inTheirWords(d)}.`,
    action: listStays,
    again,
    ofEmail: { action: emailStays },
  },
  'facts-filter-long': {
    severity: 'wait',
    sentence: () => 'FACTS did not take a request about so many people at once.',
    action: listStays,
    again,
  },
  'facts-answer': {
    severity: 'stop',
    sentence: (d) =>
      d['field']
        ? `FACTS sent ${d['record'] ?? 'a record'} in which “${d['field']}” is not what it should be, so the refresh was not used.`
        : `FACTS sent something that is not an answer (${d['reason'] ?? 'unreadable'}), so it was not used.`,
    action: 'Your list stays as it was. Try again; if it happens again, look at that record in FACTS.',
    again: (d) => d['field'] === undefined,
    ofEmail: {
      sentence: (d) =>
        d['field']
          ? `FACTS sent ${d['record'] ?? 'a record'} in which “${d['field']}” is not what it should be, so the email was not written.`
          : `FACTS sent something that is not an answer (${d['reason'] ?? 'unreadable'}).`,
      action: 'Look at the student in FACTS, then try again.',
    },
  },
  'facts-moving': {
    severity: 'wait',
    sentence: () => 'Students were being added or removed in FACTS during the refresh, so it was not used.',
    action: 'Your list stays as it was. Refresh again in a minute.',
  },
  'facts-cut-off': {
    severity: 'stop',
    sentence: (d) =>
      d['total']
        ? `FACTS sent ${d['received'] ?? 0} of ${d['total']} ${d['what'] ?? 'students'}, so the list was not used.`
        : `FACTS sent ${d['received'] ?? 0} ${d['what'] ?? 'students'} and says there are more, but didn’t send them, so the list was not used.`,
    action:
      'Yours stays as it was. Try again in a few minutes. If it stays, ask FACTS support why the API cuts this list off.',
  },
  'facts-empty': {
    severity: 'stop',
    sentence: (d) => `FACTS says that no student is enrolled; your list has ${d['before'] ?? 'some'}.`,
    action: 'Your list stays as it was. Check in FACTS whether the key belongs to the right school and year.',
  },
  'facts-other-school': {
    severity: 'stop',
    sentence: (d) =>
      `These keys belong to ${d['theirs'] ?? 'another school'}. Your list is from ${d['ours'] ?? 'your school'}, and stays as it was.`,
    action: 'Open Settings and enter your school’s keys, or confirm there that it is the same school.',
    ofEmail: { sentence: () => 'The FACTS keys belong to another school, so the email was not written.' },
  },
  'page-other-school': {
    severity: 'stop',
    sentence: () => 'This FACTS page belongs to another school. Nothing was done there.',
    action: 'Open your own school in FACTS and try again.',
  },
  'facts-not-found': {
    severity: 'stop',
    sentence: (d) => `FACTS knows no person ${d['studentId'] ?? 'with this ID'}. Nothing was written.`,
    action: 'Refresh your students; the record may have been merged or removed in FACTS.',
    ofEmail: { action: 'Look for the student in FACTS: the record may have been merged or removed there.' },
  },
  'facts-refused': {
    severity: 'stop',
    sentence: (d) => `FACTS refused the email${inTheirWords(d)}. Nothing was changed.`,
    action: 'Check the address, or change it on FACTS’ own page.',
  },
} as const satisfies Record<string, FailureWords>;

/** FACTS' own words, where it sent some. */
function inTheirWords({ message }: FailureDetail): string {
  return message ? `: “${message}”` : '';
}
