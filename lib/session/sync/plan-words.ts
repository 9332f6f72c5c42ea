import { formatNumber } from '../../words/index.ts';
import { displayName } from '../../records/person-name.ts';
import { atStart } from '../../records/destination-name.ts';
import { isolateText } from '../../roster/index.ts';
import { isMoreField, nameOfMore } from '../../sync/more-fields.ts';
import type { FieldChange, MoreField } from '../../sync/account.ts';
import type { PlanAction, PlanItem, SyncPlan } from '../../sync/plan/plan-item.ts';
import { isLeftTemporaryAddress } from '../../sync/run/temporary-address.ts';
import type { SyncMode } from '../../sync/plan/sync-mode.ts';
import { flagLabel } from '../flag-words.ts';
import { countSent } from './sync-parts.ts';

export interface PlanSection {
  /** `later`: what the mode leaves as it is. */
  readonly kind: PlanAction | 'later';
  readonly title: string;
  readonly sentence: (destination: string) => string;
}

const keeps = (destination: string): string => `${atStart(destination)} keeps what it has.`;

/** The parts of a preview in the order in which they matter. */
export const planSections: readonly PlanSection[] = [
  { kind: 'add', title: 'Add', sentence: (destination) => `New accounts in ${destination}.` },
  { kind: 'update', title: 'Update', sentence: () => 'Something about them has changed.' },
  { kind: 'archive', title: 'Archive', sentence: () => 'No longer enrolled. They are deactivated, not deleted.' },
  { kind: 'hold', title: 'On hold', sentence: (destination) => `They have an error now. ${keeps(destination)}` },
  {
    kind: 'later',
    title: 'Left for later',
    sentence: (destination) => `Not part of what is chosen above. ${keeps(destination)}`,
  },
  { kind: 'skip', title: 'Skipped', sentence: (destination) => `Not chosen. ${keeps(destination)}` },
  {
    kind: 'exclude',
    title: 'Excluded',
    sentence: (destination) => `They have an error and are not in ${destination} yet.`,
  },
  {
    kind: 'unchanged',
    title: 'Unchanged',
    sentence: (destination) => `${atStart(destination)} already has them as they are.`,
  },
];

const fields: Record<Exclude<FieldChange['field'], MoreField>, string> = {
  externalId: 'Student ID',
  userName: 'Email',
  email: 'Email',
  givenName: 'First name',
  familyName: 'Last name',
  gradeLevel: 'Grade',
  schoolCode: 'School',
  active: 'Account',
};

function isPaused({ reason }: PlanItem): boolean {
  return reason === 'archiving-paused' || reason === 'changes-paused' || reason === 'awaits-archiving';
}

export interface ModeChoice {
  readonly mode: SyncMode;
  readonly text: string;
  readonly sentence: (destination: string) => string;
}

export const modeChoices: readonly ModeChoice[] = [
  { mode: 'full', text: 'Everything', sentence: () => 'New students, changes, and archiving who has left.' },
  {
    mode: 'no-archiving',
    text: 'No archiving',
    sentence: () => 'New students and changes. Who has left stays active, for example over the summer.',
  },
  {
    mode: 'additions-only',
    text: 'Only new students',
    sentence: (destination) => `Everybody whom ${destination} already has stays as they are.`,
  },
];

/** What the button of the archiving's own step does. */
export function archiveLabel({ counts }: SyncPlan): string {
  return `Archive ${people(counts.archive)}`;
}

export interface ChangeWords {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

export function changeWords(change: FieldChange): ChangeWords {
  if (change.field === 'active') {
    return { field: fields.active, from: change.from ? 'active' : 'archived', to: change.to ? 'active' : 'archived' };
  }
  const text = (value: string): string => (isLeftTemporaryAddress(value) ? 'given up' : value || 'none');
  const field = isMoreField(change.field) ? nameOfMore(change.field) : fields[change.field];
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
      return 'Moved up';
    case 'archiving-paused':
      return 'Has left';
    case 'changes-paused':
      return 'Has changed';
    case 'awaits-archiving':
      return 'Waits for an archiving';
    case 'returned':
      return 'Back at school';
    case 'unsettled':
      return `The last sync ended before ${destination} answered: looked at first`;
    case 'outside-scope':
      return 'Outside the chosen schools and grades';
    default:
      return flagLabel(item.reason);
  }
}

/** What a new account holds: "New account: name, email, grade 05, school SBE". */
export function addedWords({ gradeLevel, schoolCode }: Pick<PlanItem, 'gradeLevel' | 'schoolCode'>): string {
  const parts = [
    'name, email',
    gradeLevel.trim() && `grade ${gradeLevel.trim()}`,
    schoolCode && `school ${schoolCode}`,
  ];
  return `New account: ${parts.filter(Boolean).join(', ')}`;
}

/** Whose account the email is still that of, and that it is given up first; `''` for anybody else. */
export function takeoverWords(
  { previousHolder, reason }: Pick<PlanItem, 'previousHolder' | 'reason'>,
  destination: string,
): string {
  if (!previousHolder) return '';
  const whose = isolateText(displayName(previousHolder));
  return reason === 'awaits-archiving'
    ? `${whose} has left and still has this email in ${destination}, until archived`
    : `${whose} has left: that archived account gives up this email first`;
}

/** Why somebody will be refused, as far as that is known; `''` for anybody else. */
export function takenWords({ takenBy }: Pick<PlanItem, 'takenBy'>, destination: string): string {
  if (!takenBy) return '';
  const whose = isolateText(displayName(takenBy));
  return `Will be refused: ${whose} has this email in ${destination} and is ${takenBy.action === 'hold' ? 'on hold' : 'skipped'}`;
}

/** That the same child had another ID before; `''` for anybody else. */
export function formerWords({ formerId }: Pick<PlanItem, 'formerId'>): string {
  return formerId === undefined ? '' : `The same child had student ID ${formerId} before and keeps the account`;
}

/** Who will be refused, in one sentence, or `''`. */
export function refusedSentence({ items }: SyncPlan, destination: string): string {
  const refused = items.filter(({ takenBy }) => takenBy).length;
  if (refused === 0) return '';
  return `${people(refused)} will be refused: another student has that email in ${destination} and is skipped or on hold. Sync or change the other student first.`;
}

/** Who waits because archiving does, in one sentence, or `''`. */
export function waitingSentence({ items }: SyncPlan): string {
  const waiting = items.filter(({ reason }) => reason === 'awaits-archiving').length;
  if (waiting === 0) return '';
  return `${people(waiting)} can go once the archiving is done: the email is still that of somebody who has left.`;
}

/** The section in which it stands. */
export function sectionOf(item: PlanItem): PlanSection | undefined {
  const kind = isPaused(item) ? 'later' : item.action;
  return planSections.find((section) => section.kind === kind);
}

/** What the button does: "Sync 12 students: 9 new, 3 changed". The number is that of the sentence above it and of the receipt to come. */
export function syncLabel(plan: SyncPlan): string {
  const { counts } = plan;
  // Nobody is left then: it only archives.
  return counts.add + counts.update + counts.unchanged === 0
    ? archiveLabel(plan)
    : `Sync ${people(countSent(plan))}: ${whatIsSent(plan)}`;
}

/** The same where there is little room: "Sync 9 new, 3 changed". */
export function shortSyncLabel(plan: SyncPlan): string {
  return `Sync ${whatIsSent(plan)}`;
}

/** "9 new, 3 changed". */
export function whatIsSent({ counts }: SyncPlan): string {
  const parts = [part(counts.add, 'new'), part(counts.update, 'changed'), part(counts.archive, 'to archive')];
  return parts.filter(Boolean).join(', ');
}

/** The preview in one sentence. */
export function planSentence(plan: SyncPlan, destination: string): string {
  const sent = countSent(plan);
  const { unchanged } = plan.counts;
  const later = plan.items.filter(isPaused).length;
  if (sent === 0 && later > 0) return `Nothing to send now. ${people(later)} left for later.`;
  if (sent === 0) return nothingSentence(plan, destination);
  if (hasNoStudents(plan)) return `Your list has no students: everybody in ${destination} would be archived.`;
  if (sent === plan.counts.archive) return `${people(sent)} will be archived in ${destination}. Nothing else changes.`;
  if (unchanged === 0) return `${people(sent)} will be sent to ${destination}.`;
  return `${formatNumber(sent)} of ${people(sent + unchanged)} will be sent. ${atStart(destination)} already has the rest.`;
}

/** Nobody of the list is in the plan: whoever is, is known from the destination only. */
export function hasNoStudents({ items }: SyncPlan): boolean {
  const onlyThere: readonly PlanItem['reason'][] = ['left-school', 'archiving-paused', 'outside-scope'];
  return items.every(({ reason }) => onlyThere.includes(reason));
}

function nothingSentence(plan: SyncPlan, destination: string): string {
  const { unchanged, hold, exclude } = plan.counts;
  if (hasNoStudents(plan)) return 'There are no students in your list, so there is nobody to sync.';
  if (unchanged > 0) return `${atStart(destination)} already has everybody who can go.`;
  return hold + exclude > 0 ? 'Nobody can go now.' : 'Nobody is chosen, so there is nobody to sync.';
}

/** What the mode means, also while a pause stands above it. */
export function modeSentence(mode: SyncMode, paused: boolean, destination: string): string {
  if (mode === 'full' && paused) return 'New students and changes. Archiving follows once the pause is over.';
  return modeChoices.find((choice) => choice.mode === mode)?.sentence(destination) ?? '';
}

/** Who can't go, or `''`. */
export function keptSentence({ counts }: SyncPlan): string {
  const kept = counts.hold + counts.exclude;
  return kept === 0 ? '' : `${people(kept)} can’t go because of an error.`;
}

export function people(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'student' : 'students'}`;
}

function part(count: number, word: string): string {
  return count === 0 ? '' : `${formatNumber(count)} ${word}`;
}
