import * as z from 'zod/mini';

/** What a failure may tell beside its code. Apart from the codes: their words are not for a content script. */
export const failureDetail = z.record(z.string(), z.union([z.string(), z.number()]));
