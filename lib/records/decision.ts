import type { Choice } from '../roster/index.ts';

export interface SavedDecision {
  readonly studentId: number;
  readonly choice: Choice;
  readonly decidedAt: number;
}

/** About a parent; kept apart from those about students. */
export interface SavedParentDecision {
  readonly personId: number;
  readonly choice: Choice;
  readonly decidedAt: number;
}

/** `a` is the smaller id. */
export interface SavedNotSimilar {
  readonly a: number;
  readonly b: number;
  readonly saidAt: number;
}
