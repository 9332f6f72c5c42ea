import { addressOf } from '../../records/audience-target.ts';
import type { Audience } from '../../records/screen-choices.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import { AppError } from '../../errors.ts';
import type { DirectReviewSource } from '../../review/direct-review-source.ts';
import type { FamiliesSource } from '../../review/families/families-source.ts';
import type { ParentFacts } from '../../review/families/parents-to-sync.ts';
import type { LedgerStore, SettingsStore } from '../../review/review-store.ts';
import { emailKey, type Student } from '../../roster/index.ts';
import type { MoreField } from '../../sync/account.ts';
import type { PlanInput } from '../../sync/index.ts';
import { parentFields, parentUserType } from '../../sync/parent-fields.ts';
import { fillTargetFields } from './fill-target-fields.ts';

/** Whom a plan is about, and what it needs to know of them besides the ledger. */
export interface PeopleToPlan extends Pick<
  PlanInput,
  'entries' | 'enrolledIds' | 'unseenIds' | 'gradeOrder' | 'more' | 'elsewhere'
> {
  /** All of them could be read, so that who is missing has left. */
  readonly whole: boolean;
}

/** Students or parents, as far as a sync of them differs. */
export interface SyncedPeople<ToPlan extends PeopleToPlan = PeopleToPlan> {
  readonly audience: Audience;
  /** `known`: whom the target knows, or may know. Throws `list-missing`. */
  toPlan(target: string, known: readonly number[]): Promise<ToPlan>;
  /** Called at once and after each change. */
  watch(listener: () => void): Unsubscribe;
}

type StudentSource = Pick<DirectReviewSource, 'model' | 'ready' | 'watchRoster'>;

export function createSyncedStudents(source: StudentSource, settings: Pick<SettingsStore, 'read'>): SyncedPeople {
  const { model, ready } = source;
  return {
    audience: 'students',
    watch: (listener) => source.watchRoster(() => listener()),
    toPlan: async () => {
      await ready;
      if (!model.classification || !model.snapshot?.version) throw new AppError('list-missing');
      const { targetFields } = await settings.read();
      return {
        more: fillTargetFields(targetFields, model.snapshot.schools),
        entries: model.classification.entries,
        enrolledIds: model.enrolledIds,
        unseenIds: model.unseenIds,
        gradeOrder: model.snapshot.gradeLevels.map((grade) => grade.name),
        whole: true,
      };
    },
  };
}

export interface ParentsToPlan extends PeopleToPlan {
  /** A parent's families and children's grades. */
  readonly factsOf: (personId: number) => ParentFacts & { readonly gradeLevels: readonly string[] };
}

export type SyncedParents = SyncedPeople<ParentsToPlan>;

export function createSyncedParents(
  source: StudentSource,
  families: Pick<FamiliesSource, 'toSync' | 'watch'>,
  ledger: Pick<LedgerStore, 'read'>,
): SyncedParents {
  const { model, ready } = source;
  return {
    audience: 'parents',
    watch: (listener) => families.watch(() => listener()),
    toPlan: async (target, known) => {
      await ready;
      if (!model.classification || !model.snapshot?.version) throw new AppError('list-missing');
      const { entries, knownIds, unseenIds, whole, ...gathered } = await families.toSync();
      const factsOf: ParentsToPlan['factsOf'] = (personId) => {
        const facts = gathered.factsOf(personId);
        return { ...facts, gradeLevels: facts.childIds.map((id) => model.student(id)?.gradeLevel ?? '') };
      };
      return {
        whole,
        factsOf,
        entries,
        enrolledIds: knownIds,
        // Who is missing from half a list has not left.
        unseenIds: whole ? unseenIds : new Set(known),
        more: ({ studentId }: Student): Readonly<Record<MoreField, string>> => {
          const { familyIds, places, childIds, gradeLevels } = factsOf(studentId);
          return {
            [parentFields.userType]: parentUserType,
            [parentFields.familyIds]: familyIds.join(', '),
            [parentFields.familyPlaces]: places.join(', '),
            [parentFields.studentIds]: childIds.join(', '),
            [parentFields.gradeLevels]: gradeLevels.join(', '),
          };
        },
        elsewhere: await findElsewhere(target),
      };
    },
  };

  /** The emails of students who have, or are to have, an account at the same destination; none where no student ever had one. */
  async function findElsewhere(target: string): Promise<ReadonlySet<string>> {
    const there = await ledger.read(addressOf(target));
    if (there.size === 0) return new Set();
    const held = [...there.values()].flatMap(({ person }) => [person.userName, person.email ?? '']);
    const wanted = (model.classification?.entries ?? []).flatMap(({ student, outcome }) =>
      outcome === 'importable' ? (emailKey(student.email) ?? []) : [],
    );
    return new Set([...held, ...wanted].filter((email) => email !== ''));
  }
}
