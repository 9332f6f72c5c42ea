import { AppError, type ErrorCode, type Failure, type FailureDetail } from '../../../errors.ts';
import type { Clock } from '../../clock.ts';
import { respell } from './respell.ts';
import { readRetryAfter } from './retry-after.ts';
import { errorMessage } from './schemas.ts';

/**
 * The error for an answer outside 200 to 299. `detail`: `status`; `scimType` and `message` (the server's words, shortened,
 * without token and emails) where it gave them; `retryAfterSeconds` for `target-rate-limited` and where a 5xx states one.
 */
export function readFailure(response: Response, body: string, context: { token: string; clock: Clock }): AppError {
  const said = readMessage(parse(body), context.token);
  const code = response.type === 'opaqueredirect' ? 'target-answer' : codeOf(response.status, said);
  const header = response.headers.get('retry-after');
  const asksToWait = code === 'target-rate-limited' || (code === 'target-unavailable' && header !== null);
  return new AppError(code, {
    status: response.status,
    ...said,
    ...(asksToWait ? { retryAfterSeconds: readRetryAfter(header, context.clock.now()) } : {}),
    ...(code === 'target-answer' ? { reason: 'redirect' } : {}),
  });
}

/** The same for one operation of a bulk request; `response` is its error message. */
export function readOperationFailure(status: number, response: unknown, context: { token: string }): Failure {
  const said = readMessage(response, context.token);
  return { code: codeOf(status, said), detail: { status, ...said } };
}

function codeOf(status: number, { scimType }: FailureDetail): ErrorCode {
  if (status >= 300 && status < 400) return 'target-answer';
  if (status === 401) return 'target-unauthorized';
  if (status === 403) return 'target-forbidden';
  if (status === 404) return 'target-not-found';
  // RFC 7644 3.12: a taken value is 409; some say it by 400.
  if (status === 409 || (status === 400 && scimType === 'uniqueness')) return 'target-conflict';
  if (status === 429) return 'target-rate-limited';
  // "Not implemented" stays so, however long one waits.
  if (status === 408 || status === 425 || (status >= 500 && status !== 501)) return 'target-unavailable';
  return 'target-refused';
}

/** Of what a target says of itself, in letters. */
const longestRead = 20_000;

function readMessage(body: unknown, token: string): FailureDetail {
  const parsed = errorMessage.safeParse(body);
  if (!parsed.success) return {};
  const { scimType, detail } = parsed.data;
  const clean = (text: string, most: number): string =>
    text
      .slice(0, longestRead)
      .replaceAll(token, '…')
      .split(/(\s+)/)
      .map((word) => (word.slice(1, -1).includes('@') ? '…' : word))
      .join('')
      .slice(0, most);
  const [kind, message] = [clean(scimType, 60), clean(detail, 300)];
  return { ...(kind ? { scimType: kind } : {}), ...(message ? { message } : {}) };
}

function parse(body: string): unknown {
  try {
    return respell(JSON.parse(body));
  } catch {
    return null;
  }
}
