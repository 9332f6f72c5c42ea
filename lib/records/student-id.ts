import * as z from 'zod/mini';

/** A student ID that comes from another context or a file: a whole number above zero that JavaScript holds exactly (2^53 - 1). */
export const studentId = z.int().check(z.positive());
