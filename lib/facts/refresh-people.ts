import type { FactsClient } from './client.ts';
import { findPeople } from './find-people.ts';
import { fitAddress, idsPerRequest, mostPages, pageSize } from './limits.ts';
import { chooseWay, countPeopleRequests, type PeopleNeed } from './people-way.ts';
import type { Refresh, RefreshChange, RefreshStore } from './ports.ts';

export interface RefreshPeopleParts {
  readonly store: RefreshStore;
  readonly now: () => number;
  /** Whether the pull of everybody will begin after this refresh; without it, it won't. */
  readonly isCopyDue?: () => Promise<boolean>;
  /** Rows in one page of everybody; `limits.ts` says how many FACTS gives. */
  readonly peoplePerPage?: number;
  /** People asked for in one request; `limits.ts` says how many FACTS takes. */
  readonly idsPerRequest?: number;
}

/** Requests after the people: grade levels and schools. */
export const requestsAfterPeople = 2;

const settled = { state: 'running', attempts: 0, notBefore: null, failure: null } as const;

/** How many requests the people of so many students will take, before they are begun. */
export async function foreseePeople(parts: RefreshPeopleParts, students: number): Promise<number> {
  const need = await readNeed(parts, { pagesRead: 0, peoplePages: await knownPages(parts), isCopyDue: false });
  return countPeopleRequests({ ...need, missing: students });
}

/** One request's worth of the students' people, by the way that is in the row or, before the first, by the cheaper one. */
export async function pullPeople(parts: RefreshPeopleParts, client: FactsClient, refresh: Refresh): Promise<void> {
  if (refresh.way === null) await choose(parts, refresh);
  else if (refresh.way === 'ids') await askByIds(parts, client, refresh);
  else await readPage(parts, client, refresh);
}

/** The change that leaves the pages, for good. */
export async function leavePages(parts: RefreshPeopleParts, refresh: Refresh): Promise<RefreshChange> {
  return goByIds(refresh.peopleRead, await readNeed(parts, refresh));
}

async function choose(parts: RefreshPeopleParts, refresh: Refresh): Promise<void> {
  const isCopyDue = (await parts.isCopyDue?.()) ?? false;
  const peoplePages = await knownPages(parts);
  const need = await readNeed(parts, { pagesRead: 0, peoplePages, isCopyDue });
  const requestsLeft = countPeopleRequests(need) + requestsAfterPeople;
  const byPages = { way: 'pages', peopleTotal: need.missing, requestsLeft } as const;
  const change = chooseWay(need) === 'pages' ? byPages : goByIds(0, need);
  await parts.store.advance(refresh.refreshId, { ...change, isCopyDue, peoplePages });
}

function goByIds(peopleRead: number, need: PeopleNeed): RefreshChange {
  const requestsLeft = countPeopleRequests(need, 'ids') + requestsAfterPeople;
  return { way: 'ids', peopleTotal: peopleRead + need.missing, requestsLeft };
}

async function readPage(parts: RefreshPeopleParts, client: FactsClient, refresh: Refresh): Promise<void> {
  const need = await readNeed(parts, refresh);
  if (chooseWay(need) === 'ids' || refresh.pagesRead >= mostPages) {
    await parts.store.advance(refresh.refreshId, goByIds(refresh.peopleRead, need));
    return;
  }
  const size = parts.peoplePerPage ?? pageSize;
  const place = refresh.pagesRead + 1;
  const { rows, unreadable, pageCount, rowCount } = await client.readablePeople(place, size);
  // A page with a row that can't be read is left to the pull, which says so.
  const isKept = refresh.isCopyDue && unreadable === 0;
  const kept = isKept ? { page: place, size, pageCount, rowCount, rows, readAt: parts.now() } : null;
  await parts.store.stagePage(refresh.refreshId, rows, kept, {
    ...settled,
    requests: refresh.requests + 1,
    pagesRead: place,
    peoplePages: pageCount,
    everybody: rowCount,
    peopleRead: refresh.peopleRead + rows.length,
    peopleTotal: rowCount,
    requestsLeft: Math.max(0, pageCount - place) + requestsAfterPeople,
  });
}

async function askByIds(parts: RefreshPeopleParts, client: FactsClient, refresh: Refresh): Promise<void> {
  const most = parts.idsPerRequest ?? idsPerRequest;
  const ids = fitAddress(await parts.store.missingIds(refresh.askedTo, most));
  const askedTo = ids.at(-1);
  if (askedTo === undefined) {
    await parts.store.advance(refresh.refreshId, { ...settled, phase: 'grades', requestsLeft: requestsAfterPeople });
    return;
  }
  const { people, requests } = await findPeople(client, ids);
  await parts.store.stagePeople(refresh.refreshId, people, {
    ...settled,
    requests: refresh.requests + requests,
    askedTo,
    peopleRead: refresh.peopleRead + ids.length,
    requestsLeft: Math.max(requestsAfterPeople, (refresh.requestsLeft ?? 0) - 1),
  });
}

async function knownPages(parts: RefreshPeopleParts): Promise<number | null> {
  const everybody = await parts.store.countEverybody();
  return everybody === null ? null : Math.ceil(everybody / (parts.peoplePerPage ?? pageSize));
}

async function readNeed(
  { store, peoplePerPage, idsPerRequest }: RefreshPeopleParts,
  { pagesRead, peoplePages, isCopyDue }: Pick<Refresh, 'pagesRead' | 'peoplePages' | 'isCopyDue'>,
): Promise<PeopleNeed> {
  const { missing, largestId } = await store.countMissing();
  return { missing, largestId, pages: peoplePages, pagesRead, isCopyDue, rowsPerPage: peoplePerPage, idsPerRequest };
}
