import * as z from 'zod/mini';
import { badgeCodes } from '../review/badges/badge-view.ts';
import { studentId } from '../records/student-id.ts';

/**
 * What travels over the port between a FACTS page's content script and the worker for the badges: ids that the page links to,
 * and for each the code of its worst flag. No name, no e-mail, nobody whom the page didn't name itself.
 */

/** Ids in one frame; a longer list takes several. */
const maxIdsPerFrame = 500;
/** Ids that one page may ask about until it is loaded again. */
export const maxIdsPerPage = 5_000;

/** Page → Background */
export const pageToBadges = z.discriminatedUnion('kind', [
  /** Adds to what was asked before. */
  z.object({ kind: z.literal('ask'), studentIds: z.array(studentId).check(z.maxLength(maxIdsPerFrame)) }),
  /** A badge was clicked: the panel shall show this student. */
  z.object({ kind: z.literal('open'), studentId }),
  z.object({ kind: z.literal('ping') }),
]);
export type PageToBadges = z.infer<typeof pageToBadges>;

/** Background → Page */
export const badgesToPage = z.discriminatedUnion('kind', [
  /** Whether there are badges at all; whatever was asked or told before is void. */
  z.object({ kind: z.literal('switch'), on: z.boolean() }),
  z.object({
    kind: z.literal('badges'),
    badges: z.array(z.tuple([studentId, z.nullable(z.enum(badgeCodes))])).check(z.maxLength(maxIdsPerFrame)),
  }),
]);
export type BadgesToPage = z.infer<typeof badgesToPage>;

export const badgesPortName = 'badges';

/** `items` in pieces that each fit one frame. */
export function inFrames<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / maxIdsPerFrame);
  return Array.from({ length: count }, (_, frame) => items.slice(frame * maxIdsPerFrame, (frame + 1) * maxIdsPerFrame));
}
