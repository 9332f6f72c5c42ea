import * as z from 'zod/mini';
import type { DirectoryVerdict } from '../../records/directory.ts';
import type { PeopleView, PersonRef } from '../../review/people/people-view.ts';
import { exactly } from './exactly.ts';
import { personKind } from './person-kinds.ts';

export const personRef = exactly<PersonRef>()(
  z.object({
    personId: z.number(),
    name: z.string(),
    kind: personKind,
    staff: z.optional(z.enum(['active', 'former', 'no'])),
    gradeLevel: z.nullable(z.string()),
    birthdate: z.nullable(z.string()),
    relation: z.nullable(z.enum(['parent', 'sibling', 'family'])),
    isTwin: z.boolean(),
    children: z.array(z.string()),
  }),
);

export const directoryVerdict = exactly<DirectoryVerdict>()(
  z.object({
    state: z.enum(['exists', 'suspended', 'missing', 'other']),
    name: z.string(),
    kind: z.enum(['google', 'microsoft', 'oneroster', 'other']),
    broughtAt: z.number(),
  }),
);

const takenBy = z.array(personRef);
const offer = z.object({ email: z.string(), from: z.nullable(personRef), takenBy });
const own = z.object({ email: z.string(), byId: z.boolean(), verdict: directoryVerdict, takenBy });
const built = z.object({
  email: z.string(),
  share: z.number(),
  domain: z.string(),
  doubts: z.array(z.string()),
  takenBy,
  verdict: z.nullable(directoryVerdict),
});

export const peopleView = exactly<PeopleView>()(
  z.object({
    takenAt: z.nullable(z.number()),
    offers: z.array(offer),
    own: z.nullable(own),
    verdict: z.nullable(directoryVerdict),
    built: z.nullable(built),
    sameEmail: z.array(personRef),
    alike: z.array(personRef),
    siblings: z.array(personRef),
  }),
);
