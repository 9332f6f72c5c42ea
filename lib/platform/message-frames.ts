import * as z from 'zod/mini';
import { sentFailure } from './failure-frame.ts';

/** A single message, whichever it is: what may be asked stands in `protocol/`. */
export const messageFrame = z.object({ kind: z.string(), question: z._default(z.array(z.unknown()), []) });

export const messageAnswer = z.union([
  z.object({ failure: sentFailure }),
  z.object({ answered: z.literal(true), value: z.optional(z.unknown()) }),
]);
export type MessageAnswer = z.infer<typeof messageAnswer>;
