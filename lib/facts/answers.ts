import { AppError, type ErrorCode } from '../errors.ts';
import { readTheirWords } from './their-words.ts';

/** Longest wait that a stated Retry-After may ask for, in seconds. */
const longestWait = 300;
const defaultWait = 60;

/** The JSON of an answer; throws `facts-answer` for half an answer or none, `facts-web-page` and `facts-timeout`. */
export async function readBody(response: Response): Promise<unknown> {
  const text = await response.text().catch((thrown: unknown) => {
    throw isTimeout(thrown) ? new AppError('facts-timeout') : new AppError('facts-answer', { reason: brokeOff });
  });
  try {
    return JSON.parse(text);
  } catch {
    if (isWebPage(text)) throw new AppError('facts-web-page');
    throw new AppError('facts-answer', { reason: text.trim() === '' ? 'an empty answer' : brokeOff });
  }
}

const brokeOff = 'the answer broke off';

export function isWebPage(text: string): boolean {
  return text.trimStart().startsWith('<');
}

export function isTimeout(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && 'name' in thrown && thrown.name === 'TimeoutError';
}

interface Request {
  readonly area: string;
  readonly writing: boolean;
  readonly now: number;
  readonly studentId?: number;
  /** People asked for at once. */
  readonly ids?: number;
}

/** What an answer other than 2xx means, in our codes. `message`: the other side's own words, where it has some. */
export async function refusalOf(response: Response, request: Request): Promise<AppError> {
  const { status } = response;
  if (isRedirect(response)) return new AppError('facts-web-page');
  const words = await readTheirWords(response);
  const message = words === undefined ? {} : { message: words };
  if (status === 401) return new AppError(rejectedKey(words));
  if (status === 403) {
    if (words !== undefined && /quota/i.test(words)) return new AppError('facts-quota', message);
    if (request.writing) return new AppError('facts-write-forbidden');
    return new AppError('facts-forbidden', { area: request.area, ...tellingOnly(message) });
  }
  if ((request.ids ?? 0) > 1 && isTooLong(status, words)) return new AppError('facts-filter-long', { status });
  if (status === 404 && request.studentId) return new AppError('facts-not-found', { studentId: request.studentId });
  if (status === 429) {
    return new AppError('facts-rate-limited', {
      seconds: retryAfterSeconds(response.headers.get('Retry-After'), request.now),
    });
  }
  if (request.writing && (status === 400 || status === 422)) {
    return new AppError('facts-refused', { message: words ?? `error ${status}` });
  }
  return new AppError('facts-unavailable', { status, ...message });
}

/** It is never followed: the keys would go along. Browsers tell nothing more of one. */
function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

/** The gateway looks at the subscription first and says so; whatever else is said is about the school's own key. */
function rejectedKey(words: string | undefined): ErrorCode {
  if (words === undefined) return 'facts-key-rejected';
  return /subscription/i.test(words) ? 'facts-subscription-rejected' : 'facts-api-key-rejected';
}

/** "Forbidden" says nothing more than our own sentence. */
function tellingOnly(message: { message?: string }): { message?: string } {
  return (message.message ?? '').includes(' ') ? message : {};
}

/** IIS answers 404 (404.15) with a page; FACTS' own 404 has words. */
function isTooLong(status: number, words: string | undefined): boolean {
  return (
    status === 400 || status === 413 || status === 414 || status === 431 || (status === 404 && words === undefined)
  );
}

/** Seconds to wait, 1 to 300. The header may hold seconds or a date, be past, huge or nonsense. */
export function retryAfterSeconds(header: string | null, now: number): number {
  const stated = header?.trim() ?? '';
  const seconds = /^\d+(\.\d+)?$/.test(stated) ? Number(stated) : (parseDate(stated) - now) / 1000;
  if (!Number.isFinite(seconds)) return defaultWait;
  return Math.min(longestWait, Math.max(1, Math.ceil(seconds)));
}

/** `Date.parse` by itself also finds a date in "-5" and in "soon 7". */
function parseDate(text: string): number {
  return /^([a-z]{3,9},? |\d{4}-\d\d-\d\d)/i.test(text) ? Date.parse(text) : Number.NaN;
}
