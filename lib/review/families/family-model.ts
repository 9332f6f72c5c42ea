import type { SavedParentDecision } from '../../records/decision.ts';
import type { FamilyCopy, KeptParent } from '../../records/family.ts';
import {
  classifyFamilySteps,
  finishSteps,
  needsLinks,
  parentFamilySteps,
  similarParentSteps,
  type Choice,
  type Decision,
  type FamilyClassification,
  type ParentChoice,
  type ParentFamily,
  type Steps,
} from '../../roster/index.ts';
import type { ReviewModel } from '../review-model.ts';
import { toFamilyRecords } from './family-records.ts';
import type { FamilyRow } from './families-view.ts';
import { nameFamilies, toFamilyRows, type NamedFamily } from './family-rows.ts';

export interface FoundFamilies {
  readonly rows: readonly FamilyRow[];
  readonly classification: FamilyClassification;
  /** Each with its parents in FACTS' order. */
  readonly families: readonly ParentFamily[];
}

/**
 * The parents of the students in scope as derived state: the copy of families + what FACTS was seen to hold since + decisions about
 * parents, classified beside the students of `review` and never counted among them.
 */
export class FamilyModel {
  readonly #review: ReviewModel;
  #copy: FamilyCopy | null = null;
  readonly #decisions = new Map<number, Decision>();
  #decidedAt: number | null = null;
  #parents = new Map<number, KeptParent>();
  /** Everything that the families follow from; they are put together anew when one of it is another. */
  #madeOf: readonly unknown[] = [];
  #families: readonly ParentFamily[] = [];
  #named: readonly NamedFamily[] = [];
  #similar: ReadonlySet<number> = new Set();
  #choice: ParentChoice = 'all';
  #similarFor: readonly unknown[] = [];
  /** How often a decision was news. */
  #decided = 0;
  #found: FoundFamilies | null = null;
  #foundFor: readonly unknown[] = [];

  constructor(review: ReviewModel) {
    this.#review = review;
  }

  get copy(): FamilyCopy | null {
    return this.#copy;
  }

  get decidedAt(): number | null {
    return this.#decidedAt;
  }

  setCopy(copy: FamilyCopy): void {
    this.#copy = copy;
    this.#parents = new Map(copy.parents.map((parent) => [parent.personId, parent]));
  }

  /** Which parents the school chose. */
  get parentChoice(): ParentChoice {
    return this.#choice;
  }

  /** Whether the copy says who is meant by the school's choice; until it does, all parents are. */
  get isChoiceKnown(): boolean {
    return !needsLinks(this.#choice) || this.#copy?.hasLinks === true;
  }

  setParentChoice(choice: ParentChoice): void {
    this.#choice = choice;
  }

  addDecisions(decisions: readonly SavedParentDecision[]): void {
    for (const { personId, choice, decidedAt } of decisions) {
      if (this.#decisions.get(personId)?.choice !== choice) this.#decided += 1;
      this.#decisions.set(personId, { choice });
      this.#decidedAt = Math.max(this.#decidedAt ?? 0, decidedAt);
    }
  }

  choice(personId: number): Choice {
    return this.#decisions.get(personId)?.choice ?? 'sync';
  }

  /** A parent with the email that FACTS was last seen to hold; `undefined` for nobody known as one, or enrolled by now. */
  parent(personId: number): KeptParent | undefined {
    const known = this.#parents.get(personId);
    return known && !this.#review.student(personId) ? this.#corrected(known) : undefined;
  }

  /** As it was found last; `null` before. */
  get found(): FoundFamilies | null {
    return this.#found;
  }

  /** All at once, with who may be entered twice; `null` before parents were read. */
  find(): FoundFamilies | null {
    finishSteps(this.catchUp());
    finishSteps(this.lookForSimilar());
    return finishSteps(this.catchUp());
  }

  /** Finds what has changed since the last time, a little at a time; `null` before parents were read. */
  *catchUp(): Steps<FoundFamilies | null> {
    const { places, snapshot, schoolDomains } = this.#review;
    if (!this.#copy || this.#copy.version === 0 || !snapshot || snapshot.version === 0) return (this.#found = null);
    const choice = this.isChoiceKnown ? this.#choice : 'all';
    const madeOf = [this.#copy, snapshot, places, choice, this.#emailsSince()];
    if (differ(madeOf, this.#madeOf)) {
      const families = yield* this.#putTogether(this.#copy, new Set(places.keys()), choice);
      const named = yield* nameFamilies(families, (id) => this.#review.student(id));
      this.#madeOf = madeOf;
      this.#families = families;
      this.#named = named;
      this.#found = null;
      this.#foundFor = [];
    }
    const foundFor = [this.#named, this.#decided, this.#similar, schoolDomains];
    if (!this.#found || differ(foundFor, this.#foundFor)) {
      yield;
      const rules = { schoolDomains, similar: this.#similar };
      const classification = yield* classifyFamilySteps(this.#families, this.#decisions, rules);
      yield;
      const rows = yield* toFamilyRows(this.#named, classification, this.#found?.rows);
      this.#found = { rows, classification, families: this.#families };
      this.#foundFor = foundFor;
    }
    return this.#found;
  }

  /** Half of the work, and advice only: it comes after the rest. Answers whether another look is due for it. */
  *lookForSimilar(): Steps<boolean> {
    const [copy, snapshot, places, choice] = this.#madeOf;
    const similarFor = [copy, snapshot, places, choice];
    if (!differ(similarFor, this.#similarFor)) return false;
    const pairs = yield* similarParentSteps(this.#families);
    this.#similarFor = similarFor;
    if (pairs.length === 0 && this.#similar.size === 0) return false;
    this.#similar = new Set(pairs.flatMap(({ a, b }) => [a, b]));
    return true;
  }

  /** The families put together for what was found. */
  get families(): readonly ParentFamily[] {
    return this.#families;
  }

  /** Everybody known as the parent of one of these students, whatever the school chose. */
  parentsOf(studentIds: ReadonlySet<number>): ReadonlySet<number> {
    if (!this.#copy || studentIds.size === 0) return new Set();
    const families = finishSteps(this.#putTogether(this.#copy, studentIds, 'all'));
    return new Set(families.flatMap(({ members }) => members.map(({ personId }) => personId)));
  }

  *#putTogether(copy: FamilyCopy, scopeIds: ReadonlySet<number>, choice: ParentChoice): Steps<readonly ParentFamily[]> {
    const parents = copy.parents.map((parent) => this.#corrected(parent));
    yield;
    const records = yield* toFamilyRecords({ parents, children: copy.children }, this.#review.enrolledIds);
    return yield* parentFamilySteps({ ...records, scopeIds }, choice);
  }

  /** What was read for a write after the parent was read is newer. */
  #corrected(parent: KeptParent): KeptParent {
    const seen = this.#review.observed(parent.personId);
    return seen && (seen.observedAt ?? 0) >= parent.readAt ? { ...parent, email: seen.found } : parent;
  }

  /** Names every email that FACTS was seen to hold since, so that another one is noticed. */
  #emailsSince(): string {
    const seen = [...this.#review.corrections.keys()].filter((id) => this.#parents.has(id));
    return JSON.stringify(seen.map((id) => [id, this.#review.observed(id)?.found ?? null]));
  }
}

function differ(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length !== others.length || some.some((part, place) => part !== others[place]);
}
