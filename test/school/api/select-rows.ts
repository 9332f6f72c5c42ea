import type { FieldType } from './fields.ts';
import type { Condition } from './sieve.ts';

type Comparable = string | number | boolean | null;

/** Whether a row meets every condition. Text is compared with regard to case unless the operator ends in `*` [assumed]. */
export function meetsAll(row: object, conditions: readonly Condition[]): boolean {
  return conditions.every((condition) => meets(readPath(row, condition.path), condition));
}

export function compareBy(path: string, type: FieldType, descending: boolean): (a: object, b: object) => number {
  const sign = descending ? -1 : 1;
  return (a, b) => sign * compare(toComparable(readPath(a, path), type), toComparable(readPath(b, path), type));
}

function meets(actual: unknown, { operator, values, type }: Condition): boolean {
  const anyCase = operator.endsWith('*');
  const plain = anyCase ? operator.slice(0, -1) : operator;
  const fold = (value: Comparable) => (anyCase && typeof value === 'string' ? value.toLowerCase() : value);
  const left = fold(toComparable(actual, type));
  const test = (value: string) => meetsOne(left, plain, fold(value === 'null' ? null : toComparable(value, type)));
  return plain.startsWith('!') ? values.every(test) : values.some(test);
}

function meetsOne(left: Comparable, operator: string, right: Comparable): boolean {
  const text = String(left ?? '');
  switch (operator) {
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '@=':
      return left !== null && text.includes(String(right));
    case '!@=':
      return left === null || !text.includes(String(right));
    case '_=':
      return left !== null && text.startsWith(String(right));
    case '!_=':
      return left === null || !text.startsWith(String(right));
    case '>':
      return left !== null && right !== null && compare(left, right) > 0;
    case '<':
      return left !== null && right !== null && compare(left, right) < 0;
    case '>=':
      return left !== null && right !== null && compare(left, right) >= 0;
    default:
      return left !== null && right !== null && compare(left, right) <= 0;
  }
}

/** Nulls first, as a database sorts them. */
function compare(a: Comparable, b: Comparable): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

function toComparable(value: unknown, type: FieldType): Comparable {
  if (value === null || value === undefined) return null;
  if (type === 'number') return Number(value);
  if (type === 'date') return Date.parse(String(value));
  if (type === 'boolean') return String(value).toLowerCase() === 'true';
  return String(value);
}

function readPath(row: object, path: string): unknown {
  let value: unknown = row;
  for (const part of path.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[part];
  return value;
}
