import type { Fields } from './fields.ts';
import type { ListHabits } from './list-habits.ts';

type Row = Record<string, unknown>;

/**
 * A row as the API sends it: what it doesn't have is absent (the real school's usual way) or null, and what the school doesn't fill in, or
 * the key may not see, is left out. Dots lead into nested objects.
 */
export function writeNothing(row: object, fields: Fields, { nothing, withheld }: ListHabits): object {
  const copy = withoutNulls(row as Row);
  if (nothing === 'null') for (const name of Object.keys(fields)) setIfAbsent(copy, name.split('.'));
  for (const name of withheld) remove(copy, name.split('.'));
  return copy;
}

/** Rows are many: copied by hand, not by `structuredClone`. */
function withoutNulls(row: Row): Row {
  const copy: Row = {};
  for (const name of Object.keys(row)) {
    const value = row[name];
    if (value !== null && value !== undefined) copy[name] = isNested(value) ? withoutNulls(value) : value;
  }
  return copy;
}

function setIfAbsent(row: Row, [first = '', ...rest]: readonly string[]): void {
  const inside = row[first];
  if (rest.length === 0) row[first] ??= null;
  else if (isNested(inside)) setIfAbsent(inside, rest);
}

function remove(row: Row, [first = '', ...rest]: readonly string[]): void {
  const inside = row[first];
  if (rest.length === 0) delete row[first];
  else if (isNested(inside)) remove(inside, rest);
}

function isNested(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
