/** FACTS answers about 100 requests in a rolling minute; some are left to the school's other tools. */
export const rateLimit = { limit: 90, windowMs: 60_000 } as const;
/** The browser ends a worker whose fetch takes more than 30 s. */
export const requestTimeoutMs = 20_000;
export const pageSize = 1000;
/** More ids make the address too long for FACTS. */
export const idsPerRequest = 200;
