/** Races of a refresh, for each way to read people, in every check. */
export const usualRaces = 60;
/** `SYNC_REVIEW_RACES=1000` for the long run. */
export const races = Number(process.env['SYNC_REVIEW_RACES'] ?? usualRaces);
/** People are asked for by ids, or read with the pages of everybody. */
export const racingWays = [
  ['ids', { rowsPerPage: 1000, idsPerRequest: 10 }],
  ['pages', { rowsPerPage: 50, idsPerRequest: 1 }],
] as const;
