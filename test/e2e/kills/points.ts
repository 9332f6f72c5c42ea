/** In each scene the worker is killed after every one of these, each in a life of its own; `+` joins tables of one write. */
export const killPoints = {
  refresh: [],
  'everybody in FACTS': [],
  'e-mail write': [],
  'bulk write': [],
  'sync, one by one': [],
  'sync in bulk': [],
  'dry run': [],
} as const satisfies Record<string, readonly string[]>;

export type SceneName = keyof typeof killPoints;

/** `SYNC_REVIEW_CHAOS=50` for the long run. */
export const livesPerPoint = Number(process.env['SYNC_REVIEW_CHAOS'] ?? 1);
