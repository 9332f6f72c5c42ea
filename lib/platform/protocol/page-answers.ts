import * as z from 'zod/mini';
import { studentId } from '../../records/student-id.ts';
import type { PanelRequest, PageContext, PanelLayout } from '../../records/page.ts';
import { exactly } from './exactly.ts';

const kind = z.enum([
  'student',
  'students',
  'families',
  'family',
  'parent',
  'staff',
  'home',
  'other',
  'unrecognised',
] as const);
/** What FACTS calls a school in addresses. */
const client = z.string().check(z.regex(/^[\w.-]{1,40}$/));

/** As a FACTS page's content script tells it. Whose school the page is of is for the worker to judge. */
export const pageSeen: z.ZodMiniType<Omit<PageContext, 'otherSchool'>> = z.object({
  kind,
  studentId: z.nullable(studentId),
  parentId: z.optional(studentId),
  familyId: z.optional(studentId),
  client: z.optional(client),
});
/** As the worker has judged it. */
export const pageContext = exactly<PageContext>()(
  z.object({
    kind,
    studentId: z.nullable(studentId),
    parentId: z.optional(studentId),
    familyId: z.optional(studentId),
    client: z.optional(z.string()),
    otherSchool: z.optional(z.string()),
  }),
);

export const panelLayout = exactly<PanelLayout>()(
  z.object({
    open: z.boolean(),
    width: z.number().check(z.minimum(280), z.maximum(900)),
    side: z.enum(['left', 'right']),
  }),
);

export const panelRequest = exactly<PanelRequest>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('student'), studentId }),
    z.object({ kind: z.literal('search'), query: z.string() }),
  ]),
);
