/** Finds people by whatever somebody types: names, e-mails, grade, id, phone; with typos, as fast as they type. */
export type * from './search-record.ts';
export { buildInSlices, createSearchIndex } from './search-index.ts';
