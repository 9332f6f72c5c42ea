import {
  finishSteps,
  type Entry,
  type FlagCode,
  type MemberEntry,
  type ParentFamily,
  type PersonId,
} from '../../roster/index.ts';
import type { ReviewModel } from '../review-model.ts';
import type { PeopleReading } from '../review-store.ts';
import type { FamilyModel } from './family-model.ts';

/** A parent's families as a destination is told of them. */
export interface ParentFacts {
  readonly familyIds: readonly number[];
  /** The place in each of them, from 1. */
  readonly places: readonly number[];
  /** The children in scope, ascending. */
  readonly childIds: readonly number[];
}

/** Parents in the words of a plan. */
export interface ParentsToSync {
  /** The parents of students in scope; an email that keeps somebody from an account is red here, whatever it means for the family. */
  readonly entries: readonly Entry[];
  /** The parents of everybody enrolled, in scope or not: who is missing here has no child left. */
  readonly knownIds: ReadonlySet<number>;
  /** The parents of those who may have left. */
  readonly unseenIds: ReadonlySet<number>;
  /** Everybody's families were read, so that who is missing is nobody's parent any more. */
  readonly whole: boolean;
  readonly factsOf: (personId: number) => ParentFacts;
}

const codes: Partial<Record<MemberEntry['flags'][number]['code'], FlagCode>> = {
  'missing-email': 'missing-email',
  'invalid-email': 'invalid-email',
  'duplicate-email': 'duplicate-email',
};

/** Gathers parents as they stand. Pure. */
export function gatherParents(
  model: FamilyModel,
  review: Pick<ReviewModel, 'enrolledIds' | 'unseenIds'>,
  { failure, families, parents }: PeopleReading,
): ParentsToSync {
  // Before the copy says who is meant by the school's choice, nobody is known to be.
  const found = model.isChoiceKnown ? finishSteps(model.catchUp()) : null;
  const facts = new Map<number, ParentFacts>();
  for (const family of found ? model.families : []) addFamily(facts, family);
  const rows = new Map(
    (found ? model.families : []).flatMap(({ members }) => members.map((row) => [row.personId, row] as const)),
  );
  const entries = (found?.classification.members ?? []).flatMap(({ personId, flags, outcome }): Entry[] => {
    const parent = model.parent(personId) ?? rows.get(personId);
    if (!parent) return [];
    const { firstName, lastName, email } = parent;
    const student = { studentId: personId as PersonId, firstName, lastName, email, birthdate: null };
    const red = flags.flatMap(({ code }) => codes[code] ?? []).map((code) => ({ code, severity: 'red' as const }));
    return [
      { student: { ...student, gradeLevel: '', schoolCode: '' }, flags: outcome === 'excluded' ? red : [], outcome },
    ];
  });
  const { enrolledIds, unseenIds } = review;
  const wasRead = families === 'read' && parents === null && failure === null;
  return {
    entries,
    knownIds: model.parentsOf(enrolledIds),
    unseenIds: model.parentsOf(unseenIds),
    // Of a student who may have left, the families may be missing as well.
    whole: found !== null && wasRead && unseenIds.size === 0,
    factsOf: (personId) => facts.get(personId) ?? { familyIds: [], places: [], childIds: [] },
  };
}

function addFamily(facts: Map<number, ParentFacts>, { familyId, childIds, members }: ParentFamily): void {
  members.forEach(({ personId }, index) => {
    const known = facts.get(personId) ?? { familyIds: [], places: [], childIds: [] };
    const place = known.familyIds.findIndex((id) => id > familyId);
    const at = place < 0 ? known.familyIds.length : place;
    facts.set(personId, {
      familyIds: known.familyIds.toSpliced(at, 0, familyId),
      places: known.places.toSpliced(at, 0, index + 1),
      childIds: [...new Set([...known.childIds, ...childIds])].sort((one, other) => one - other),
    });
  });
}
