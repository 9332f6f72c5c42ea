import { toFailure, type Failure } from '../errors.ts';
import { isDue as isOver, isRecent, longestWaitMs } from '../wait-until.ts';
import type { FactsClient } from './client.ts';
import { isEnrolled } from './is-enrolled.ts';
import { maxPages, pageSize } from './limits.ts';
import { isSizeIgnored, maxRestarts, nextBoundary, advanceCursor, cursorStart } from './paging-cursor.ts';
import { keepFamilies } from './keep-families.ts';
import { mergeRoles, toPerson, type PersonRoles } from './person-kind.ts';
import type {
  PeoplePull,
  PeoplePullChange,
  PeoplePullPhase,
  PeoplePullStore,
  PeopleStanding,
} from './people-pull-ports.ts';
import { cutOff, type ListPage } from './read-whole.ts';
import type { JobStep } from './refresh.ts';
import { isMissing } from './side/is-missing.ts';
import { countAttempt, countRequest, waitFor } from './retry-wait.ts';
import type { WireListedPerson, WireParentStudent, WirePersonFamily, WireStudent } from './wire.ts';

export interface PeoplePullParts {
  readonly store: PeoplePullStore;
  /** One that leaves room in the rolling minute for whatever is more urgent. */
  readonly client: () => Promise<FactsClient>;
  readonly now: () => number;
  /** Whether the school's choice of parents asks who has custody or may receive correspondence. */
  readonly needsLinks?: () => Promise<boolean>;
  /** Rows in one page; `limits.ts` says how many FACTS gives. */
  readonly rowsPerPage?: number;
}

const oneDay = 24 * 60 * 60_000;
const parkMs = 2_000;
/** So long pages that the refresh read are as good as read now. */
const keptMs = 60 * 60_000;

/**
 * One request's worth of the pull of everybody in FACTS: parents, staff, former students. It begins by itself after a refresh
 * when the copy at hand is a day old, steps aside for refreshes and emails, and the copy changes only in the last step, as a
 * whole. All state is in the row. A school of 9,000 people takes about 25 requests; pages that the refresh has just read aren't asked for again
 * (`people-way.ts`), only whether they still meet where they met.
 */
export async function advancePeoplePull(parts: PeoplePullParts): Promise<JobStep> {
  const standing = await parts.store.readStanding(parts.now());
  const pull = await parts.store.live();
  if (!pull) {
    const needsLinks = (await parts.needsLinks?.()) ?? false;
    if (!isDue(standing, parts.now(), needsLinks)) return 'idle';
    await parts.store.start(standing.snapshotVersion, parts.now(), needsLinks);
    return 'again';
  }
  if (standing.busy) return parts.now() + parkMs;
  if (pull.notBefore !== null && !isOver(pull.notBefore, parts.now(), longestWaitMs)) return pull.notBefore;
  try {
    const client = await parts.client();
    if (pull.isWhole) await checkBoundary(parts, client, pull);
    else await readPage(parts, client, pull);
    return 'again';
  } catch (thrown) {
    return recordFailure(parts, pull, toFailure(thrown, 'people'));
  }
}

/**
 * One pull after each refresh at most, so that one that fails isn't tried for ever; and one more when the school's choice of parents has
 * come to need what no pull asked for.
 */
export function isDue(standing: PeopleStanding, now: number, needsLinks = false): boolean {
  const { snapshotVersion, pulledFor, askedLinks, hasLinks } = standing;
  if (snapshotVersion === 0) return false;
  const lacksLinks = needsLinks && !hasLinks;
  if (pulledFor === snapshotVersion) return lacksLinks && !askedLinks;
  return lacksLinks || isDueAfterRefresh(standing, now);
}

/** Whether a refresh that is under way will be followed by a pull. */
export function isDueAfterRefresh({ copiedAt }: PeopleStanding, now: number): boolean {
  return copiedAt === null || !isRecent(copiedAt, now, oneDay);
}

const settled = { state: 'running', attempts: 0, notBefore: null, failure: null } as const;
/** As a person is told of them. */
const listNames = { families: 'families', parents: 'parents', students: 'former students', people: 'people' } as const;
const next = { families: 'parents', parents: 'students', students: 'people', people: null } as const;

async function readPage(parts: PeoplePullParts, client: FactsClient, pull: PeoplePull): Promise<void> {
  const size = pull.rowsPerPage ?? parts.rowsPerPage ?? pageSize;
  const { pullId, phase } = pull;
  const kept = phase === 'people' ? await parts.store.keptPage(pull.page, size, parts.now() - keptMs) : null;
  const requests = pull.requests + (kept ? 0 : 1);
  const move = async <Row extends PullRow>(
    list: ListPage<Row>,
    stage: (rows: readonly Row[], change: PeoplePullChange) => Promise<void>,
  ) => {
    const page = await list(pull.page, size);
    const most = maxPages * (parts.rowsPerPage ?? pageSize);
    const rowCount = Math.max(page.rowCount ?? 0, pull.received + page.received);
    if (rowCount > most) {
      await fail(parts, pull, { code: 'facts-answer', detail: { reason: `${rowCount} people, too many to copy` } });
      return;
    }
    const walk = advanceCursor(pull, { ...page, ids: page.rows.map(idOf), end: endOf(page.rows) });
    if (walk === 'moved') await restart(parts, pull, requests);
    else if (walk === 'cut-off')
      await fail(parts, pull, { code: 'facts-cut-off', detail: cutOff(listNames[phase], pull, page) });
    else await stage(page.rows, { ...settled, ...walk, requests });
  };
  if (phase === 'families')
    await move(client.allFamilies, (rows, change) => {
      const asksParents = pull.asksParents || rows.some(isUnsaid);
      return parts.store.stageRoles(pullId, merge(rows.map(inFamily)), { ...change, asksParents });
    });
  else if (phase === 'parents')
    await move(client.allParents, (rows, change) =>
      parts.store.stageRoles(pullId, merge(rows.map((row) => asParent(row, pull.needsLinks ?? false))), change),
    );
  else if (phase === 'students')
    await move(client.otherStudents, (rows, change) =>
      parts.store.stageRoles(pullId, merge(rows.flatMap(asStudent)), change),
    );
  else {
    const readAt = kept?.readAt ?? parts.now();
    const list = kept ? async () => kept : client.allPeople;
    await move(list, (rows, change) => stagePeople(parts, pullId, rows, readAt, change));
  }
}

async function stagePeople(
  parts: PeoplePullParts,
  pullId: number,
  rows: readonly WireListedPerson[],
  readAt: number,
  change: PeoplePullChange,
): Promise<void> {
  const known = await parts.store.readRoles(
    pullId,
    rows.map((row) => row.personId),
  );
  const { roles, enrolled } = known;
  const people = rows.flatMap((row) => toPerson(row, roles.get(row.personId), enrolled.has(row.personId)) ?? []);
  await parts.store.stagePeople(pullId, people, keepFamilies(rows, known, readAt), change);
}

async function checkBoundary(parts: PeoplePullParts, client: FactsClient, pull: PeoplePull): Promise<void> {
  const boundary = nextBoundary(pull, parts.rowsPerPage ?? pageSize);
  if (boundary === null) {
    await endPhase(parts, pull);
    return;
  }
  const lists: Record<PeoplePullPhase, ListPage<PullRow>> = {
    families: client.allFamilies,
    parents: client.allParents,
    students: client.otherStudents,
    people: client.allPeople,
  };
  const found = await lists[pull.phase](boundary.page, boundary.size);
  const requests = pull.requests + 1;
  if (isSizeIgnored(boundary, found)) {
    await parts.store.advance(pull.pullId, { ...settled, requests, isAscending: false });
    return;
  }
  const sameCount = pull.rowCount === null || found.rowCount === null || found.rowCount === pull.rowCount;
  const stands = endOf(found.rows) === boundary.end && sameCount;
  const boundariesChecked = boundary.checked;
  if (!stands) await restart(parts, pull, requests);
  else await parts.store.advance(pull.pullId, { ...settled, requests, boundariesChecked });
}

async function endPhase(parts: PeoplePullParts, pull: PeoplePull): Promise<void> {
  const after = next[pull.phase];
  const asks = pull.asksParents || pull.needsLinks;
  const phase = after === 'parents' && !asks ? next.parents : after;
  if (phase === null) await parts.store.swap(pull.pullId, parts.now());
  else await parts.store.advance(pull.pullId, { ...settled, ...cursorStart, phase });
}

type PullRow = WirePersonFamily | WireParentStudent | WireStudent | WireListedPerson;

function idOf(row: PullRow): number {
  if ('parentID' in row) return row.parentID;
  return 'personId' in row ? row.personId : row.studentId;
}

/** Names the last of some rows; ids only. */
function endOf(rows: readonly PullRow[]): string | null {
  const row = rows.at(-1) as (Partial<WirePersonFamily & WireParentStudent & WireStudent> & PullRow) | undefined;
  return row === undefined ? null : `${idOf(row)} ${row.familyId ?? row.studentID ?? row.schoolCode ?? ''}`;
}

function inFamily({ personId, familyId, parent, familyOrder }: WirePersonFamily): PersonRoles {
  const place = { familyId, familyOrder: familyOrder ?? null, isParent: parent ?? null };
  return { personId, places: [place], childIds: [], studentStatus: null };
}

/** Whether somebody's place leaves open whether they are a parent; of those who are students in it nobody asks. */
function isUnsaid({ parent, student }: WirePersonFamily): boolean {
  return typeof parent !== 'boolean' && student !== true;
}

function asParent(
  { parentID, studentID, custody, correspondence }: WireParentStudent,
  needsLinks: boolean,
): PersonRoles {
  const ifSo = (said: boolean | null | undefined): number[] => (said === true ? [studentID] : []);
  return {
    personId: parentID,
    places: [],
    childIds: [studentID],
    ...(needsLinks && { custodyOf: ifSo(custody), correspondenceOf: ifSo(correspondence) }),
    studentStatus: null,
  };
}

/** Nobody who is enrolled: FACTS may not have obeyed the filter. */
function asStudent(row: WireStudent): PersonRoles[] {
  if (isEnrolled(row) === true) return [];
  const { studentId, school } = row;
  return [{ personId: studentId, places: [], childIds: [], studentStatus: school?.status?.trim() ?? '' }];
}

function merge(rows: readonly PersonRoles[]): PersonRoles[] {
  const byId = new Map<number, PersonRoles>();
  for (const row of rows) {
    const first = byId.get(row.personId);
    byId.set(row.personId, first ? mergeRoles(first, row) : row);
  }
  return [...byId.values()];
}

async function restart(parts: PeoplePullParts, pull: PeoplePull, requests: number): Promise<void> {
  if (pull.restarts >= maxRestarts) {
    await fail(parts, pull, { code: 'facts-moving' });
    return;
  }
  const noted = { familiesFailure: null, asksParents: false, parentsFailure: null };
  const begin = { ...settled, ...cursorStart, ...noted, phase: 'families' } as const;
  await parts.store.restart(pull.pullId, { ...begin, requests, restarts: pull.restarts + 1 });
}

/** The list of parents helps without being there, or being whole. */
async function goOnWithoutParents(parts: PeoplePullParts, pull: PeoplePull, failure: Failure): Promise<void> {
  await parts.store.advance(pull.pullId, { parentsFailure: failure });
  await endPhase(parts, pull);
}

async function fail(parts: PeoplePullParts, pull: PeoplePull, failure: Failure): Promise<void> {
  if (pull.phase === 'parents') return goOnWithoutParents(parts, pull, failure);
  await parts.store.restart(pull.pullId, { state: 'failed', failure, finishedAt: parts.now() });
}

async function recordFailure(parts: PeoplePullParts, pull: PeoplePull, failure: Failure): Promise<JobStep> {
  const wait = waitFor(failure, pull.attempts);
  const requests = pull.requests + countRequest(failure);
  if (wait === null && isRefused(failure) && pull.phase !== 'people') {
    // Without families or former students the others are still worth knowing.
    if (pull.phase === 'families') await parts.store.advance(pull.pullId, { familiesFailure: failure });
    if (pull.phase === 'parents') await goOnWithoutParents(parts, pull, failure);
    else await endPhase(parts, pull);
    return 'again';
  }
  if (wait === null) {
    await fail(parts, pull, failure);
    return pull.phase === 'parents' ? 'again' : 'idle';
  }
  const notBefore = parts.now() + wait;
  const attempts = countAttempt(failure, pull.attempts);
  await parts.store.advance(pull.pullId, { state: 'waiting', attempts, notBefore, failure, requests });
  return notBefore;
}

/** The key may not read this list, or FACTS doesn't have it, or can't give it in this form. */
function isRefused(failure: Failure): boolean {
  return failure.code === 'facts-forbidden' || isMissing(failure);
}
