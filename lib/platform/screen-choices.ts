import * as z from 'zod/mini';
import { locales } from '../words/index.ts';
import { screenDefaults, type ScreenChoices, type ScreenStore } from '../records/screen-choices.ts';
import { createFieldStore, type FieldSchemas } from './field-store.ts';

const column = z.object({ width: z.optional(z.number()), hidden: z.optional(z.boolean()) });
const columns = z.object({
  name: z.optional(column),
  id: z.optional(column),
  grade: z.optional(column),
  school: z.optional(column),
  homeroom: z.optional(column),
  email: z.optional(column),
  flags: z.optional(column),
  decision: z.optional(column),
});

const place = z.nullable(z.int().check(z.nonnegative()));
const reportColumns = z.object({
  studentId: place,
  wholeName: place,
  firstName: place,
  lastName: place,
  gradeLevel: place,
  newEmail: place,
  presentEmail: place,
});

const fields = {
  tableColumns: columns,
  savedFilters: z.array(z.object({ name: z.string(), route: z.string().check(z.startsWith('#/students')) })),
  shortcuts: z.boolean(),
  badges: z.boolean(),
  lookUpMenu: z.boolean(),
  audience: z.enum(['students', 'parents']),
  language: z.enum(['browser', ...locales]),
  reportColumns: z.array(z.object({ key: z.string(), columns: reportColumns })),
} as unknown as FieldSchemas<ScreenChoices>;

/** How a person likes their screen, in `storage.local`. */
export function createScreenStore(): ScreenStore {
  return createFieldStore('screen', fields, screenDefaults);
}
