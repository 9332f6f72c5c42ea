import * as z from 'zod/mini';

/** What is held of each student and may fill a field at a destination. */
export const heldFields = [
  'givenName',
  'familyName',
  'fullName',
  'preferredName',
  'middleName',
  'email',
  'studentId',
  'gradeLevel',
  'schoolCode',
  'schoolName',
  'homeroom',
  'homeroomTeacher',
  'birthdate',
  'enrolledOn',
  'nextStatus',
  'familyId',
] as const;

export type HeldField = (typeof heldFields)[number];

const text = z.string().check(z.maxLength(1_000));

/** What fills a field at a destination, as settings and backups keep it: the same text for everybody, something that is held, or one of the fields that the school made in FACTS. */
export const valueSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('constant'), text }),
  z.object({ kind: z.literal('held'), field: z.enum(heldFields) }),
  z.object({ kind: z.literal('user-defined'), fieldId: z.int().check(z.nonnegative()), name: text }),
]);

export type ValueSource =
  | { readonly kind: 'constant'; readonly text: string }
  | { readonly kind: 'held'; readonly field: HeldField }
  | { readonly kind: 'user-defined'; readonly fieldId: number; readonly name: string };
