import * as z from 'zod/mini';
import { AppError } from '../errors.ts';
import type { FamilyId, PersonId } from '../roster/index.ts';
import { readRow, type ReadRow, type RowSchema } from './read-row.ts';

/**
 * What FACTS sends, as far as we use it. Unknown fields are dropped here, among them `personStudentId`:
 * it names a different person than `studentId`, and what never enters can never be written to.
 */

/** A number stands where a text is described as well: a name of digits, a grade. */
const text = z.optional(z.nullable(z.union([z.string(), z.pipe(z.number(), z.transform(String))])));
/** Never a number: an address is written back as it stands. */
const address = z.optional(z.nullable(z.string()));
const flag = z.optional(z.nullable(z.boolean()));
/** Whole and positive, up to 2^53 - 1. */
const id = z.int().check(z.positive());
const personId: z.ZodMiniType<PersonId, number> = id;
const familyId: z.ZodMiniType<FamilyId, number> = id;

export const wireStudent = z.object({
  studentId: personId,
  schoolCode: text,
  homeroom: text,
  school: z.optional(z.nullable(z.object({ status: text, gradeLevel: text, enrollDate: text, nextStatus: text }))),
});
export type WireStudent = z.infer<typeof wireStudent> & Odd;

export const wirePerson = z.object({
  personId,
  firstName: text,
  lastName: text,
  middleName: text,
  nickName: text,
  email: address,
  birthdate: text,
  modifiedDate: text,
  deceased: flag,
});
export type WirePerson = z.infer<typeof wirePerson> & Odd;

/** A row of the list of everybody. */
export const wireListedPerson = z.extend(wirePerson, { email2: address, homePhone: text, cellPhone: text });
export type WireListedPerson = z.infer<typeof wireListedPerson> & Odd;

/** Whole and in reach, also written as a text; whatever else stands there says nothing of the place. */
const digits = z.pipe(z.string().check(z.regex(/^\s*-?\d{1,9}\s*$/)), z.transform(Number));
const place = z.catch(z.optional(z.nullable(z.union([z.int(), digits]))), null);
const saidFlag = z.catch(flag, null);
export const wirePersonFamily = z.object({ personId, familyId, parent: flag, student: saidFlag, familyOrder: place });
export type WirePersonFamily = z.infer<typeof wirePersonFamily>;

/** A row of the list of whose parent somebody is. */
export const wireParentStudent = z.object({
  parentID: personId,
  studentID: personId,
  custody: saidFlag,
  correspondence: saidFlag,
});
export type WireParentStudent = z.infer<typeof wireParentStudent>;

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

/** Fields of a record that could not be read and are absent for that; none when all could. */
export interface Odd {
  readonly odd?: readonly string[];
}

const count = z.optional(z.nullable(z.int()));
const envelope = z.object({
  results: z.optional(z.nullable(z.array(z.unknown()))),
  currentPage: count,
  pageCount: count,
  pageSize: count,
  rowCount: count,
  nextPage: z.optional(z.unknown()),
});

/** A record that could not be read, or not wholly; `record` is words and ids only. */
export interface OddRecord {
  readonly record: string;
  readonly field: string;
  /** `null` when not even the id could be read: then the record is left out. */
  readonly id: number | null;
}

/** One page of a FACTS list. What FACTS didn't state is `null`. */
export interface WirePage<Row> {
  readonly rows: readonly Row[];
  /** Rows in the answer, those that could not be read included. */
  readonly received: number;
  readonly odd: readonly OddRecord[];
  readonly currentPage: number | null;
  readonly pageCount: number | null;
  readonly pageSize: number | null;
  /** Of the whole list. */
  readonly rowCount: number | null;
  readonly hasNext: boolean;
}

/** More odd records than a tenth, and than so many, are no slips but another form of the whole list. */
const maxOdd = 5;

/**
 * Parses a list answer row by row. A record that isn't what it should be is named in `odd` and kept as far as it can be read. Throws
 * `facts-answer` with field and record for an answer that is no list, or of which more than a few records are odd.
 */
export function parsePage<Row>(schema: RowSchema<Row>, body: unknown, kind: string): WirePage<Row> {
  const page = envelope.safeParse(body);
  if (!page.success) throw answerError(page.error.issues[0]?.path.join('.'), `the list of ${kind}s`);
  const { results, currentPage, pageCount, pageSize, rowCount, nextPage } = page.data;
  // `results` may be absent; an answer without anything else is none.
  if (!results && typeof rowCount !== 'number') throw answerError('results', `the list of ${kind}s`);
  const read = (results ?? []).map((row, index) => ({ row, index, ...readRow(schema, row) }));
  const odd = read.flatMap(({ row, index, field, value }) =>
    field === null ? [] : [{ field, record: describeRow(row, kind, index), id: value === null ? null : idOf(row) }],
  );
  const [first] = odd;
  const isForm = odd.length > maxOdd && odd.length > read.length / 10;
  const isNothing = read.length > 1 && read.every(({ value }) => value === null);
  if (first && (isForm || isNothing)) throw answerError(first.field, first.record);
  return {
    rows: read.flatMap(({ value }) => (value === null ? [] : [value])),
    received: read.length,
    odd,
    currentPage: currentPage ?? null,
    pageCount: pageCount ?? null,
    pageSize: pageSize ?? null,
    rowCount: rowCount ?? null,
    hasNext: typeof nextPage === 'string' ? nextPage.trim() !== '' : typeof nextPage === 'number',
  };
}

/** Throws `facts-answer` naming the first bad field; `record` is words and ids only. */
export function parseRow<Row>(schema: RowSchema<Row>, row: unknown, record: string): Row {
  const { value, field }: ReadRow<Row> = readRow(schema, row);
  if (value === null || field !== null) throw answerError(field ?? '', record);
  return value;
}

function answerError(field: string | undefined, record: string): AppError {
  return new AppError('facts-answer', { field: field || 'the whole record', record });
}

function describeRow(row: unknown, kind: string, index: number): string {
  const id = idOf(row);
  return id === null ? `${kind} in row ${index + 1}` : `${kind} ${id}`;
}

function idOf(row: unknown): number | null {
  for (const key of ['studentId', 'personId']) {
    if (typeof row === 'object' && row !== null && key in row) {
      const value: unknown = Reflect.get(row, key);
      if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
    }
  }
  return null;
}
