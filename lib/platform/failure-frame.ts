import * as z from 'zod/mini';
import type { Failure } from '../errors.ts';
import { failureDetail } from './protocol/failure-detail.ts';

/** A failure on its way to another context, which may be of another version: any code travels. */
export const sentFailure = z.object({ code: z.string(), detail: z.optional(failureDetail) });
export type SentFailure = z.infer<typeof sentFailure>;

export function toSentFailure({ code, detail }: Failure): SentFailure {
  return { code, ...(detail && { detail: { ...detail } }) };
}
