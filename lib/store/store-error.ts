import { AppError, isAppError, toFailure, type ErrorCode, type Failure } from '../errors.ts';

/** What browsers and Dexie call it, also as the reason inside another error → our word for it. The first that fits counts. */
const codes: readonly (readonly [ErrorCode, readonly string[]])[] = [
  ['store-full', ['QuotaExceededError']],
  // The database on the disk is of a newer version, or was given up for one that wants to be.
  ['extension-updated', ['VersionError', 'DatabaseClosedError']],
  ['store-forbidden', ['MissingAPIError', 'SecurityError', 'InvalidStateError']],
  ['store-damaged', ['NotFoundError', 'DataCloneError', 'NotReadableError']],
];

/** Rethrows what the database threw in our words. */
export function toStoreError(thrown: unknown): never {
  const errors = unwrap(thrown);
  const ours = errors.find(isAppError);
  if (ours) throw ours;
  const names = errors.map(({ name }) => name);
  throw new AppError(codes.find(([, known]) => known.some((name) => names.includes(name)))?.[0] ?? 'store-failed');
}

/** What a watcher hears of a database that can't be read, as plain data. */
export function storeFailure(thrown: unknown): Failure {
  try {
    return toStoreError(thrown);
  } catch (error) {
    return toFailure(error);
  }
}

/** The same port, all of whose rejections are in our words. */
export function withStoreErrors<Port extends object>(port: Port): Port {
  const wrapped = Object.entries(port).map(([name, call]): [string, unknown] => [
    name,
    typeof call === 'function'
      ? (...args: unknown[]) => {
          const answer: unknown = call(...args);
          return isThenable(answer) ? Promise.resolve(answer).catch(toStoreError) : answer;
        }
      : call,
  ]);
  return Object.fromEntries(wrapped) as Port;
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value;
}

function unwrap(thrown: unknown): Error[] {
  const errors: Error[] = [];
  let error: unknown = thrown;
  while (error instanceof Error && errors.length < 5) {
    errors.push(error);
    error = 'inner' in error ? error.inner : undefined;
  }
  return errors;
}
