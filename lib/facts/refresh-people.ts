import { AppError } from '../errors.ts';
import type { FactsClient } from './client.ts';
import { askSingly, findPeople, maxUnread, unreadPerson, type FoundPeople } from './find-people.ts';
import { fitAddress, idsPerRequest, maxPages, pageSize } from './limits.ts';
import { chooseFetchStrategy, countPeopleRequests, type PeopleNeed } from './fetch-strategy.ts';
import type { Refresh, RefreshChange, RefreshStore } from './ports.ts';
import type { WirePerson } from './wire.ts';

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
export async function predictPeopleRequests(parts: RefreshPeopleParts, students: number): Promise<number> {
  const need = await readNeed(parts, { pagesRead: 0, peoplePages: await knownPages(parts), isCopyDue: false });
  return countPeopleRequests({ ...need, missing: students });
}

/** One request's worth of the students' people, by the way that is in the row or, before the first, by the cheaper one. */
export async function pullPeople(parts: RefreshPeopleParts, client: FactsClient, refresh: Refresh): Promise<void> {
  if (refresh.way === null) await choose(await withKnownSize(parts, client), refresh);
  else if (refresh.way === 'ids') await askByIds(parts, client, refresh);
  else await readPage(await withKnownSize(parts, client), client, refresh);
}

/** Where fewer ids are taken at once, they cost more requests. */
async function withKnownSize(parts: RefreshPeopleParts, client: FactsClient): Promise<RefreshPeopleParts> {
  const known = await client.idsAtOnce.read();
  return { ...parts, idsPerRequest: Math.min(parts.idsPerRequest ?? idsPerRequest, known) };
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
  const change = chooseFetchStrategy(need) === 'pages' ? byPages : goByIds(0, need);
  await parts.store.advance(refresh.refreshId, { ...change, isCopyDue, peoplePages });
}

function goByIds(peopleRead: number, need: PeopleNeed): RefreshChange {
  const requestsLeft = countPeopleRequests(need, 'ids') + requestsAfterPeople;
  return { way: 'ids', peopleTotal: peopleRead + need.missing, requestsLeft };
}

async function readPage(parts: RefreshPeopleParts, client: FactsClient, refresh: Refresh): Promise<void> {
  const need = await readNeed(parts, refresh);
  const isOver = refresh.peoplePages !== null && refresh.pagesRead >= refresh.peoplePages;
  const isCheaper = refresh.idsWork && chooseFetchStrategy(need) === 'ids';
  if (isCheaper || isOver || need.missing === 0 || refresh.pagesRead >= maxPages) {
    await parts.store.advance(refresh.refreshId, goByIds(refresh.peopleRead, need));
    return;
  }
  const size = refresh.peoplePerPage ?? parts.peoplePerPage ?? pageSize;
  const place = refresh.pagesRead + 1;
  const readAt = parts.now();
  const page = await client.allPeople(place, size);
  const { rows, received, odd, rowCount } = page;
  // A page with a row that can't be read is left to the pull.
  const isKept = refresh.isCopyDue && odd.length === 0;
  const kept = isKept ? { ...page, page: place, size, readAt } : null;
  // Fewer rows than were asked for: FACTS' own size, by which later pages must be asked for.
  const peoplePerPage = refresh.peoplePerPage ?? (received > 0 ? Math.min(size, received) : size);
  const stated = rowCount === null ? place + (received > 0 ? 1 : 0) : Math.ceil(rowCount / peoplePerPage);
  const peoplePages = received === 0 ? refresh.pagesRead : Math.max(stated, page.hasNext ? place + 1 : 0);
  const everybody = rowCount ?? refresh.everybody;
  await parts.store.stagePage(refresh.refreshId, rows, kept, {
    ...settled,
    requests: refresh.requests + 1,
    pagesRead: place,
    peoplePages,
    peoplePerPage,
    everybody,
    peopleRead: refresh.peopleRead + rows.length,
    peopleTotal: everybody,
    requestsLeft: Math.max(0, peoplePages - place) + requestsAfterPeople,
  });
}

/** So many students are asked for one by one before the refresh is given up: FACTS then has a trouble of another kind. */
const maxSingles = 1000;

async function askByIds(parts: RefreshPeopleParts, client: FactsClient, refresh: Refresh): Promise<void> {
  const most = Math.min(parts.idsPerRequest ?? idsPerRequest, refresh.idsAtOnce ?? idsPerRequest);
  const ids = fitAddress(await parts.store.missingIds(refresh.askedTo, most));
  const last = ids.at(-1);
  if (last === undefined) {
    await parts.store.advance(refresh.refreshId, { ...settled, phase: 'grades', requestsLeft: requestsAfterPeople });
    return;
  }
  const found = await findPeople(client, ids, refresh.idsWork);
  const { people, unknown, singles, isUnfiltered } = found;
  const { unread, requests: controls } = await proveUnknown(parts, client, refresh, found);
  const askedSingly = refresh.askedSingly + singles;
  if (askedSingly > maxSingles) {
    const { missing } = await parts.store.countMissing();
    const total = refresh.students ?? missing;
    throw new AppError('facts-cut-off', { what: 'people', received: total - missing, total });
  }
  // Whoever is neither found nor unknown has not been asked for one by one yet.
  const answered = new Set([...people.map(({ personId }) => personId), ...unknown]);
  const unanswered = ids.find((id) => !answered.has(id));
  const read = unanswered === undefined ? ids.length : ids.indexOf(unanswered);
  const isOver = isUnfiltered && refresh.idsWork;
  await parts.store.stagePeople(refresh.refreshId, [...people, ...unread], {
    ...settled,
    ...(isOver ? withoutIds : {}),
    requests: refresh.requests + found.requests + controls,
    askedTo: unanswered === undefined ? last : unanswered - 1,
    askedSingly,
    peopleRead: refresh.peopleRead + read,
    requestsLeft: Math.max(requestsAfterPeople, (refresh.requestsLeft ?? 0) - 1),
  });
}

/**
 * That FACTS has no person under an id proves something only while it gives, in the same way, somebody whom it has: a path that answers 404 for
 * everybody is no school without people. Who then is not known to be unknown is not read. Throws `facts-unavailable` for more than a few of them.
 */
async function proveUnknown(
  { store }: RefreshPeopleParts,
  client: FactsClient,
  refresh: Refresh,
  { people, unknown }: FoundPeople,
): Promise<{ unread: readonly WirePerson[]; requests: number }> {
  if (unknown.length === 0) return { unread: [], requests: 0 };
  const control = people[0]?.personId ?? (await store.anyPerson());
  if (control === null && refresh.students === 1) return { unread: [], requests: 0 };
  if (control !== null && (await askSingly(client, control)) !== null) return { unread: [], requests: 1 };
  const few = Math.min(maxUnread, Math.max(1, (refresh.students ?? 0) / 10));
  if (control === null || unknown.length > few) throw new AppError('facts-unavailable', { status: 404 });
  return { unread: unknown.map(unreadPerson), requests: 1 };
}

/** FACTS doesn't obey a list of ids: everybody's pages are read, then whoever is missing is asked for one by one. */
export const withoutIds = { way: 'pages', idsWork: false, pagesRead: 0, peoplePages: null, askedTo: 0 } as const;

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
