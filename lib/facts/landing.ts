import type { Failure } from '../errors.ts';

/**
 * How long a write whose answer never came may still arrive, in milliseconds: the gateway in front of FACTS gives up on a
 * request after 5 minutes at the latest (Azure API Management's default for forwarding).
 */
export const landsWithinMs = 5 * 60_000;
/** FACTS was seen to read behind its own writes; after an answer nothing new arrives, but it may show late. */
export const showsWithinMs = 30_000;

/** The gateway or a server between gave up waiting: what FACTS does with the request goes on. */
const gaveUpWaiting: ReadonlySet<unknown> = new Set([408, 502, 504]);

/** Codes that say that the write was not made. */
const notMade: ReadonlySet<string> = new Set([
  'facts-keys-missing',
  'facts-key-rejected',
  'facts-subscription-rejected',
  'facts-api-key-rejected',
  'facts-write-forbidden',
  'facts-quota',
  'facts-rate-limited',
  'facts-refused',
  'facts-not-found',
]);

/** For so many milliseconds after a write was answered with this failure, or with none, it may still take effect; 0: it was not made. */
export function landsWithin({ code, detail }: Failure): number {
  if (notMade.has(code)) return 0;
  const isAnswered =
    code === 'facts-web-page' || (code === 'facts-unavailable' && !gaveUpWaiting.has(detail?.['status']));
  return isAnswered ? showsWithinMs : landsWithinMs;
}

/** When to look again at something that began at `since`: often at first, then every half minute, as after a clock was set back. */
export function nextLook(since: number, now: number): number {
  const passed = now < since ? Infinity : now - since;
  return now + Math.min(30_000, Math.max(1_000, passed));
}
