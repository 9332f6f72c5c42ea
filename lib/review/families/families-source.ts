import { AppError } from '../../errors.ts';
import type { EmailFix } from '../../records/email-write.ts';
import { m } from '../../words/index.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import type { Choice, Flag, FlagCode, MemberFlag } from '../../roster/index.ts';
import type { DirectReviewSource } from '../direct-review-source.ts';
import { nobodyElse } from '../people/people-view.ts';
import { checkFix } from '../people/prepare-fix.ts';
import type { ReviewSource } from '../review-source.ts';
import type { PeopleReading, ReviewStore } from '../review-store.ts';
import { toWriteView } from '../student-views.ts';
import type { StudentView } from '../views.ts';
import type { FamiliesView } from './families-view.ts';
import { FamilyModel } from './family-model.ts';

/** One person on screen as the controller of an email's way to FACTS asks for them. */
export type PersonSource = Pick<
  ReviewSource,
  'watchStudent' | 'watchPeople' | 'whoHas' | 'askDirectory' | 'fixEmail' | 'dismissWrite' | 'decide'
>;

export interface FamiliesSource {
  /** `null` until parents were looked up in the store. */
  watch(listener: (view: FamiliesView | null) => void): Unsubscribe;
  /** Answers the ids whose choice changed, which is what Undo takes back. */
  decide(personIds: readonly number[], choice: Choice): Promise<readonly number[]>;
  /** Parents in the place of students: the same guarded write, other people. */
  readonly person: PersonSource;
  readonly model: FamilyModel;
  /** Everybody who is known as a parent; reads what is kept of them, if nobody has. */
  ids(): Promise<ReadonlySet<number>>;
}

export interface FamiliesSourceParts {
  readonly store: Pick<
    ReviewStore,
    'watchFamilies' | 'watchParentDecisions' | 'watchPeopleReading' | 'saveParentDecisions' | 'queueCorrection'
  >;
  readonly source: Pick<
    DirectReviewSource,
    'model' | 'watchRoster' | 'whoHas' | 'askDirectory' | 'dismissWrite' | 'ready'
  >;
  readonly now: () => number;
  readonly wake: () => void;
}

/** Parents beside the students of the review tab. Nothing is read before somebody asks for them. */
export function createFamiliesSource({ store, source, now, wake }: FamiliesSourceParts): FamiliesSource {
  const model = new FamilyModel(source.model);
  const listeners = new Set<() => void>();
  const unread = new Set(['families', 'decisions', 'reading', 'roster']);
  const allRead = Promise.withResolvers<void>();
  let reading: PeopleReading = { failure: null, families: null, parents: null };
  let told = false;
  let begun = false;

  const changed = (part: string): void => {
    unread.delete(part);
    if (unread.size > 0) return;
    allRead.resolve();
    if (told) return;
    told = true;
    queueMicrotask(() => {
      told = false;
      for (const listener of [...listeners]) listener();
    });
  };
  const begin = (): void => {
    if (begun) return;
    begun = true;
    store.watchFamilies((copy) => (model.setCopy(copy), changed('families')));
    store.watchParentDecisions((decisions) => (model.addDecisions(decisions), changed('decisions')));
    store.watchPeopleReading((read) => ((reading = read), changed('reading')));
    source.watchRoster(() => changed('roster'));
  };
  const watch = <View>(view: () => View, listener: (view: View) => void): Unsubscribe => {
    begin();
    const tell = (): void => listener(view());
    listeners.add(tell);
    if (unread.size === 0) tell();
    return () => listeners.delete(tell);
  };

  return {
    model,
    ids: async () => {
      begin();
      await allRead.promise;
      return new Set(model.copy?.parents.map(({ personId }) => personId));
    },
    watch: (listener) => watch(() => toFamiliesView(model, source.model, reading), listener),
    decide: (personIds, choice) => store.saveParentDecisions(personIds, choice, now()),
    person: {
      watchStudent: (personId, listener) => watch(() => toPersonView(model, source.model, personId), listener),
      watchPeople: (_personId, listener) => (listener(nobodyElse), () => {}),
      whoHas: source.whoHas,
      askDirectory: () => Promise.resolve(null),
      fixEmail: async (fix) => {
        await Promise.all([source.ready, allRead.promise]);
        if (!(await store.queueCorrection(prepareParentFix(model, fix), now()))) throw new AppError('email-under-way');
        wake();
      },
      dismissWrite: source.dismissWrite,
      decide: async (personIds, choice) => {
        await store.saveParentDecisions(personIds, choice, now());
      },
    },
  };
}

function toFamiliesView(
  model: FamilyModel,
  review: DirectReviewSource['model'],
  { failure, families, parents }: PeopleReading,
): FamiliesView | null {
  const found = model.find();
  if (model.copy === null) return null;
  const writes = new Map<number, NonNullable<StudentView['write']>>();
  for (const correction of review.corrections.values()) {
    if (!model.parent(correction.studentId)) continue;
    const write = toWriteView(correction, review.pausedBatches);
    if (write && write.state !== 'done') writes.set(correction.studentId, write);
  }
  return {
    families: found?.rows ?? [],
    counts: found?.classification.counts ?? noCounts,
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
  const entry = model.find()?.classification.members.find((each) => each.personId === personId);
  const { firstName, lastName, email } = parent;
  return {
    studentId: personId,
    name: `${firstName} ${lastName}`.trim() || m.panel_id({ id: String(personId) }),
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

const none = { total: 0, importable: 0, excluded: 0, skipped: 0 };
const noCounts: FamiliesView['counts'] = {
  families: none,
  members: none,
  missingFirst: 0,
  missingLater: 0,
  invalidFirst: 0,
  invalidLater: 0,
  duplicatesRed: 0,
  duplicatesOrange: 0,
  duplicatesResolved: 0,
};
