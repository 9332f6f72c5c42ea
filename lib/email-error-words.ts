import type { FailureWords } from './failure-words.ts';
import { m } from './words/index.ts';

/** What a person is told about writing an email: a part of the table in error-words.ts. */
export const emailFailures = {
  'email-invalid': {
    severity: 'stop',
    sentence: () => m.errors_email_invalid(),
    action: () => m.errors_email_invalid_action(),
  },
  'email-conflict': {
    severity: 'stop',
    sentence: () => m.errors_email_conflict(),
    action: () => m.errors_choose_address(),
  },
  'email-under-way': {
    severity: 'note',
    sentence: () => m.errors_email_under_way(),
    action: () => m.errors_email_under_way_action(),
  },
  'email-earlier': {
    severity: 'wait',
    sentence: () => m.errors_email_earlier(),
    action: () => m.errors_email_earlier_action(),
  },
  'email-unknown': {
    severity: 'stop',
    sentence: () => m.errors_email_unknown(),
    action: () => m.errors_look_then_try(),
  },
  'email-overtaken': {
    severity: 'stop',
    sentence: (d) => (d['seen'] ? m.errors_email_overtaken_seen() : m.errors_email_overtaken()),
    action: () => m.errors_choose_address(),
  },
  'email-altered': {
    severity: 'stop',
    sentence: () => m.errors_email_altered(),
    action: () => m.errors_email_altered_action(),
  },
  'email-not-shown': {
    severity: 'stop',
    sentence: () => m.errors_email_not_shown(),
    action: () => m.errors_email_not_shown_action(),
  },
  'email-not-kept': {
    severity: 'stop',
    sentence: () => m.errors_email_not_kept(),
    action: () => m.errors_email_not_kept_action(),
  },
  'email-unread': {
    severity: 'stop',
    sentence: () => m.errors_email_unread(),
    action: () => m.errors_email_unread_action(),
  },
  'page-no-field': {
    severity: 'stop',
    sentence: () => m.errors_page_no_field(),
    action: () => m.errors_page_no_field_action(),
  },
  'page-other-value': {
    severity: 'stop',
    sentence: () => m.errors_page_other_value(),
    action: () => m.errors_page_other_value_action(),
  },
  'page-not-saved': {
    severity: 'note',
    sentence: () => m.errors_page_not_saved(),
    action: () => m.errors_page_not_saved_action(),
  },
} as const satisfies Record<string, FailureWords>;
