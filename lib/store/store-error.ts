import { AppError, isAppError } from '../errors.ts';

/** Rethrows what the database threw in our words. */
export function toStoreError(thrown: unknown): never {
  if (isAppError(thrown)) throw thrown;
  throw new AppError(namesOf(thrown).includes('QuotaExceededError') ? 'store-full' : 'store-failed');
}

function namesOf(thrown: unknown): string[] {
  if (!(thrown instanceof Error)) return [];
  const inner = 'inner' in thrown && thrown.inner instanceof Error ? [thrown.inner.name] : [];
  return [thrown.name, ...inner];
}
