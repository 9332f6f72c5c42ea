import { AppError, isErrorCode, type Failure } from '../errors.ts';
import type { SentFailure } from './failure-frame.ts';

/** A failure as another context sent it; codes of another version get the general words. */
export function readSentFailure({ code, detail }: SentFailure): Failure {
  if (!isErrorCode(code)) return { code: 'unexpected' };
  return detail ? { code, detail } : { code };
}

export function toAppError(failure: SentFailure): AppError {
  const { code, detail } = readSentFailure(failure);
  return new AppError(code, detail);
}
