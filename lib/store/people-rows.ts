import type { KeptFamilies } from '../records/family.ts';
import type { Choice, Person } from '../roster/index.ts';

/** One page of everybody in one sealed row. The copy at hand is that of the last pull that was finished; those of a live one are staged. */
export interface PeoplePack {
  readonly pullId: number;
  readonly page: number;
  readonly people: readonly Person[];
}

/** Parents and enrolled children of the same page, in one sealed row; what was said of the people beside holds for them. */
export interface FamilyPack extends KeptFamilies {
  readonly pullId: number;
  readonly page: number;
}

/** As of students; kept apart from theirs. */
export interface ParentDecisionRow {
  readonly personId: number;
  readonly choice: Choice;
  readonly decidedAt: number;
  /** Grows with each decision about anybody's parent. */
  readonly seq: number;
  /** When a copy of the families was first seen not to have the parent any more. */
  readonly leftAt?: number;
}

/** Two students of whom a person said that they are not the same child; `a` is the smaller id. */
export interface NotSimilarRow {
  readonly a: number;
  readonly b: number;
  readonly saidAt: number;
}
