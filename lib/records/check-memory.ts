/** Where the check stands, over every restart. Times are milliseconds since 1970. */
export interface CheckMemory {
  /** When the one under way was begun. */
  readonly startedAt: number | null;
  readonly checkedAt: number;
  /** Who needs a look, until somebody has looked. */
  readonly attention: number;
  /** As many were told of already. */
  readonly told: number;
}
