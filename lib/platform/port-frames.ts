import * as z from 'zod/mini';
import { sentFailure } from './failure-frame.ts';

/** What travels over a port, whichever it is: who is asked what stands in `protocol/`. */

const id = z.int().check(z.positive());
const asked = { name: z.string(), question: z.array(z.unknown()) };

/** From whoever opened the port. */
export const askingFrame = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('watch'), id, ...asked }),
  z.object({ kind: z.literal('unwatch'), id }),
  z.object({ kind: z.literal('call'), id, ...asked }),
  z.object({ kind: z.literal('tell'), ...asked }),
  z.object({ kind: z.literal('ping') }),
]);
export type AskingFrame = z.infer<typeof askingFrame>;

/** From the worker: to a watch any number of answers, to a call one. */
export const answeringFrame = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), id, value: z.optional(z.unknown()) }),
  z.object({ kind: z.literal('failed'), id, failure: sentFailure }),
]);
export type AnsweringFrame = z.infer<typeof answeringFrame>;
