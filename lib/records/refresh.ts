import type { EmailWriteView } from './email-write.ts';

export type RefreshState = 'running' | 'waiting' | 'done' | 'failed' | 'cancelled';

export interface SavedRefresh {
  readonly state: RefreshState;
  readonly rowCount: number | null;
  readonly studentRows: number;
  /** People's records, read and in all. */
  readonly peopleRead: number;
  readonly peopleTotal: number | null;
  readonly requests: number;
  readonly requestsLeft: number | null;
  readonly notBefore: number | null;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  readonly failure: EmailWriteView['failure'];
}
