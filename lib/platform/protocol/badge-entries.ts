import * as z from 'zod/mini';
import { badgeCodes } from '../../review/badges/badge-view.ts';
import { studentId } from '../../records/student-id.ts';
import { entriesFor } from './entry.ts';

const { watch, tell } = entriesFor('Page → Background', 'content-script');

/** Ids in one question or answer; a longer list takes several. */
const maxIdsAtOnce = 500;
/** Ids that one page may ask about until it is loaded again. */
export const maxIdsPerPage = 5_000;

const badgesAnswer = z.discriminatedUnion('kind', [
  /** Whether there are badges at all; whatever was asked or told before is void. */
  z.object({ kind: z.literal('switch'), on: z.boolean() }),
  z.object({
    kind: z.literal('badges'),
    badges: z.array(z.tuple([studentId, z.nullable(z.enum(badgeCodes))])).check(z.maxLength(maxIdsAtOnce)),
  }),
]);
export type BadgesAnswer = z.infer<typeof badgesAnswer>;

/**
 * What a FACTS page's content script asks for the badges: ids that the page links to, and for each the code of its worst flag. No name, no
 * email, nobody whom the page didn't name itself.
 */
export const badgeEntries = {
  watchBadges: watch([], badgesAnswer),
  /** Adds to what was asked before. */
  askBadges: tell([z.array(studentId).check(z.maxLength(maxIdsAtOnce))]),
  /** A badge was clicked: the panel shall show this student. */
  openStudent: tell([studentId]),
};

/** `items` in pieces that each fit one question or answer. */
export function inPieces<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / maxIdsAtOnce);
  return Array.from({ length: count }, (_, piece) => items.slice(piece * maxIdsAtOnce, (piece + 1) * maxIdsAtOnce));
}
