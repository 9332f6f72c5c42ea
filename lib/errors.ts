import { unnamedDestination } from './records/destination-name.ts';
import { failureTable, type FailureDetail, type FailureSeverity, type FailureWords } from './error-words.ts';

export type { FailureDetail, FailureSeverity } from './error-words.ts';

/** A failure as plain data: what rows and messages carry. `detail` holds ids, field names and the other side's words, never keys or emails. */
export interface Failure {
  readonly code: ErrorCode;
  readonly detail?: FailureDetail;
}

export type ErrorCode = keyof typeof failureTable;

/** A failure on its way up. Across contexts (worker, page) pass `failure` and test with `isAppError`: `instanceof` fails there. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly detail: FailureDetail;

  constructor(code: ErrorCode, detail: FailureDetail = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(failureTable, value);
}

export function isAppError(value: unknown): value is AppError {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    value.name === 'AppError' &&
    'code' in value &&
    isErrorCode(value.code)
  );
}

/** What is kept on this computer can't be read or written now: nothing that was under way is to blame, or ended by it. */
export function isStoreFailure({ code }: Failure): boolean {
  return code.startsWith('store-') || code === 'locked' || code === 'extension-updated';
}

/** Turns anything thrown into plain data, once, at the edge that caught it. */
export function toFailure(thrown: unknown, where = ''): Failure {
  if (isAppError(thrown)) return { code: thrown.code, detail: thrown.detail };
  return { code: 'unexpected', detail: { where: where || (thrown instanceof Error ? thrown.name : typeof thrown) } };
}

export interface PresentedFailure {
  readonly severity: FailureSeverity;
  readonly sentence: string;
  readonly action: string;
}

/**
 * The words for a failure; unknown codes (an older row, a newer worker) get the general ones. `email`: where one was to be written;
 * `destination`: the name of the one that a sync goes to.
 */
export function presentFailure(
  failure: Failure,
  about: 'anything' | 'email' = 'anything',
  destination = unnamedDestination(),
): PresentedFailure {
  const words = failureWordsOf(failure);
  const { sentence = words.sentence, action = words.action } = (about === 'email' && words.ofEmail) || {};
  return {
    severity: words.severity,
    sentence: sentence(failure.detail ?? {}, destination),
    action: action(destination),
  };
}

/** The words for a failure of a sync, with the name of the destination that it goes to. */
export function presentSyncFailure(failure: Failure, destination: string): PresentedFailure {
  return presentFailure(failure, 'anything', destination);
}

/** Whether asking again by itself may help: the table of codes says it, not the tone of a sentence. */
export function isRetryable(failure: Failure): boolean {
  return failureWordsOf(failure).again?.(failure.detail ?? {}) ?? false;
}

function failureWordsOf({ code }: Failure): FailureWords {
  return failureTable[isErrorCode(code) ? code : 'unexpected'];
}

export const errorCodes = Object.keys(failureTable) as ErrorCode[];
