import { toFailure, type Failure } from '../errors.ts';
import { isDue, longestWaitMs } from '../wait-until.ts';
import type { FactsClient } from './client.ts';
import { mergeEnrolments, toEnrolment, toGradeLevels, toSchools, type Enrolment } from './normalise.ts';
import { mostRestarts, nextBoundary, takePage } from './page-walk.ts';
import type { Refresh } from './ports.ts';
import { findOtherSchool } from './same-school.ts';
import {
  foreseePeople,
  leavePages,
  pullPeople,
  requestsAfterPeople,
  type RefreshPeopleParts,
} from './refresh-people.ts';
import { countAttempt, countRequest, waitFor } from './retry-wait.ts';

export interface RefreshParts extends RefreshPeopleParts {
  readonly client: () => Promise<FactsClient>;
  /** Rows in one page of students; the client's. */
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
    if (refresh.phase === 'students') await pullStudents(parts, client, refresh);
    else if (refresh.phase === 'boundaries') await checkBoundary(parts, client, refresh);
    else if (refresh.phase === 'people') await pullPeople(parts, client, refresh);
    else await finish(parts, client, refresh);
    return 'again';
  } catch (thrown) {
    return recordFailure(parts, refresh, toFailure(thrown, 'refresh'));
  }
}

const settled = { state: 'running', attempts: 0, notBefore: null, failure: null } as const;

async function pullStudents(parts: RefreshParts, client: FactsClient, refresh: Refresh): Promise<void> {
  const page = await client.enrolledStudents(refresh.page);
  const requests = refresh.requests + 1;
  const walk = takePage(refresh, page, page.rows.at(-1)?.studentId ?? 0);
  if (walk === null) {
    await restart(parts, refresh, requests, null);
    return;
  }
  const studentRows = refresh.studentRows + page.rows.length;
  const boundaries = page.pageCount - 1;
  const pages = Math.max(0, page.pageCount - refresh.page) + boundaries;
  const requestsLeft = pages + (await foreseePeople(parts, page.rowCount)) + requestsAfterPeople;
  const cursor = { ...settled, ...walk, requests, studentRows, requestsLeft };
  await parts.store.stageEnrolments(refresh.refreshId, mergeRows(page.rows.map(toEnrolment)), cursor);
  if (refresh.page < page.pageCount) return;

  const staged = await parts.store.countStaged();
  const rowsMissing = page.rowCount - staged.enrolments;
  if (rowsMissing > 0 && rowsMissing !== refresh.rowsMissing) {
    await restart(parts, refresh, requests, rowsMissing);
    return;
  }
  const phase = page.pageCount > 1 ? 'boundaries' : 'people';
  await parts.store.advance(refresh.refreshId, { phase, students: staged.students });
}

async function checkBoundary(parts: RefreshParts, client: FactsClient, refresh: Refresh): Promise<void> {
  const boundary = nextBoundary(refresh, parts.studentsPerPage);
  if (boundary === null) {
    await parts.store.advance(refresh.refreshId, { ...settled, phase: 'people' });
    return;
  }
  const found = await client.enrolledStudentAt(boundary.place);
  const requests = refresh.requests + 1;
  const stands = found.rows[0]?.studentId === boundary.end && found.rowCount === refresh.rowCount;
  const boundariesChecked = refresh.boundariesChecked + 1;
  if (!stands) await restart(parts, refresh, requests, null);
  else {
    const requestsLeft = Math.max(0, (refresh.requestsLeft ?? 0) - 1);
    await parts.store.advance(refresh.refreshId, { ...settled, requests, boundariesChecked, requestsLeft });
  }
}

async function finish(parts: RefreshParts, client: FactsClient, refresh: Refresh): Promise<void> {
  const before = await parts.store.countSnapshot();
  if (refresh.students === 0 && before > 0) {
    await fail(parts, refresh, { code: 'facts-empty', detail: { before } });
    return;
  }
  const listedGrades = await client.gradeLevels();
  const schools = toSchools(await client.schools());
  const gradeLevels = toGradeLevels(listedGrades, schools);
  await parts.store.advance(refresh.refreshId, { ...settled, requests: refresh.requests + 2, requestsLeft: 0 });
  const confirmed = (await parts.confirmedSchool?.()) ?? null;
  const other = await parts.store.swap(refresh.refreshId, { gradeLevels, schools }, parts.now(), (known, names) => {
    const found = findOtherSchool(known, schools, names);
    return found?.theirs === confirmed ? null : found;
  });
  if (other) await fail(parts, refresh, { code: 'facts-other-school', detail: { ...other } });
}

/** A student's rows of two schools can stand on one page. */
function mergeRows(rows: readonly Enrolment[]): Enrolment[] {
  const byId = new Map<number, Enrolment>();
  for (const row of rows) {
    const first = byId.get(row.studentId);
    byId.set(row.studentId, first ? mergeEnrolments(first, row) : row);
  }
  return [...byId.values()];
}

/** Begins again from the first page. The same rows missing twice in a row are FACTS' own doubles, not rows that moved. */
async function restart(
  parts: RefreshParts,
  refresh: Refresh,
  requests: number,
  rowsMissing: number | null,
): Promise<void> {
  if (refresh.restarts >= mostRestarts) {
    await fail(parts, refresh, { code: 'facts-moving' });
    return;
  }
  await parts.store.restart(refresh.refreshId, { ...settled, requests, rowsMissing, restarts: refresh.restarts + 1 });
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

/** A list that FACTS can't give, or not whole, needn't mean that it can't be asked for some of it. */
function isPagesOwn({ code }: Failure): boolean {
  return code === 'facts-answer' || code === 'facts-unavailable';
}
