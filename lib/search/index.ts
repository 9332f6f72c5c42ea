/**
 * Finds people by whatever somebody types: names, emails, grade, id, phone; with typos, as fast as they type.
 *
 * A query's words (`read-query`) are looked up one by one in the different terms that people have (`terms`), which are
 * narrowed by the pairs of letters they share (`gram-rows`) to those as typed or one slip away (`match-term`). People
 * who have all words (`totals`, `pick-candidates`) are ordered by how exact that is; those found only by typos are
 * ranked by fuse.js, which sees some sixty people instead of all. Pure: runs in a page, a service worker or any worker.
 */
export type * from './search-record.ts';
export { buildInSlices, createSearchIndex } from './search-index.ts';
