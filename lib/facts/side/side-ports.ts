import type { Failure } from '../../errors.ts';
import type { SideListName, SideRows } from '../../records/side-lists.ts';

/** Where the reading of one list stands. */
export interface SideReading {
  readonly name: SideListName;
  /** The snapshot after which it was read or tried last: after each refresh once at most. */
  readonly triedFor: number | null;
  /** When the rows at hand were read; `null` when they never were. */
  readonly readAt: number | null;
  readonly rows: readonly SideRows[SideListName][];
  /** Pages read of a list that is being read, and what they held. */
  readonly pages: number;
  readonly staged: readonly SideRows[SideListName][];
  /** Rows of these pages in all, and the first of the last page as it came. */
  readonly received?: number;
  readonly first?: string;
  /** FACTS could not filter it: all of it is read. */
  readonly unfiltered: boolean;
  readonly failure: Failure | null;
  readonly attempts: number;
  readonly notBefore: number | null;
}

export interface SideStanding {
  /** 0 without a snapshot. */
  readonly snapshotVersion: number;
  /** Something more urgent is under way. */
  readonly busy: boolean;
}

export interface SideListStore {
  readStanding(now: number): Promise<SideStanding>;
  readings(): Promise<readonly SideReading[]>;
  put(reading: SideReading): Promise<void>;
}

/** As the client gives a list: the body of one page. */
export type ReadList = (path: string, area: string, query: Record<string, string>) => Promise<unknown>;
