import * as z from 'zod/mini';
import { AppError } from '../errors.ts';

const factsError = z.object({ error: z.object({ code: z.optional(z.nullable(z.string())), message: z.string() }) });
const problemDetails = z.object({ title: z.optional(z.string()), detail: z.optional(z.nullable(z.string())) });

/** Longest wait that a stated Retry-After may ask for, in seconds. */
const longestWait = 300;
const defaultWait = 60;

/** The JSON of an answer; throws `facts-answer` for a page of HTML, half an answer or none. */
export async function readBody(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => {
    throw new AppError('facts-answer', { reason: 'the answer broke off' });
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('facts-answer', { reason: describeText(text) });
  }
}

interface Request {
  readonly area: string;
  readonly writing: boolean;
  readonly now: number;
  readonly studentId?: number;
}

/** What an answer other than 2xx means, in our codes. */
export async function refusalOf(response: Response, request: Request): Promise<AppError> {
  const { status } = response;
  if (status === 401) return new AppError('facts-key-rejected');
  if (status === 403) {
    return request.writing
      ? new AppError('facts-write-forbidden')
      : new AppError('facts-forbidden', { area: request.area });
  }
  if (status === 404 && request.studentId) return new AppError('facts-not-found', { studentId: request.studentId });
  if (status === 429) {
    return new AppError('facts-rate-limited', {
      seconds: retryAfterSeconds(response.headers.get('Retry-After'), request.now),
    });
  }
  if (request.writing && (status === 400 || status === 422)) {
    return new AppError('facts-refused', { message: await statedReason(response) });
  }
  return new AppError('facts-unavailable', { status });
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

async function statedReason(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const stated = factsError.safeParse(body);
  if (stated.success) return shorten(stated.data.error.message);
  const problem = problemDetails.safeParse(body);
  return shorten((problem.success && (problem.data.detail || problem.data.title)) || `error ${response.status}`);
}

function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

function describeText(text: string): string {
  if (text.trim() === '') return 'an empty answer';
  return text.trimStart().startsWith('<') ? 'a web page instead of records' : 'the answer broke off';
}
