import * as z from 'zod/mini';
import { AppError } from '../errors.ts';

/**
 * What FACTS sends, as far as we use it. Unknown fields are dropped here, among them `personStudentId`:
 * it names a different person than `studentId`, and what never enters can never be written to.
 */

const text = z.optional(z.nullable(z.string()));
const flag = z.optional(z.nullable(z.boolean()));
const id = z.int().check(z.positive());

export const wireStudent = z.object({
  studentId: id,
  schoolCode: text,
  homeroom: text,
  school: z.optional(z.nullable(z.object({ status: text, gradeLevel: text, enrollDate: text }))),
});
export type WireStudent = z.infer<typeof wireStudent>;

export const wirePerson = z.object({
  personId: id,
  firstName: text,
  lastName: text,
  middleName: text,
  nickName: text,
  email: text,
  birthdate: text,
  modifiedDate: text,
});
export type WirePerson = z.infer<typeof wirePerson>;

/** A row of the list of everybody. */
export const wireListedPerson = z.extend(wirePerson, { email2: text, homePhone: text, cellPhone: text });
export type WireListedPerson = z.infer<typeof wireListedPerson>;

export const wirePersonFamily = z.object({ personId: id, familyId: id, parent: flag });
export type WirePersonFamily = z.infer<typeof wirePersonFamily>;

export const wireGradeLevel = z.object({
  gradeLevelName: text,
  gradeLevel: text,
  sortOrder: z.optional(z.nullable(z.number())),
  schoolReference: z.optional(z.nullable(z.object({ schoolCode: text }))),
  preSchool: flag,
  elementary: flag,
  middleSchool: flag,
  highSchool: flag,
});
export type WireGradeLevel = z.infer<typeof wireGradeLevel>;

export const wireSchool = z.object({ schoolCode: text, schoolName: text, active: flag });
export type WireSchool = z.infer<typeof wireSchool>;

const envelope = z.object({
  results: z.array(z.unknown()),
  currentPage: z.optional(z.nullable(z.int())),
  pageCount: z.optional(z.nullable(z.int())),
  rowCount: z.optional(z.nullable(z.int())),
});

/** One page of a FACTS list. `rowCount` counts the rows of the whole list. */
export interface WirePage<Row> {
  readonly rows: readonly Row[];
  readonly pageCount: number;
  readonly rowCount: number;
}

interface RowSchema<Row> {
  safeParse(value: unknown): { success: true; data: Row } | { success: false; error: z.core.$ZodError };
}

/** Parses a list answer row by row, so that a bad one can be named. Throws `facts-answer` with field and record. */
export function parsePage<Row>(schema: RowSchema<Row>, body: unknown, kind: string): WirePage<Row> {
  const page = envelope.safeParse(body);
  if (!page.success) throw answerError(page.error, `the list of ${kind}s`);
  const rows = page.data.results.map((row, index) => parseRow(schema, row, describeRow(row, kind, index)));
  return { rows, pageCount: page.data.pageCount ?? 1, rowCount: page.data.rowCount ?? rows.length };
}

/** As `parsePage`, but leaves bad rows out: `unreadable` counts them. */
export function parseReadableRows<Row>(
  schema: RowSchema<Row>,
  body: unknown,
  kind: string,
): WirePage<Row> & { readonly unreadable: number } {
  const page = parsePage({ safeParse: (row) => ({ success: true, data: schema.safeParse(row) }) }, body, kind);
  const rows = page.rows.flatMap((row) => (row.success ? [row.data] : []));
  return { ...page, rows, unreadable: page.rows.length - rows.length };
}

/** Throws `facts-answer` naming the first bad field; `record` is words and ids only. */
export function parseRow<Row>(schema: RowSchema<Row>, row: unknown, record: string): Row {
  const parsed = schema.safeParse(row);
  if (!parsed.success) throw answerError(parsed.error, record);
  return parsed.data;
}

function answerError(error: z.core.$ZodError, record: string): AppError {
  const field = error.issues[0]?.path.join('.') || 'the whole record';
  return new AppError('facts-answer', { field, record });
}

function describeRow(row: unknown, kind: string, index: number): string {
  for (const key of ['studentId', 'personId']) {
    if (typeof row === 'object' && row !== null && key in row) {
      const value: unknown = Reflect.get(row, key);
      if (typeof value === 'number' && Number.isSafeInteger(value)) return `${kind} ${value}`;
    }
  }
  return `${kind} in row ${index + 1}`;
}
