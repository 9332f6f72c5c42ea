import * as z from 'zod/mini';
import { screenDefaults, type ScreenChoices, type ScreenStore } from '../session/pages/screen-port.ts';
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

const fields = {
  tableColumns: columns,
  savedFilters: z.array(z.object({ name: z.string(), route: z.string().check(z.startsWith('#/students')) })),
  shortcuts: z.boolean(),
  marks: z.boolean(),
  lookUpMenu: z.boolean(),
} as unknown as FieldSchemas<ScreenChoices>;

/** How a person likes her screen, in `storage.local`. */
export function createScreenStore(): ScreenStore {
  return createFieldStore('screen', fields, screenDefaults);
}
