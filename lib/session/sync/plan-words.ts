import { m } from '../../words/index.ts';
import type { Audience } from '../../records/screen-choices.ts';
import { displayName } from '../../records/person-name.ts';
import { atStart } from '../../records/destination-name.ts';
import { isolateText } from '../../roster/index.ts';
import { fieldName } from '../../sync/field-names.ts';
import type { FieldChange } from '../../sync/account.ts';
import type { PlanAction, PlanItem, SyncPlan } from '../../sync/plan/plan-item.ts';
import { isLeftTemporaryAddress } from '../../sync/run/temporary-address.ts';
import type { SyncMode } from '../../sync/plan/sync-mode.ts';
import { flagLabel } from '../flag-words.ts';
import { countSent } from './sync-parts.ts';

export interface PlanSection {
  /** `later`: what the mode leaves as it is. */
  readonly kind: PlanAction | 'later';
  readonly title: () => string;
  readonly sentence: (destination: string, who?: Audience) => string;
}

/** The parts of a preview in the order in which they matter. */
export const planSections: readonly PlanSection[] = [
  {
    kind: 'add',
    title: m.sync_section_add,
    sentence: (destination) => m.sync_section_add_sentence({ destination }),
  },
  { kind: 'update', title: m.sync_section_update, sentence: () => m.sync_section_update_sentence() },
  {
    kind: 'archive',
    title: m.sync_section_archive,
    sentence: (_destination, who = 'students') => m.sync_section_archive_sentence({ who }),
  },
  {
    kind: 'hold',
    title: m.sync_section_hold,
    sentence: (destination) => m.sync_section_hold_sentence({ destination: atStart(destination) }),
  },
  {
    kind: 'later',
    title: m.sync_section_later,
    sentence: (destination) => m.sync_section_later_sentence({ destination: atStart(destination) }),
  },
  {
    kind: 'skip',
    title: m.sync_section_skip,
    sentence: (destination) => m.sync_section_skip_sentence({ destination: atStart(destination) }),
  },
  {
    kind: 'exclude',
    title: m.sync_section_exclude,
    sentence: (destination) => m.sync_section_exclude_sentence({ destination }),
  },
  {
    kind: 'unchanged',
    title: m.sync_section_unchanged,
    sentence: (destination) => m.sync_section_unchanged_sentence({ destination: atStart(destination) }),
  },
];

function isPaused({ reason }: PlanItem): boolean {
  return reason === 'archiving-paused' || reason === 'changes-paused' || reason === 'awaits-archiving';
}

export interface ModeChoice {
  readonly mode: SyncMode;
  readonly text: (who: Audience) => string;
  readonly sentence: (destination: string, who: Audience) => string;
}

export const modeChoices: readonly ModeChoice[] = [
  { mode: 'full', text: () => m.sync_mode_full(), sentence: (_, who) => m.sync_mode_full_sentence({ who }) },
  {
    mode: 'no-archiving',
    text: () => m.sync_mode_no_archiving(),
    sentence: (_, who) => m.sync_mode_no_archiving_sentence({ who }),
  },
  {
    mode: 'additions-only',
    text: (who) => m.sync_mode_additions({ who }),
    sentence: (destination) => m.sync_mode_additions_sentence({ destination }),
  },
];

/** What the button of the archiving's own step does. */
export function archiveLabel({ counts }: SyncPlan, who: Audience = 'students'): string {
  return m.sync_archive_students({ count: counts.archive, who });
}

export interface ChangeWords {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

export function changeWords(change: FieldChange): ChangeWords {
  if (change.field === 'active') {
    const state = (active: boolean): string => (active ? m.sync_account_active() : m.sync_account_archived());
    return { field: fieldName('active'), from: state(change.from), to: state(change.to) };
  }
  const text = (value: string): string =>
    isLeftTemporaryAddress(value) ? m.sync_value_given_up() : value || m.sync_value_none();
  const field = fieldName(change.field);
  return { field, from: text(change.from), to: text(change.to) };
}

/** Why a student stands where he stands, or `''` when the section says it already. */
export function reasonWords(item: PlanItem, destination: string): string {
  switch (item.reason) {
    case 'new':
    case 'changed':
    case 'same':
    case 'left-school':
    case 'not-selected':
      return '';
    case 'moved-up':
      return m.sync_reason_moved_up();
    case 'archiving-paused':
      return m.sync_reason_left();
    case 'changes-paused':
      return m.sync_reason_changed();
    case 'awaits-archiving':
      return m.sync_reason_awaits_archiving();
    case 'returned':
      return m.sync_reason_returned();
    case 'unsettled':
      return m.sync_reason_unsettled({ destination });
    case 'shared-between-kinds':
      return m.sync_reason_shared_between_kinds({ destination });
    case 'outside-scope':
      return m.sync_reason_outside_scope();
    default:
      return flagLabel(item.reason);
  }
}

/** What a new account holds: "New account: name, email, grade 05, school SBE". */
export function addedWords({ gradeLevel, schoolCode }: Pick<PlanItem, 'gradeLevel' | 'schoolCode'>): string {
  const grade = gradeLevel.trim();
  if (grade && schoolCode) return m.sync_added_grade_school({ grade, school: schoolCode });
  if (grade) return m.sync_added_grade({ grade });
  return schoolCode ? m.sync_added_school({ school: schoolCode }) : m.sync_added();
}

/** Whose account the email is still that of, and that it is given up first; `''` for anybody else. */
export function takeoverWords(
  { previousHolder, reason }: Pick<PlanItem, 'previousHolder' | 'reason'>,
  destination: string,
): string {
  if (!previousHolder) return '';
  const name = isolateText(displayName(previousHolder));
  return reason === 'awaits-archiving' ? m.sync_takeover_waits({ name, destination }) : m.sync_takeover({ name });
}

/** Why somebody will be refused, as far as that is known; `''` for anybody else. */
export function takenWords({ takenBy }: Pick<PlanItem, 'takenBy'>, destination: string): string {
  if (!takenBy) return '';
  const name = isolateText(displayName(takenBy));
  return takenBy.action === 'hold'
    ? m.sync_taken_on_hold({ name, destination })
    : m.sync_taken_skipped({ name, destination });
}

/** That the same child had another ID before; `''` for anybody else. */
export function formerWords({ formerId }: Pick<PlanItem, 'formerId'>, who: Audience = 'students'): string {
  return formerId === undefined ? '' : m.sync_former_id({ id: String(formerId), who });
}

/** Who will be refused, in one sentence, or `''`. */
export function refusedSentence({ items }: SyncPlan, destination: string, who: Audience = 'students'): string {
  const count = items.filter(({ takenBy }) => takenBy).length;
  return count === 0 ? '' : m.sync_will_be_refused({ count, destination, who });
}

/** Who waits because archiving does, in one sentence, or `''`. */
export function waitingSentence({ items }: SyncPlan, who: Audience = 'students'): string {
  const count = items.filter(({ reason }) => reason === 'awaits-archiving').length;
  return count === 0 ? '' : m.sync_await_archiving({ count, who });
}

/** The section in which it stands. */
export function sectionOf(item: PlanItem): PlanSection | undefined {
  const kind = isPaused(item) ? 'later' : item.action;
  return planSections.find((section) => section.kind === kind);
}

/** What the button does: "Sync 12 students: 9 new, 3 changed". The number is that of the sentence above it and of the receipt to come. */
export function syncLabel(plan: SyncPlan, who: Audience = 'students'): string {
  const { counts } = plan;
  // Nobody is left then: it only archives.
  return counts.add + counts.update + counts.unchanged === 0
    ? archiveLabel(plan, who)
    : m.sync_students_and_what({ count: countSent(plan), what: whatIsSent(plan), who });
}

/** The same where there is little room: "Sync 9 new, 3 changed". */
export function shortSyncLabel(plan: SyncPlan): string {
  return m.sync_what({ what: whatIsSent(plan) });
}

/** "9 new, 3 changed". */
export function whatIsSent({ counts }: SyncPlan): string {
  const parts = [
    counts.add > 0 && m.sync_part_new({ count: counts.add }),
    counts.update > 0 && m.sync_part_changed({ count: counts.update }),
    counts.archive > 0 && m.sync_part_archive({ count: counts.archive }),
  ];
  return parts.filter(Boolean).join(', ');
}

/** The preview in one sentence. */
export function planSentence(plan: SyncPlan, destination: string, who: Audience = 'students'): string {
  const sent = countSent(plan);
  const { unchanged } = plan.counts;
  const later = plan.items.filter(isPaused).length;
  if (sent === 0 && later > 0) return m.sync_nothing_now({ count: later, who });
  if (sent === 0) return nothingSentence(plan, destination, who);
  if (hasNoStudents(plan)) return m.sync_archives_all({ destination, who });
  if (sent === plan.counts.archive) return m.sync_only_archives({ count: sent, destination, who });
  if (unchanged === 0) return m.sync_all_sync({ count: sent, destination, who });
  return m.sync_some_sync({ count: sent, total: sent + unchanged, destination: atStart(destination), who });
}

/** Nobody of the list is in the plan: whoever is, is known from the destination only. */
export function hasNoStudents({ items }: SyncPlan): boolean {
  const onlyThere: readonly PlanItem['reason'][] = ['left-school', 'archiving-paused', 'outside-scope'];
  return items.every(({ reason }) => onlyThere.includes(reason));
}

function nothingSentence(plan: SyncPlan, destination: string, who: Audience): string {
  const { unchanged, hold, exclude } = plan.counts;
  if (hasNoStudents(plan)) return m.sync_no_students({ who });
  if (unchanged > 0) return m.sync_up_to_date({ destination: atStart(destination) });
  return hold + exclude > 0 ? m.sync_nobody_can() : m.sync_all_skipped();
}

/** What the mode means, also while a pause stands above it. */
export function modeSentence(mode: SyncMode, paused: boolean, destination: string, who: Audience = 'students'): string {
  if (mode === 'full' && paused) return m.sync_mode_full_paused({ who });
  return modeChoices.find((choice) => choice.mode === mode)?.sentence(destination, who) ?? '';
}

/** Who needs fixing, or `''`. */
export function keptSentence({ counts }: SyncPlan, who: Audience = 'students'): string {
  const count = counts.hold + counts.exclude;
  return count === 0 ? '' : m.sync_kept_out({ count, who });
}
