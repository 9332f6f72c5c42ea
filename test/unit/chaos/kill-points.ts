/** Where a worker is killed: after each store write and each answer, at least so many in one run. README states their sum. */
export const killPoints = {
  refresh: 20,
  'refresh by pages': 20,
  'email write': 8,
  'bulk write': 32,
  'sync, one by one': 15,
  'sync in bulk': 7,
} as const;

export type SceneName = keyof typeof killPoints;

/** Lives at every point in every check. */
export const usualLives = 3;
/** `SYNC_REVIEW_CHAOS=50` for the long run. */
export const livesPerPoint = Number(process.env['SYNC_REVIEW_CHAOS'] ?? usualLives);
