import { text, type FailureDetail, type FailureWords } from './failure-words.ts';
import { m } from './words/index.ts';

const again = (): boolean => true;

/** What a person is told about FACTS: a part of the table in error-words.ts. */
export const factsFailures = {
  'facts-keys-missing': {
    severity: 'stop',
    sentence: () => m.errors_facts_keys_missing(),
    action: () => m.errors_facts_keys_missing_action(),
  },
  'facts-key-rejected': {
    severity: 'stop',
    sentence: () => m.errors_facts_key_rejected(),
    action: () => m.errors_facts_key_rejected_action(),
  },
  'facts-subscription-rejected': {
    severity: 'stop',
    sentence: () => m.errors_facts_subscription_rejected(),
    action: () => m.errors_facts_subscription_rejected_action(),
  },
  'facts-api-key-rejected': {
    severity: 'stop',
    sentence: () => m.errors_facts_api_key_rejected(),
    action: () => m.errors_facts_api_key_rejected_action(),
  },
  'facts-keys-swapped': {
    severity: 'stop',
    sentence: () => m.errors_facts_keys_swapped(),
    action: () => m.errors_facts_keys_swapped_action(),
  },
  'facts-forbidden': {
    severity: 'stop',
    sentence: (d) =>
      withTheirWords(
        d,
        d['area'] ? m.errors_facts_forbidden({ area: text(d['area'], '') }) : m.errors_facts_forbidden_some(),
      ),
    action: () => m.errors_facts_forbidden_action(),
  },
  'facts-field-missing': {
    severity: 'stop',
    sentence: () => m.errors_facts_field_missing(),
    action: () => m.errors_facts_field_missing_action(),
  },
  'facts-write-forbidden': {
    severity: 'stop',
    sentence: () => m.errors_facts_write_forbidden(),
    action: () => m.errors_facts_write_forbidden_action(),
  },
  'facts-quota': {
    severity: 'stop',
    sentence: (d) => withTheirWords(d, m.errors_facts_quota()),
    action: () => m.errors_facts_quota_action(),
  },
  'facts-rate-limited': {
    severity: 'wait',
    sentence: (d) =>
      d['seconds']
        ? m.errors_facts_rate_limited_seconds({ seconds: Number(d['seconds']) })
        : m.errors_facts_rate_limited(),
    action: () => m.errors_continues(),
    again,
  },
  'facts-unreachable': {
    severity: 'wait',
    sentence: () => m.errors_facts_unreachable(),
    action: () => m.errors_facts_unreachable_action(),
    again,
    ofEmail: { action: () => m.errors_facts_unreachable_email_action() },
  },
  'facts-timeout': {
    severity: 'wait',
    sentence: (d) => m.errors_facts_timeout({ seconds: Number(d['seconds'] ?? 20) }),
    action: () => m.errors_list_stays(),
    again,
    ofEmail: { action: () => m.errors_email_stays() },
  },
  'facts-web-page': {
    severity: 'wait',
    sentence: () => m.errors_facts_web_page(),
    action: () => m.errors_facts_web_page_action(),
    again,
  },
  'facts-unavailable': {
    severity: 'wait',
    sentence: (d) => withTheirWords(d, statusSentence(text(d['status'], ''))),
    action: () => m.errors_list_stays(),
    again,
    ofEmail: { action: () => m.errors_email_stays() },
  },
  'facts-filter-long': {
    severity: 'wait',
    sentence: () => m.errors_facts_filter_long(),
    action: () => m.errors_list_stays(),
    again,
  },
  'facts-answer': {
    severity: 'stop',
    sentence: (d) =>
      d['field']
        ? m.errors_facts_answer_field({ record: recordOf(d), field: text(d['field'], '') })
        : m.errors_facts_answer_reason({ reason: text(d['reason'], m.errors_unreadable()) }),
    action: () => m.errors_facts_answer_action(),
    again: (d) => d['field'] === undefined,
    ofEmail: {
      sentence: (d) =>
        d['field']
          ? m.errors_facts_answer_field_email({ record: recordOf(d), field: text(d['field'], '') })
          : m.errors_facts_answer_reason_email({ reason: text(d['reason'], m.errors_unreadable()) }),
      action: () => m.errors_look_then_try(),
    },
  },
  'facts-moving': {
    severity: 'wait',
    sentence: () => m.errors_facts_moving(),
    action: () => m.errors_facts_moving_action(),
  },
  'facts-cut-off': {
    severity: 'stop',
    sentence: cutOffSentence,
    action: () => m.errors_facts_cut_off_action(),
  },
  'facts-empty': {
    severity: 'stop',
    sentence: (d) => m.errors_facts_empty({ before: Number(d['before'] ?? 0) }),
    action: () => m.errors_facts_empty_action(),
  },
  'facts-other-school': {
    severity: 'stop',
    sentence: (d) =>
      m.errors_facts_other_school({
        theirs: text(d['theirs'], m.errors_another_school()),
        ours: text(d['ours'], m.errors_your_school()),
      }),
    action: () => m.errors_facts_other_school_action(),
    ofEmail: { sentence: () => m.errors_facts_other_school_email() },
  },
  'page-other-school': {
    severity: 'stop',
    sentence: () => m.errors_page_other_school(),
    action: () => m.errors_page_other_school_action(),
  },
  'facts-not-found': {
    severity: 'stop',
    sentence: (d) =>
      d['studentId'] ? m.errors_facts_not_found({ id: text(d['studentId'], '') }) : m.errors_facts_not_found_some(),
    action: () => m.errors_facts_not_found_action(),
    ofEmail: { action: () => m.errors_facts_not_found_email_action() },
  },
  'facts-refused': {
    severity: 'stop',
    sentence: (d) => withTheirWords(d, m.errors_facts_refused()),
    action: () => m.errors_facts_refused_action(),
  },
} as const satisfies Record<string, FailureWords>;

/** The sentence, and FACTS' own words where it sent some. */
function withTheirWords({ message }: FailureDetail, sentence: string): string {
  return message ? `${sentence} ${m.errors_facts_says({ message: String(message) })}` : sentence;
}

function statusSentence(status: string): string {
  if (status === '') return m.errors_facts_unavailable();
  return Number(status) < 500 ? m.errors_facts_not_taken({ status }) : m.errors_facts_unavailable_status({ status });
}

function cutOffSentence(d: FailureDetail): string {
  const received = Number(d['received'] ?? 0);
  if (!d['total']) return m.errors_facts_cut_off_more({ received });
  const counts = { received, total: Number(d['total']) };
  return d['what'] === 'people' ? m.errors_facts_cut_off_people(counts) : m.errors_facts_cut_off_students(counts);
}

/** Whose record it was: kept as "person 7", or in words of the room that threw it. */
function recordOf(d: FailureDetail): string {
  const record = text(d['record'], m.errors_a_record());
  const [, id] = /^person (\d+)$/.exec(record) ?? [];
  return id === undefined ? record : m.errors_record_person({ id });
}
