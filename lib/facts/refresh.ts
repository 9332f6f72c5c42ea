import { toFailure, type Failure } from '../errors.ts';
import { isDue, longestWaitMs } from '../wait-until.ts';
import type { FactsClient } from './client.ts';
import { leaveOutOthers } from './is-enrolled.ts';
import { judgeDoubles, otherSize, passOf } from './judge-doubles.ts';
import { noteOdd } from './note-odd.ts';
import { toEnrolment, toGradeLevels, toSchools } from './normalise.ts';
import { idsPerRequest, pageSize } from './limits.ts';
import { lookForAbsent, lookSize, maxLooks } from './look-for-absent.ts';
import { countPages, isSizeIgnored, maxRestarts, nextBoundary, advanceCursor } from './paging-cursor.ts';
import type { Refresh, RefreshChange } from './ports.ts';
import { findOtherSchool } from './same-school.ts';
import {
  predictPeopleRequests,
  leavePages,
  pullPeople,
  requestsAfterPeople,
  withoutIds,
  type RefreshPeopleParts,
} from './refresh-people.ts';
import { cutOff } from './read-whole.ts';
import { readOptional } from './read-optional.ts';
import { countAttempt, countRequest, waitFor } from './retry-wait.ts';

export interface RefreshParts extends RefreshPeopleParts {
  readonly client: () => Promise<FactsClient>;
  /** Rows asked for in one page of students; `limits.ts` says how many FACTS gives. */
  readonly studentsPerPage?: number;
  /** What a school that looked like another one is called, once a person said that it is the same. */
  readonly confirmedSchool?: () => Promise<string | null>;
}

/** `again` at once, `idle` with nothing to do, or the time (milliseconds since 1970) before which nothing can be done. */
export type JobStep = 'again' | 'idle' | number;

/**
 * One request's worth of the live refresh. All state is in the row: calling this again after the worker died goes on
 * where it stopped. The snapshot changes only in the last step, as a whole.
 */
export async function advanceRefresh(parts: RefreshParts): Promise<JobStep> {
  const refresh = await parts.store.live();
  if (!refresh) return 'idle';
  if (refresh.notBefore !== null && !isDue(refresh.notBefore, parts.now(), longestWaitMs)) return refresh.notBefore;
  try {
    const client = await parts.client();
    if (refresh.phase === 'students' && refresh.isWhole) await checkWhole(parts, refresh);
    else if (refresh.phase === 'students') await pullStudents(parts, client, refresh);
    else if (refresh.phase === 'boundaries') await checkBoundary(parts, client, refresh);
    else if (refresh.phase === 'absent') await lookAgain(parts, client, refresh);
    else if (refresh.phase === 'people') await pullPeople(parts, client, refresh);
    else await finish(parts, client, refresh);
    return 'again';
  } catch (thrown) {
    return recordFailure(parts, refresh, toFailure(thrown, 'refresh'));
  }
}

const settled = { state: 'running', attempts: 0, notBefore: null, failure: null } as const;

async function pullStudents(parts: RefreshParts, client: FactsClient, refresh: Refresh): Promise<void> {
  const page = await client.enrolledStudents(refresh.page, refresh.rowsPerPage ?? askedRows(parts, refresh));
  const requests = refresh.requests + 1;
  const ids = page.rows.map(({ studentId }) => studentId);
  const walk = advanceCursor(refresh, { ...page, ids, end: ids.at(-1) ?? null });
  if (walk === 'moved') return restart(parts, refresh, { requests });
  if (walk === 'cut-off')
    return fail(parts, refresh, { code: 'facts-cut-off', detail: cutOff('students', refresh, page) });
  const pages = countPages(walk);
  const pagesLeft = walk.isWhole ? 0 : Math.max(1, pages - refresh.page);
  const requestsLeft = pagesLeft + pages - 1 + (await predictPeopleRequests(parts, walk.rowCount ?? walk.received));
  // A page that was given in the place of the next brings nobody.
  const rows = walk.received > refresh.received ? page.rows : [];
  const { enrolled, leftOut } = leaveOutOthers(rows, refresh.leftOut);
  const cursor = {
    ...{ ...settled, ...walk, requests, requestsLeft: requestsLeft + requestsAfterPeople },
    studentRows: refresh.studentRows + rows.length,
    leftOut: refresh.leftOut + leftOut,
    odd: noteOdd(refresh, page.odd),
  };
  await parts.store.stageEnrolments(refresh.refreshId, enrolled.map(toEnrolment), cursor);
}

/** Each row of the list has come; whether each brought somebody shows in what is staged. */
async function checkWhole(parts: RefreshParts, refresh: Refresh): Promise<void> {
  const staged = await parts.store.countStaged();
  const { refreshId, rowCount, received, studentRows, leftOut, doubled } = refresh;
  const total = rowCount ?? received;
  const rowsMissing = total - staged.enrolments - leftOut - (received - studentRows);
  const verdict = rowsMissing > 0 ? judgeDoubles(refresh, staged.checksum) : 'own';
  const isUsed = verdict === 'own' && (rowsMissing <= 0 || received === total);
  if (!isUsed && (verdict !== 'again' || refresh.restarts >= maxRestarts)) {
    const detail = { what: 'students', received: staged.enrolments, total };
    return fail(parts, refresh, { code: 'facts-cut-off', detail });
  }
  if (!isUsed) {
    const passBefore = passOf(refresh, staged.checksum);
    return restart(parts, refresh, { passBefore, askedRows: otherSize(refresh) });
  }
  const phase = refresh.pageEnds.length > 1 ? 'boundaries' : await phaseAfterList(parts);
  const proven = rowsMissing > 0 ? { provenDoubles: doubled.checksum } : {};
  await parts.store.advance(refreshId, { phase, students: staged.students, ...proven });
}

async function checkBoundary(parts: RefreshParts, client: FactsClient, refresh: Refresh): Promise<void> {
  const boundary = nextBoundary(refresh, askedRows(parts, refresh));
  if (boundary === null) {
    await parts.store.advance(refresh.refreshId, { ...settled, phase: await phaseAfterList(parts) });
    return;
  }
  const found = await client.enrolledStudents(boundary.page, boundary.size);
  const requests = refresh.requests + 1;
  if (isSizeIgnored(boundary, found)) {
    await parts.store.advance(refresh.refreshId, { ...settled, requests, isAscending: false });
    return;
  }
  const sameCount = refresh.rowCount === null || found.rowCount === null || found.rowCount === refresh.rowCount;
  const stands = found.rows.at(-1)?.studentId === boundary.end && sameCount;
  if (!stands) return restart(parts, refresh, { requests });
  const requestsLeft = Math.max(0, (refresh.requestsLeft ?? 0) - 1);
  const boundariesChecked = boundary.checked;
  await parts.store.advance(refresh.refreshId, { ...settled, requests, boundariesChecked, requestsLeft });
}

async function phaseAfterList({ store }: RefreshParts): Promise<'absent' | 'people'> {
  return (await store.absentIds(0, 1)).length > 0 ? 'absent' : 'people';
}

const lookedEnough = { ...settled, phase: 'people', askedTo: 0 } as const;

/** A student who is missing from one list has not left before FACTS says so by id; one request, and none when nobody is missing. */
async function lookAgain(parts: RefreshParts, client: FactsClient, refresh: Refresh): Promise<void> {
  const { refreshId, askedTo, looks } = refresh;
  const atOnce = Math.min(refresh.idsAtOnce ?? idsPerRequest, await client.idsAtOnce.read());
  const size = Math.min(lookSize, atOnce - 1);
  const ids = refresh.students && looks < maxLooks && size > 0 ? await parts.store.absentIds(askedTo, size) : [];
  const control = ids.length > 0 ? await parts.store.anyStaged() : null;
  if (control === null) return parts.store.advance(refreshId, lookedEnough);
  const { enrolled, left, lookedTo } = await lookForAbsent(client, ids, control);
  await parts.store.stageEnrolments(refreshId, enrolled.map(toEnrolment), {
    ...(lookedTo === null ? lookedEnough : { ...settled, askedTo: lookedTo }),
    requests: refresh.requests + 1,
    looks: looks + 1,
    left: [...refresh.left, ...left],
    students: (refresh.students ?? 0) + new Set(enrolled.map(({ studentId }) => studentId)).size,
  });
}

function askedRows(parts: RefreshParts, refresh: Refresh): number {
  return refresh.askedRows ?? parts.studentsPerPage ?? pageSize;
}

async function finish(parts: RefreshParts, client: FactsClient, refresh: Refresh): Promise<void> {
  const before = await parts.store.countSnapshot();
  if (refresh.students === 0 && before > 0) {
    await fail(parts, refresh, { code: 'facts-empty', detail: { before } });
    return;
  }
  const listedGrades = await readOptional(() => client.gradeLevels(), refresh.attempts);
  const listedSchools = await readOptional(() => client.schools(), refresh.attempts);
  const schools = listedSchools.rows && toSchools(listedSchools.rows);
  const gradeLevels = listedGrades.rows && toGradeLevels(listedGrades.rows, schools ?? []);
  await parts.store.advance(refresh.refreshId, { ...settled, requests: refresh.requests + 2, requestsLeft: 0 });
  const confirmed = (await parts.confirmedSchool?.()) ?? null;
  const failures = {
    ...(listedGrades.failure && { grades: listedGrades.failure }),
    ...(listedSchools.failure && { schools: listedSchools.failure }),
  };
  const school = { gradeLevels, schools, failures };
  const other = await parts.store.swap(refresh.refreshId, school, parts.now(), (known, names) => {
    const found = findOtherSchool(known, schools ?? [], names);
    return found?.theirs === confirmed ? null : found;
  });
  if (other) await fail(parts, refresh, { code: 'facts-other-school', detail: { ...other } });
}

/** Begins again from the first page. */
async function restart(parts: RefreshParts, refresh: Refresh, change: RefreshChange): Promise<void> {
  if (refresh.restarts >= maxRestarts) {
    await fail(parts, refresh, { code: 'facts-moving' });
    return;
  }
  const restarts = refresh.restarts + 1;
  await parts.store.restart(refresh.refreshId, { ...settled, passBefore: null, ...change, restarts });
}

async function fail(parts: RefreshParts, refresh: Refresh, failure: Failure): Promise<void> {
  await parts.store.restart(refresh.refreshId, { state: 'failed', failure, finishedAt: parts.now() });
}

async function recordFailure(parts: RefreshParts, refresh: Refresh, failure: Failure): Promise<JobStep> {
  const wait = waitFor(failure, refresh.attempts);
  const requests = refresh.requests + countRequest(failure);
  if (wait === null && refresh.phase === 'people' && refresh.way === 'pages' && isPagesOwn(failure)) {
    await parts.store.advance(refresh.refreshId, { ...settled, ...(await leavePages(parts, refresh)), requests });
    return 'again';
  }
  if (wait === null && isPastTheEnd(refresh, failure)) {
    await parts.store.advance(refresh.refreshId, { ...settled, isWhole: true, requests });
    return 'again';
  }
  if (failure.code === 'facts-filter-long' && (refresh.idsAtOnce ?? 2) > 1) {
    const asked = refresh.idsAtOnce ?? parts.idsPerRequest ?? idsPerRequest;
    const idsAtOnce = Math.max(1, Math.floor(asked / 2));
    const change = { ...settled, idsAtOnce, idsAtOnceSince: parts.now(), requests };
    await parts.store.advance(refresh.refreshId, change);
    return 'again';
  }
  if (wait === null && refresh.phase === 'people' && refresh.way === 'ids' && refresh.idsWork && isPagesOwn(failure)) {
    await parts.store.advance(refresh.refreshId, { ...settled, ...withoutIds, requests });
    return 'again';
  }
  if (refresh.phase === 'absent' && isPagesOwn(failure) && (wait === null || refresh.attempts > 0)) {
    // FACTS can't be asked in this way: whoever is missing waits for the next list.
    await parts.store.advance(refresh.refreshId, { ...lookedEnough, requests });
    return 'again';
  }
  if (wait === null) {
    await fail(parts, refresh, failure);
    return 'idle';
  }
  const notBefore = parts.now() + wait;
  const attempts = countAttempt(failure, refresh.attempts);
  await parts.store.advance(refresh.refreshId, {
    state: 'waiting',
    attempts,
    notBefore,
    failure,
    requests,
  });
  return notBefore;
}

/** As many rows as FACTS says it has have come, and the page after them, which it named all the same, is none. */
function isPastTheEnd({ phase, isWhole, rowCount, received }: Refresh, { code, detail }: Failure): boolean {
  const isRefused = code === 'facts-unavailable' && Number(detail?.['status']) < 500;
  return isRefused && phase === 'students' && !isWhole && rowCount !== null && received >= rowCount;
}

/** A list that FACTS can't give, or not whole, needn't mean that it can't be asked for some of it. */
function isPagesOwn({ code }: Failure): boolean {
  return code === 'facts-answer' || code === 'facts-unavailable';
}
