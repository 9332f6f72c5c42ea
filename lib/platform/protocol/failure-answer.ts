import * as z from 'zod/mini';
import { isErrorCode, type ErrorCode, type Failure } from '../../errors.ts';
import { exactly } from './exactly.ts';
import { failureDetail } from './failure-detail.ts';

/** An older row or a newer worker may know other codes: those get the general words, and what they are about is still shown. */
const code: z.ZodMiniType<ErrorCode> = z.pipe(
  z.string(),
  z.transform((each) => (isErrorCode(each) ? each : 'unexpected')),
);

export const failure = exactly<Failure>()(z.object({ code, detail: z.catch(z.optional(failureDetail), undefined) }));
