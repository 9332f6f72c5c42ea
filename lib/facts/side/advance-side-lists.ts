import { toFailure, type Failure } from '../../errors.ts';
import { isDue as isOver, isRecent, longestWaitMs } from '../../wait-until.ts';
import { sideListNames, type SideListName, type StudentStatus } from '../../records/side-lists.ts';
import { maxPages } from '../limits.ts';
import { isMissing } from './is-missing.ts';
import type { JobStep } from '../refresh.ts';
import { countAttempt, waitFor } from '../retry-wait.ts';
import { countStatus } from './count-status.ts';
import { readSidePage } from './read-side-page.ts';
import type { ReadList, SideListStore, SideReading } from './side-ports.ts';

export interface SideListParts {
  readonly store: SideListStore;
  /** One that leaves room in the rolling minute for whatever is more urgent. */
  readonly readList: () => Promise<ReadList>;
  readonly now: () => number;
}

const oneDay = 24 * 60 * 60_000;
const parkMs = 2_000;

/**
 * One request's worth of the lists beside students and people: who is staff, the homerooms, the school years and the like. Each is read once a
 * day after a refresh and in a reading of its own; one that FACTS refuses or doesn't have is noted, what was known of it stays, and nothing else waits for it.
 */
export async function advanceSideLists(parts: SideListParts): Promise<JobStep> {
  const now = parts.now();
  const { snapshotVersion, busy } = await parts.store.readStanding(now);
  if (snapshotVersion === 0) return 'idle';
  const readings = await parts.store.readings();
  const due = sideListNames
    .map((name) => readings.find((each) => each.name === name) ?? unread(name))
    .find((reading) => isDue(reading, snapshotVersion, now));
  if (!due) return 'idle';
  if (busy) return now + parkMs;
  if (due.notBefore !== null && !isOver(due.notBefore, now, longestWaitMs)) return due.notBefore;
  try {
    await readOn(parts, due, snapshotVersion);
  } catch (thrown) {
    return recordFailure(parts, due, snapshotVersion, toFailure(thrown, due.name));
  }
  return 'again';
}

const settled = { failure: null, attempts: 0, notBefore: null } as const;
const notBegun = { pages: 0, staged: [], received: 0, first: '' } as const;

function unread(name: SideListName): SideReading {
  return { name, triedFor: null, readAt: null, rows: [], ...notBegun, unfiltered: false, ...settled };
}

function isDue({ triedFor, readAt }: SideReading, snapshotVersion: number, now: number): boolean {
  return triedFor !== snapshotVersion && (readAt === null || !isRecent(readAt, now, oneDay));
}

async function readOn(parts: SideListParts, reading: SideReading, snapshotVersion: number): Promise<void> {
  const readList = await parts.readList();
  const uncounted = reading.name === 'statuses' ? nextUncounted(reading.staged as StudentStatus[]) : null;
  if (reading.pages > 0 && uncounted !== null) {
    const staged = (reading.staged as StudentStatus[]).slice();
    staged[uncounted] = await countStatus(readList, staged[uncounted] as StudentStatus);
    await parts.store.put(finishWhenDone({ ...reading, ...settled, staged }, true, snapshotVersion, parts.now()));
    return;
  }
  const page = await readSidePage(readList, reading);
  const { received, first } = page;
  const pages = reading.pages + 1;
  const staged = [...reading.staged, ...page.rows];
  const isLast = page.isLast || pages >= maxPages;
  await parts.store.put(
    finishWhenDone({ ...reading, ...settled, pages, staged, received, first }, isLast, snapshotVersion, parts.now()),
  );
}

/** So many statuses are counted; a school has about ten. */
const maxCounted = 20;

/** The place of the first status whose records weren't asked for; everybody enrolled is known. */
function nextUncounted(staged: readonly StudentStatus[]): number | null {
  const place = staged.findIndex(({ status, records }) => records === undefined && !/^enrolled$/i.test(status));
  return place < 0 || place >= maxCounted ? null : place;
}

function finishWhenDone(reading: SideReading, isLast: boolean, triedFor: number, readAt: number): SideReading {
  const counting = reading.name === 'statuses' && nextUncounted(reading.staged as StudentStatus[]) !== null;
  if (!isLast || counting) return reading;
  return { ...reading, ...notBegun, rows: reading.staged, triedFor, readAt };
}

async function recordFailure(
  parts: SideListParts,
  reading: SideReading,
  triedFor: number,
  failure: Failure,
): Promise<JobStep> {
  const unfilterable = failure.code === 'facts-unavailable' || failure.code === 'facts-answer';
  if (reading.name === 'directory' && !reading.unfiltered && reading.pages === 0 && unfilterable) {
    await parts.store.put({ ...reading, ...settled, unfiltered: true });
    return 'again';
  }
  const wait = isMissing(failure) ? null : waitFor(failure, reading.attempts);
  if (wait === null) {
    await parts.store.put({
      ...reading,
      ...settled,
      ...notBegun,
      triedFor,
      failure,
    });
    return 'again';
  }
  const notBefore = parts.now() + wait;
  await parts.store.put({ ...reading, attempts: countAttempt(failure, reading.attempts), notBefore });
  return notBefore;
}
