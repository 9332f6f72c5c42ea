/** FACTS answers about 100 requests in a rolling minute; some are left to the school's other tools. */
export const rateLimit = { limit: 90, windowMs: 60_000 } as const;
/** What may wait takes a place only while so many are free for the refresh and for emails. */
export const patientRateLimit = { limit: 60, windowMs: rateLimit.windowMs } as const;
/** The browser ends a worker whose fetch takes more than 30 s. */
export const requestTimeoutMs = 20_000;
export const pageSize = 1000;
/** A list of everybody that is longer is not pulled: the refresh and emails come first. */
export const maxPages = 100;
/** FACTS was seen to take 200 ids of seven digits in one request. */
export const idsPerRequest = 200;
/** With what stands before them below 2,048, the longest query that many web servers take. Each bar is three characters. */
const longestIdList = 1_950;
const barLength = 3;

/** As many of the ids, from the first, as one request's address holds; at least one. */
export function fitAddress(ids: readonly number[]): number[] {
  let length = 0;
  const fitting = ids.findIndex((id) => (length += String(id).length + barLength) > longestIdList);
  return ids.slice(0, fitting < 0 ? ids.length : Math.max(1, fitting));
}

/** How many ids as long as this one an address holds. */
export function fitsAddress(id: number): number {
  return Math.max(1, Math.floor(longestIdList / (String(id).length + barLength)));
}
