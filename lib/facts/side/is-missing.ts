import type { Failure } from '../../errors.ts';

/** FACTS doesn't have the list, or fails at it (a 500 is its answer to a field it can't filter): asking again now doesn't help. */
export function isMissing({ code, detail }: Failure): boolean {
  const status = Number(detail?.['status'] ?? 0);
  return code === 'facts-unavailable' && (status === 500 || (status >= 400 && status < 500));
}
