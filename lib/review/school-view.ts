import { classify, nextProblem, type Counts } from '../roster/index.ts';
import type { SideLists, StudentStatus } from '../records/side-lists.ts';
import { listNotes } from './list-notes.ts';
import type { ReviewModel } from './review-model.ts';
import type { PeopleReading } from './review-store.ts';
import type { SavedRun } from '../records/run.ts';
import type { SavedRefresh } from '../records/refresh.ts';
import { toStudentRef } from './student-views.ts';
import type { LastSyncView, RefreshView, SchoolView } from './views.ts';
import type { WriteAccess } from '../records/settings.ts';
import { readLists } from './read-lists.ts';

/** Of a school without students. */
export const noCounts: Counts = classify([], new Map()).counts;

export interface SchoolState {
  readonly model: ReviewModel;
  readonly keysSaved: boolean;
  readonly writeAccess: WriteAccess;
  readonly refresh: SavedRefresh | null;
  readonly latestRun: SavedRun | null;
  readonly people: PeopleReading;
}

export function toSchoolView(state: SchoolState, now: number): SchoolView {
  const { model } = state;
  const { classification, snapshot } = model;
  const pulled = snapshot !== null && snapshot.version > 0;
  const next = classification ? nextProblem(classification) : null;
  return {
    phase: pulled ? 'ready' : state.keysSaved ? 'no-snapshot' : 'first-run',
    counts: classification?.counts ?? noCounts,
    problems: classification?.counts.excluded ?? 0,
    nextProblem: next ? toStudentRef(next) : null,
    takenAt: pulled ? snapshot.takenAt : null,
    listNotes: pulled ? listNotes(snapshot) : [],
    refresh: state.refresh && toRefreshView(state.refresh, now),
    lastSync: state.latestRun && toLastSync(state.latestRun),
    writeAccess: state.writeAccess,
    ...readLists(snapshot, model.sideLists, state.people),
    otherStatuses: findOtherStatuses(model.sideLists),
    peopleFailure: state.people.failure,
  };
}

function findOtherStatuses({ statuses }: SideLists): readonly StudentStatus[] {
  const others = (statuses ?? []).filter(({ status, records }) => (records ?? 0) > 0 && !/^enrolled$/i.test(status));
  return others.toSorted((one, other) => (other.records ?? 0) - (one.records ?? 0));
}

export function toRefreshView(refresh: SavedRefresh, now: number): RefreshView {
  const { requestsLeft: left } = refresh;
  const people = refresh.peopleTotal ?? refresh.rowCount;
  const perRequest = refresh.requests > 0 ? (now - refresh.startedAt) / refresh.requests : null;
  return {
    state: refresh.state,
    rows: refresh.studentRows + refresh.peopleRead,
    totalRows: people === null ? null : (refresh.rowCount ?? people) + people,
    requests: refresh.requests,
    totalRequests: left === null ? null : refresh.requests + left,
    startedAt: refresh.startedAt,
    timeLeft: left === null || perRequest === null ? null : Math.round(left * perRequest),
    notBefore: refresh.notBefore,
    failure: refresh.failure,
    finishedAt: refresh.finishedAt,
  };
}

export function toLastSync({ run, items }: SavedRun): LastSyncView {
  return {
    state: run.state,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    confirmed: items.filter((item) => item.state === 'confirmed').length,
    refused: items.filter((item) => item.state === 'refused').length,
    total: items.length,
  };
}
