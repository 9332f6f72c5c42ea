import * as z from 'zod/mini';

/** A single message, whichever it is: what may be asked stands in `protocol/`. */
export const messageFrame = z.object({ kind: z.string(), question: z._default(z.array(z.unknown()), []) });

export const messageAnswer = z.union([
  z.object({
    failure: z.object({
      code: z.string(),
      detail: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
    }),
  }),
  z.object({ answered: z.literal(true), value: z.optional(z.unknown()) }),
]);
export type MessageAnswer = z.infer<typeof messageAnswer>;
