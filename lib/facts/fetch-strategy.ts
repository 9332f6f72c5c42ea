import { fitsAddress, idsPerRequest, pageSize } from './limits.ts';

/** How a refresh reads its students' people: the pages of everybody in FACTS, or by ids. */
export type PeopleWay = 'pages' | 'ids';

export interface PeopleNeed {
  /** Students whose person was not read yet. */
  readonly missing: number;
  /** The largest of all students' ids: long ids make an address hold fewer. */
  readonly largestId: number;
  /** How many pages everybody in FACTS takes, `null` when nobody has looked yet. */
  readonly pages: number | null;
  readonly pagesRead: number;
  /** Pages read now are pages that the pull of everybody, due after this refresh, needn't read. */
  readonly isCopyDue: boolean;
  readonly rowsPerPage?: number | undefined;
  readonly idsPerRequest?: number | undefined;
}

/** So many requests a first look at the list of everybody must be able to save, since it costs one and may be in vain. */
const worthALook = 4;

/**
 * The way that takes fewer requests from here on; asked again before each page. So a guess that turns out wrong costs one page, the
 * walk ends with the page after which ids are cheaper (whoever is missing then was pushed to a page already read, or isn't listed), and
 * once by ids it stays so.
 *
 * Requests for people, pages of 1,000 and ids by 200; the least that either way needs is what is taken. `refresh` in all has the pages
 * of students and their boundaries, grade levels and schools besides; the pull's own pages are those of people only.
 *
 * | students / everybody | by ids | by pages | taken                     | refresh in all | pages left to the pull when it is due |
 * | -------------------- | ------ | -------- | ------------------------- | -------------- | ------------------------------------- |
 * | 536 / 9,176          | 3      | 10       | 3, by ids                 | 6              | 10 (the least together: 10, not 13)   |
 * | 2,000 / 2,600        | 10     | 3        | 3, by pages               | 8              | 0                                     |
 * | 5,000 / 5,500        | 25     | 6        | 6, by pages               | 17             | 0                                     |
 * | 50,000 / 60,000      | 250    | 60       | 60, by pages              | 161            | 0                                     |
 *
 * A second refresh takes the same: how many people there are is known from the first or from the pull. When the pull is due, a walk that
 * serves both is taken where it saves at least as many requests in all as it makes the person wait for; they wait for the refresh, not
 * for the pull, so that the small school's list comes after 6 requests, not after 13, at the price of 3 in the background.
 *
 * Not used: asking only for who changed since. Students have no `modifiedDate`; a person's may be unpopulated, and nothing tells which
 * edits (imports, clean-ups, the school's other tools) set it: a probe that finds it set for some can't know of the one it wasn't set
 * for, and would show a stale email as fresh. FACTS offers no entity tag and no webhook.
 */
export function chooseFetchStrategy(need: PeopleNeed): PeopleWay {
  const byIds = countIdRequests(need);
  if (need.pages === null) {
    const atBest = Math.ceil(need.missing / (need.rowsPerPage ?? pageSize));
    return byIds - atBest >= worthALook ? 'pages' : 'ids';
  }
  const pagesLeft = countPagesLeft(need);
  const pays = need.isCopyDue ? pagesLeft <= 2 * byIds : pagesLeft < byIds;
  return pays && pagesLeft > 0 ? 'pages' : 'ids';
}

/** Requests that the people still take by this way; by ids where the number of pages isn't known. */
export function countPeopleRequests(need: PeopleNeed, way: PeopleWay = chooseFetchStrategy(need)): number {
  return way === 'ids' || need.pages === null ? countIdRequests(need) : countPagesLeft(need);
}

function countIdRequests({ missing, largestId, idsPerRequest: most = idsPerRequest }: PeopleNeed): number {
  return Math.ceil(missing / Math.min(most, fitsAddress(largestId)));
}

function countPagesLeft({ pages, pagesRead }: PeopleNeed): number {
  return Math.max(0, (pages ?? 0) - pagesRead);
}
