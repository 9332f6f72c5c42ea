import * as z from 'zod/mini';
import { personFields } from '../../records/person-field.ts';
import type { SeenDifference, TargetReading } from '../../records/run.ts';
import type { FieldChange, MoreField, TargetAccount, TargetPerson, TextField } from '../../sync/account.ts';
import { exactly } from './exactly.ts';

/** Texts by the names that a target gives them: which ones, the school chooses. */
const person = z.custom<TargetPerson>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    personFields.every((name) => Object.hasOwn(value, name)) &&
    Object.values(value).every((text) => typeof text === 'string' || text === undefined),
);

const account = exactly<TargetAccount>()(
  z.object({
    remoteId: z.string(),
    person,
    active: z.boolean(),
    emails: z.optional(z.array(z.string())),
    displayName: z.optional(z.string()),
    version: z.optional(z.string()),
    userNameStays: z.optional(z.literal(true)),
    activeUnsaid: z.optional(z.literal(true)),
  }),
);

const moreField = z.custom<MoreField>((name) => typeof name === 'string' && name.startsWith('more.'));
const textField = exactly<TextField>()(z.union([z.enum([...personFields, 'email']), moreField]));
const change = exactly<FieldChange>()(
  z.union([
    z.object({ field: z.literal('active'), from: z.boolean(), to: z.boolean() }),
    z.object({ field: textField, from: z.string(), to: z.string() }),
  ]),
);

const difference = exactly<SeenDifference>()(
  z.object({
    studentId: z.number(),
    name: z.string(),
    kind: z.enum(['missing', 'doubled', 'other-account', 'different']),
    changes: z.array(change),
    seen: z.nullable(account),
  }),
);

export const targetReading = exactly<TargetReading>()(
  z.object({
    readAt: z.number(),
    people: z.number(),
    notKept: z.optional(z.array(z.object({ field: textField, people: z.number() }))),
    leftovers: z.optional(z.array(account)),
    differences: z.array(difference),
  }),
);
