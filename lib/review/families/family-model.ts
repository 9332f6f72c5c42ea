import type { SavedParentDecision } from '../../records/decision.ts';
import type { FamilyCopy, KeptParent } from '../../records/family.ts';
import {
  classifyFamilies,
  findSimilarParents,
  parentFamilies,
  type Choice,
  type Decision,
  type FamilyClassification,
  type ParentFamily,
} from '../../roster/index.ts';
import type { ReviewModel } from '../review-model.ts';
import { toFamilyRecords } from './family-records.ts';
import type { FamilyRow } from './families-view.ts';
import { nameFamilies, toFamilyRows, type NamedFamily } from './family-rows.ts';

export interface FoundFamilies {
  readonly rows: readonly FamilyRow[];
  readonly classification: FamilyClassification;
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
  #found: FoundFamilies | null = null;

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

  addDecisions(decisions: readonly SavedParentDecision[]): void {
    for (const { personId, choice, decidedAt } of decisions) {
      this.#decisions.set(personId, { choice });
      this.#decidedAt = Math.max(this.#decidedAt ?? 0, decidedAt);
    }
    this.#found = null;
  }

  choice(personId: number): Choice {
    return this.#decisions.get(personId)?.choice ?? 'sync';
  }

  /** A parent with the email that FACTS was last seen to hold; `undefined` for nobody known as one, or enrolled by now. */
  parent(personId: number): KeptParent | undefined {
    const known = this.#parents.get(personId);
    return known && !this.#review.student(personId) ? this.#corrected(known) : undefined;
  }

  /** `null` before parents were read. */
  find(): FoundFamilies | null {
    const { places, snapshot, schoolDomains } = this.#review;
    if (!this.#copy || this.#copy.version === 0 || !snapshot || snapshot.version === 0) return null;
    const corrected = this.#emailsSince();
    const madeOf = [this.#copy, snapshot, places, corrected];
    if (madeOf.some((part, place) => part !== this.#madeOf[place])) {
      this.#madeOf = madeOf;
      this.#families = this.#putTogether(this.#copy, new Set(places.keys()));
      this.#named = nameFamilies(this.#families, (id) => this.#review.student(id));
      this.#similar = new Set(findSimilarParents(this.#families).flatMap(({ a, b }) => [a, b]));
      this.#found = null;
    }
    if (!this.#found) {
      const classification = classifyFamilies(this.#families, this.#decisions, {
        schoolDomains,
        similar: this.#similar,
      });
      const rows = toFamilyRows(this.#named, classification);
      this.#found = { rows, classification };
    }
    return this.#found;
  }

  #putTogether(copy: FamilyCopy, scopeIds: ReadonlySet<number>): ParentFamily[] {
    const parents = copy.parents.map((parent) => this.#corrected(parent));
    const records = toFamilyRecords({ parents, children: copy.children }, this.#review.enrolledIds);
    return parentFamilies({ ...records, scopeIds });
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
