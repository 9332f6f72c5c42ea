import { AppError } from '../../errors.ts';
import type { EmailFix } from '../../records/email-write.ts';
import { parentName } from '../../records/person-name.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import {
  classifyFamilies,
  type Choice,
  type Flag,
  type FlagCode,
  type MemberFlag,
  type ParentChoice,
} from '../../roster/index.ts';
import type { DirectReviewSource } from '../direct-review-source.ts';
import { checkFix } from '../people/prepare-fix.ts';
import { asParent, type PersonSource } from './parent-source.ts';
import { onceRead } from '../once-read.ts';
import type { PeopleReading, ReviewStore, SettingsStore } from '../review-store.ts';
import { toWriteView } from '../student-views.ts';
import type { StudentView } from '../views.ts';
import type { FamiliesView } from './families-view.ts';
import { gatherParents, type ParentsToSync } from './parents-to-sync.ts';
import { FamilyModel } from './family-model.ts';
import { followModel } from './follow-model.ts';

export interface FamiliesSource {
  /** `null` until parents were looked up in the store. */
  watch(listener: (view: FamiliesView | null) => void): Unsubscribe;
  /** Answers the ids whose choice changed, which is what Undo takes back. */
  decide(personIds: readonly number[], choice: Choice): Promise<readonly number[]>;
  /** Which parents get an account, for the whole school. */
  choose(choice: ParentChoice): Promise<void>;
  /** Parents in the place of students: the same guarded write, other people. */
  readonly person: PersonSource;
  readonly model: FamilyModel;
  /** Everybody who is known as a parent; reads what is kept of them, if nobody has. */
  ids(): Promise<ReadonlySet<number>>;
  /** Whom a sync of parents would send; reads what is kept of them, if nobody has. */
  toSync(): Promise<ParentsToSync>;
  stop(): void;
}

export interface FamiliesSourceParts {
  readonly store: Pick<
    ReviewStore,
    'watchFamilies' | 'watchParentDecisions' | 'watchPeopleReading' | 'saveParentDecisions' | 'queueCorrection'
  >;
  readonly source: Pick<
    DirectReviewSource,
    'model' | 'watchChanges' | 'whoHas' | 'askDirectory' | 'dismissWrite' | 'ready'
  >;
  readonly settings: Pick<SettingsStore, 'watch' | 'change'>;
  readonly now: () => number;
  readonly wake: () => void;
  /** Lets the page go on between two slices of work. */
  readonly pause?: () => Promise<void>;
}

/** Parents beside the students of a review. Nothing is read before somebody asks for them. */
export function createFamiliesSource(parts: FamiliesSourceParts): FamiliesSource {
  const { store, source, settings, now, wake, pause } = parts;
  const model = new FamilyModel(source.model);
  const listeners = new Set<() => void>();
  let reading: PeopleReading = { failure: null, families: null, parents: null };
  let begun = false;
  let stops: readonly Unsubscribe[] = [];

  const follow = followModel(model, pause, () => {
    for (const listener of [...listeners]) listener();
  });
  const read = onceRead(['families', 'decisions', 'reading', 'students', 'choice'], () => void follow.changed());
  const { changed } = read;
  const begin = (): void => {
    if (begun) return;
    begun = true;
    stops = [
      store.watchFamilies((copy) => (model.setCopy(copy), changed('families'))),
      store.watchParentDecisions((decisions) => (model.addDecisions(decisions), changed('decisions'))),
      store.watchPeopleReading((found) => ((reading = found), changed('reading'))),
      source.watchChanges(() => changed('students')),
      settings.watch(({ parentChoice }) => (model.setParentChoice(parentChoice), changed('choice'))),
    ];
  };
  const watch = <View>(view: () => View, listener: (view: View) => void): Unsubscribe => {
    begin();
    const tell = (): void => listener(view());
    listeners.add(tell);
    if (follow.isReady) tell();
    return () => listeners.delete(tell);
  };

  /** Done when the screen shows it, not only the store. */
  const decide = async (personIds: readonly number[], choice: Choice): Promise<readonly number[]> => {
    const decidedAt = now();
    const changed = await store.saveParentDecisions(personIds, choice, decidedAt);
    if (!read.isWhole || changed.length === 0) return changed;
    model.addDecisions(changed.map((personId) => ({ personId, choice, decidedAt })));
    await follow.changed();
    return changed;
  };

  return {
    model,
    ids: async () => {
      begin();
      await read.whole;
      return new Set(model.copy?.parents.map(({ personId }) => personId));
    },
    toSync: async () => {
      begin();
      await Promise.all([source.ready, read.whole]);
      return gatherParents(model, source.model, reading);
    },
    watch: (listener) => watch(() => toFamiliesView(model, source.model, reading), listener),
    decide,
    choose: async (parentChoice) => {
      await settings.change({ parentChoice });
      // FACTS may have to be asked who that is.
      wake();
    },
    stop: () => {
      listeners.clear();
      for (const stop of stops) stop();
    },
    person: asParent({
      watchStudent: (personId, listener) => watch(() => toPersonView(model, source.model, personId), listener),
      whoHas: source.whoHas,
      fixEmail: async (fix) => {
        await Promise.all([source.ready, read.whole]);
        if (!(await store.queueCorrection(prepareParentFix(model, fix), now()))) throw new AppError('email-under-way');
        wake();
      },
      dismissWrite: source.dismissWrite,
      decide: async (personIds, choice) => void (await decide(personIds, choice)),
    }),
  };
}

function toFamiliesView(
  model: FamilyModel,
  review: DirectReviewSource['model'],
  { failure, families, parents }: PeopleReading,
): FamiliesView | null {
  const { found } = model;
  if (model.copy === null) return null;
  const writes = new Map<number, NonNullable<StudentView['write']>>();
  for (const correction of review.corrections.values()) {
    if (!model.parent(correction.studentId)) continue;
    const write = toWriteView(correction, review.pausedBatches);
    if (write && write.state !== 'done') writes.set(correction.studentId, write);
  }
  return {
    families: found?.rows ?? [],
    counts: (found?.classification ?? nobody).counts,
    groups: (found?.classification ?? nobody).groups,
    choice: model.parentChoice,
    isChoiceKnown: model.isChoiceKnown,
    schools: review.snapshot?.schools ?? [],
    gradeOrder: (review.snapshot?.gradeLevels ?? []).map(({ name }) => name),
    writes,
    decidedAt: model.decidedAt,
    takenAt: model.copy.takenAt,
    familiesFailure: families === 'read' ? null : families,
    parentsFailure: parents,
    failure,
  };
}

/** A parent as the fix of an email shows a student; `null` for somebody who is none. */
function toPersonView(model: FamilyModel, review: DirectReviewSource['model'], personId: number): StudentView | null {
  const parent = model.parent(personId);
  if (!parent) return null;
  const entry = model.found?.classification.members.find((each) => each.personId === personId);
  const { firstName, lastName, email } = parent;
  return {
    studentId: personId,
    name: parentName(parent),
    gradeLevel: '',
    flags: (entry?.flags ?? []).flatMap(toFlag),
    outcome: entry?.outcome ?? (model.choice(personId) === 'skip' ? 'skipped' : 'importable'),
    firstName,
    lastName,
    preferredName: null,
    schoolCodes: [],
    homeroom: null,
    birthdate: null,
    nextStatus: null,
    email,
    choice: model.choice(personId),
    inScope: entry !== undefined,
    // Parents have their mail elsewhere.
    schoolDomains: [],
    partners: [],
    nextProblem: null,
    write: toWriteView(review.corrections.get(personId), review.pausedBatches),
  };
}

const ofEmails = {
  'missing-email': 'missing-email',
  'invalid-email': 'invalid-email',
  'duplicate-email': 'duplicate-email',
  'duplicate-resolved': 'duplicate-resolved',
  'suspicious-email': 'suspicious-email',
} as const satisfies Partial<Record<MemberFlag['code'], FlagCode>>;

function toFlag({ code, severity }: MemberFlag): Flag[] {
  return code === 'similar-person' ? [] : [{ code: ofEmails[code], severity }];
}

/** The fix as it may be written. Throws `student-unknown` for nobody known as a parent, or `email-invalid`. */
function prepareParentFix(model: FamilyModel, fix: EmailFix): EmailFix {
  if (!model.parent(fix.studentId)) throw new AppError('student-unknown');
  return checkFix(fix);
}

const nobody = classifyFamilies([], new Map());
