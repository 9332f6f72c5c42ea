import { conflictSentence, refusalSentence } from './conflict-words.ts';
import { atStart } from './records/destination-name.ts';
import { emailFailures } from './email-error-words.ts';
import { factsFailures } from './facts-error-words.ts';
import { text, type FailureWords } from './failure-words.ts';
import { storeFailures } from './store-error-words.ts';
import { m } from './words/index.ts';

export type { FailureDetail, FailureSeverity, FailureWords } from './failure-words.ts';

/** Every code, with what a person is told. */
export const failureTable = {
  ...factsFailures,
  ...emailFailures,
  locked: {
    severity: 'stop',
    sentence: () => m.errors_locked(),
    action: () => m.errors_locked_action(),
  },
  'passphrase-wrong': {
    severity: 'stop',
    sentence: () => m.errors_passphrase_wrong(),
    action: () => m.errors_passphrase_wrong_action(),
  },
  'batch-under-way': {
    severity: 'note',
    sentence: () => m.errors_batch_under_way(),
    action: () => m.errors_batch_under_way_action(),
  },
  'student-not-on-page': {
    severity: 'stop',
    sentence: () => m.errors_student_not_on_page(),
    action: () => m.errors_student_not_on_page_action(),
  },
  'parent-not-on-page': {
    severity: 'stop',
    sentence: () => m.errors_parent_not_on_page(),
    action: () => m.errors_parent_not_on_page_action(),
  },
  'student-unknown': {
    severity: 'note',
    sentence: () => m.errors_student_unknown(),
    action: () => m.errors_student_unknown_action(),
  },
  'write-not-visible': {
    severity: 'stop',
    sentence: () => m.errors_write_not_visible(),
    action: () => m.errors_write_not_visible_action(),
  },
  'refresh-cancelled': {
    severity: 'note',
    sentence: () => m.errors_refresh_cancelled(),
    action: () => m.errors_refresh_cancelled_action(),
  },
  'list-missing': {
    severity: 'stop',
    sentence: () => m.errors_list_missing(),
    action: () => m.errors_list_missing_action(),
  },
  'target-missing': {
    severity: 'stop',
    sentence: () => m.errors_target_missing(),
    action: () => m.errors_target_missing_action(),
  },
  'secret-letters': {
    severity: 'stop',
    sentence: (d) =>
      m.errors_secret_letters({ what: text(d['what'], m.errors_a_key()), letter: text(d['letter'], '?') }),
    action: () => m.errors_secret_letters_action(),
  },
  'target-address': {
    severity: 'stop',
    sentence: () => m.errors_target_address(),
    action: () => m.errors_target_address_action(),
  },
  'target-permission': {
    severity: 'stop',
    sentence: (d, destination) => m.errors_target_permission({ host: text(d['host'], destination) }),
    action: () => m.errors_target_permission_action(),
  },
  'target-unauthorized': {
    severity: 'stop',
    sentence: (_, destination) => m.errors_target_unauthorized({ destination: atStart(destination) }),
    action: () => m.errors_target_unauthorized_action(),
  },
  'target-forbidden': {
    severity: 'stop',
    sentence: (_, destination) => m.errors_target_forbidden({ destination: atStart(destination) }),
    action: (destination) => m.errors_target_forbidden_action({ destination }),
  },
  'target-not-found': {
    severity: 'stop',
    sentence: (_, destination) => m.errors_target_not_found({ destination: atStart(destination) }),
    action: () => m.errors_check_scim_address(),
  },
  'target-conflict': {
    severity: 'stop',
    sentence: conflictSentence,
    action: (destination) => m.errors_target_conflict_action({ destination }),
  },
  'target-in-doubt': {
    severity: 'wait',
    sentence: (_, destination) => m.errors_target_in_doubt({ destination: atStart(destination) }),
    action: () => m.errors_target_in_doubt_action(),
  },
  'target-refused': {
    severity: 'stop',
    sentence: refusalSentence,
    action: () => m.errors_target_refused_action(),
  },
  'target-rate-limited': {
    severity: 'wait',
    sentence: (_, destination) => m.errors_target_rate_limited({ destination: atStart(destination) }),
    action: () => m.errors_continues(),
  },
  'target-unavailable': {
    severity: 'wait',
    sentence: (_, destination) => m.errors_target_unavailable({ destination: atStart(destination) }),
    action: () => m.errors_target_unavailable_action(),
  },
  'target-unsearchable': {
    severity: 'stop',
    sentence: (_, destination) => m.errors_target_unsearchable({ destination: atStart(destination) }),
    action: (destination) => m.errors_target_unsearchable_action({ destination }),
  },
  'target-answer': {
    severity: 'stop',
    sentence: (d, destination) =>
      d['reason']
        ? m.errors_target_answer_reason({ destination: atStart(destination), reason: text(d['reason'], '') })
        : m.errors_target_answer({ destination: atStart(destination) }),
    action: () => m.errors_check_scim_address(),
  },
  'plan-changed': {
    severity: 'stop',
    sentence: () => m.errors_plan_changed(),
    action: () => m.errors_plan_changed_action(),
  },
  'plan-unconfirmed': {
    severity: 'stop',
    sentence: () => m.errors_plan_unconfirmed(),
    action: () => m.errors_plan_unconfirmed_action(),
  },
  'target-changed': {
    severity: 'stop',
    sentence: () => m.errors_target_changed(),
    action: (destination) => m.errors_target_changed_action({ destination }),
  },
  'sync-running': {
    severity: 'note',
    sentence: () => m.errors_sync_running(),
    action: () => m.errors_sync_running_action(),
  },
  'worker-lost': {
    severity: 'wait',
    sentence: () => m.errors_worker_lost(),
    action: () => m.errors_worker_lost_action(),
  },
  'answer-unreadable': {
    severity: 'stop',
    sentence: () => m.errors_answer_unreadable(),
    action: () => m.errors_reload_page(),
  },
  'extension-updated': {
    severity: 'stop',
    sentence: () => m.errors_extension_updated(),
    action: () => m.errors_reload_page(),
  },
  ...storeFailures,
  unexpected: {
    severity: 'stop',
    sentence: (d) => (d['where'] ? m.errors_unexpected_where({ where: text(d['where'], '') }) : m.errors_unexpected()),
    action: () => m.errors_unexpected_action(),
  },
} as const satisfies Record<string, FailureWords>;
