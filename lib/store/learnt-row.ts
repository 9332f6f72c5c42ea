import type { Learnt } from '../sync/targets/scim/target-memory.ts';

/** What a sync target turned out to be like, by its address: no word about a person. */
export interface LearntRow {
  readonly key: `learnt ${string}`;
  readonly learnt: Learnt;
}
