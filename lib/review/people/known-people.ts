import type { Student } from '../../roster/index.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import { indexPeople, type PeopleIndex } from './people-index.ts';
import {
  areSiblings,
  familyContacts,
  noContacts,
  ownersOf,
  peopleOf,
  type FamilyContacts,
} from './people-of-student.ts';
import { nobodyElse, type PeopleView, type PersonRef } from './people-view.ts';
import { createPatternOffers } from './pattern-offer.ts';
import { enrolledEntry } from '../student-views.ts';
import type { ReviewModel } from '../review-model.ts';
import type { ReviewStore } from '../review-store.ts';

export interface KnownPeople {
  /** Who has this address, of all people but the one whom it is asked for. */
  owners(email: string, studentId: number | null): Promise<readonly PersonRef[]>;
  watch(studentId: number, listener: (view: PeopleView) => void): Unsubscribe;
  /** By what a student can be found beside the main email: the second, their phones, and the family's but the siblings' own. */
  readonly families: Families;
  /** Reads everybody, if nobody has; answers once they are there. */
  index(): Promise<PeopleIndex>;
  /** Whether both belong to one family and are certainly two children; false while families are not known. */
  areSiblings(one: number, other: number): boolean;
  /** The model has changed. */
  changed(): void;
  stop(): void;
}

export interface Families {
  /** None before they were read. */
  of(studentId: number): FamilyContacts;
  /** Reads them, if nobody has; `listener` is called with each copy that is read from now on, and never let go of. */
  follow(listener: () => void): void;
}

/**
 * Everybody in FACTS beside the model of the enrolled. They are read from the store when somebody asks for the
 * first time; `onread` is called after that, and after each new copy.
 */
export function knowPeople(
  model: ReviewModel,
  store: Pick<ReviewStore, 'watchPeople'>,
  onread: () => void = () => {},
): KnownPeople {
  const watches = new Set<() => void>();
  const followers = new Set<() => void>();
  const patternOffer = createPatternOffers(model);
  const offerFor = ({ studentId }: Student) => {
    const entry = enrolledEntry(model, studentId);
    return entry && entry.flags.length > 0 ? patternOffer(entry.student) : null;
  };
  let index: PeopleIndex | null = null;
  let stop: Unsubscribe | null = null;
  const read = Promise.withResolvers<void>();

  const prepare = (): void => {
    stop ??= store.watchPeople((copy) => {
      index = indexPeople(copy);
      read.resolve();
      for (const tell of [...watches, ...followers]) tell();
      onread();
    });
  };

  return {
    async index() {
      prepare();
      await read.promise;
      return index as PeopleIndex;
    },
    async owners(email, studentId) {
      prepare();
      await read.promise;
      return index ? ownersOf(model, index, email, studentId) : [];
    },
    watch(studentId, listener) {
      const tell = (): void => {
        const student = model.student(studentId);
        if (index) listener(student ? peopleOf(model, index, student, offerFor(student)) : nobodyElse);
      };
      prepare();
      watches.add(tell);
      tell();
      return () => watches.delete(tell);
    },
    families: {
      of: (studentId) => (index ? familyContacts(index, studentId) : noContacts),
      follow: (listener) => {
        const known = index !== null;
        followers.add(listener);
        prepare();
        if (known) listener();
      },
    },
    areSiblings: (one, other) => index !== null && areSiblings(model, index, one, other),
    changed() {
      for (const tell of [...watches]) tell();
    },
    stop: () => stop?.(),
  };
}
