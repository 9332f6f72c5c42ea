import type * as z from 'zod/mini';

export interface RowSchema<Row> {
  safeParse(value: unknown): { success: true; data: Row } | { success: false; error: z.core.$ZodError };
}

/** `value`: `null` when the record can't be used at all. `field`: the first that isn't what it should be, `null` when all are. */
export interface ReadRow<Row> {
  readonly value: Row | null;
  readonly field: string | null;
}

/** Reads a record; fields that can't be read are left out and named in the record's `odd`, as long as its ids can. */
export function readRow<Row>(schema: RowSchema<Row>, row: unknown): ReadRow<Row> {
  const parsed = schema.safeParse(row);
  if (parsed.success) return { value: parsed.data, field: null };
  const { issues } = parsed.error;
  const field = issues[0]?.path.join('.') || 'the whole record';
  const odd = [...new Set(issues.map(({ path }) => String(path[0] ?? '')))];
  if (odd.includes('') || typeof row !== 'object' || row === null) return { value: null, field };
  const readable = Object.fromEntries(Object.entries(row).filter(([name]) => !odd.includes(name)));
  const rest = schema.safeParse(readable);
  return { value: rest.success ? { ...rest.data, odd } : null, field };
}
