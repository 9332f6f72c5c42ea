import type { Failure } from '../errors.ts';
import type { KeptFamilies } from '../records/family.ts';
import type { Person } from '../roster/index.ts';
import type { KnownRoles } from './keep-families.ts';
import type { PagingCursor } from './paging-cursor.ts';
import type { PersonRoles } from './person-kind.ts';
import type { PeoplePage } from './ports.ts';

/**
 * Families, who is whose parent where the families don't say, and students who left come first: they tell what the people of the last list
 * are.
 */
export type PeoplePullPhase = 'families' | 'parents' | 'students' | 'people';

/** A pull of everybody in FACTS with its cursor. */
export interface PeoplePull extends PagingCursor<string> {
  readonly pullId: number;
  readonly state: 'running' | 'waiting' | 'done' | 'failed';
  readonly phase: PeoplePullPhase;
  /** The snapshot's when it began: after each refresh there is at most one pull. */
  readonly snapshotVersion: number;
  readonly requests: number;
  readonly restarts: number;
  readonly attempts: number;
  readonly notBefore: number | null;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  readonly failure: Failure | null;
  /** Why it went on without families; `null` when it didn't. */
  readonly familiesFailure?: Failure | null;
  /** Some place in a family doesn't say whether it is a parent's: the list of parents is asked. */
  readonly asksParents?: boolean;
  /** The school's choice of parents needs that list in any case, and what it says of custody and correspondence. */
  readonly needsLinks?: boolean;
  /** Why it went on without that list; `null` when it didn't. */
  readonly parentsFailure?: Failure | null;
}

export type PeoplePullChange = Partial<Omit<PeoplePull, 'pullId' | 'startedAt' | 'snapshotVersion'>>;

/** Where the pulls stand beside the snapshot. */
export interface PeopleStanding {
  /** 0 without a snapshot. */
  readonly snapshotVersion: number;
  /** The snapshot after which the last pull was begun; `null` when there was none. */
  readonly pulledFor: number | null;
  /** When the copy at hand was finished; `null` without one. */
  readonly copiedAt: number | null;
  /** The last pull asked for what the school's choice of parents may need, and the copy at hand has it. */
  readonly askedLinks: boolean;
  readonly hasLinks: boolean;
  /** A refresh is under way, or an email that could be sent now. */
  readonly busy: boolean;
}

/** Every step stages its rows and moves the cursor in one transaction. */
export interface PeoplePullStore {
  live(): Promise<PeoplePull | null>;
  readStanding(now: number): Promise<PeopleStanding>;
  start(snapshotVersion: number, at: number, needsLinks: boolean): Promise<void>;
  advance(pullId: number, change: PeoplePullChange): Promise<void>;
  /** Merges with what was staged of the same people. */
  stageRoles(pullId: number, roles: readonly PersonRoles[], change: PeoplePullChange): Promise<void>;
  /** What was staged of these people, who of them is enrolled, and which families have somebody enrolled. */
  readRoles(pullId: number, ids: readonly number[]): Promise<KnownRoles>;
  stagePeople(
    pullId: number,
    people: readonly Person[],
    families: KeptFamilies,
    change: PeoplePullChange,
  ): Promise<void>;
  /** The page as the refresh read it, not before `since`; `null` when it didn't. */
  keptPage(page: number, size: number, since: number): Promise<PeoplePage | null>;
  /** Drops what is staged and moves the cursor, in one transaction. */
  restart(pullId: number, change: PeoplePullChange): Promise<void>;
  /** Puts what is staged in the place of the copy before, in one transaction. */
  swap(pullId: number, at: number): Promise<void>;
}
