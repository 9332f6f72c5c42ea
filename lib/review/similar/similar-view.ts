import type { Entry, SimilarReason } from '../../roster/index.ts';

/** Two students who may be one child, or of whom a person said that they are not. */
export interface SimilarStudents {
  /** The same over refreshes, as long as both are enrolled. */
  readonly key: string;
  /** The smaller id first. */
  readonly members: readonly [Entry, Entry];
}

export interface SimilarPairView extends SimilarStudents {
  /** How probable it is that both are one child, from 0 to 1. */
  readonly score: number;
  /** What speaks for it first, then what speaks against it. */
  readonly reasons: readonly SimilarReason[];
}

export interface SimilarView {
  /** `looking`: what is shown is from before the last change, or nothing yet. */
  readonly state: 'looking' | 'ready' | 'failed';
  /** The most probable first. */
  readonly pairs: readonly SimilarPairView[];
  /** Said not to be the same child, the latest first. */
  readonly apart: readonly SimilarStudents[];
  /** How many students were compared. */
  readonly size: number;
}

/** The same for both orders. */
export function pairKey(one: number, other: number): string {
  return one < other ? `${one}-${other}` : `${other}-${one}`;
}
