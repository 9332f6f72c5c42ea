import * as z from 'zod/mini';
import type { SearchAnswer } from '../../review/search/search-view.ts';
import { exactly } from './exactly.ts';
import { refFields } from './student-answers.ts';

const markedText = z.array(z.object({ text: z.string(), hit: z.boolean() }));
const hit = z.object({
  ...refFields,
  fullName: markedText,
  calledName: markedText,
  grade: markedText,
  id: markedText,
  email: markedText,
  familyContact: markedText,
  inScope: z.boolean(),
});

export const searchAnswer = exactly<SearchAnswer>()(
  z.object({
    query: z.string(),
    state: z.enum(['building', 'ready']),
    hits: z.array(hit),
    more: z.boolean(),
    size: z.number(),
  }),
);
