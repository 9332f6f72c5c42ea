import { personFields } from './fields.ts';

/** `unchanged`-proof result of a JSON Patch on one flat record: the fields to write, or why not. */
export type PatchResult =
  | { ok: true; changes: Record<string, unknown> }
  | { ok: false; status: 400 | 422; code: string; message: string; target?: string };

const readOnly = new Set(['personid', 'modifieddate']);

/**
 * Reads `replace`, `add`, `remove` and `test` on one-segment paths (names without regard to case). All or nothing.
 * With `honoursTest` false `test` always passes, as a server does that ignores it.
 */
export function applyJsonPatch(record: object, patch: unknown, honoursTest: boolean): PatchResult {
  if (!Array.isArray(patch)) return fail(400, 'InvalidPatch', 'The patch document must be an array of operations.');
  const changes: Record<string, unknown> = {};
  for (const operation of patch as unknown[]) {
    const { op, path, value } = (operation ?? {}) as { op?: unknown; path?: unknown; value?: unknown };
    if (typeof op !== 'string' || typeof path !== 'string') {
      return fail(400, 'InvalidPatch', 'Each operation needs an op and a path.');
    }
    const field = Object.keys(personFields).find((name) => `/${name}`.toLowerCase() === path.toLowerCase());
    if (!field)
      return fail(400, 'InvalidPath', `The target location specified by path segment '${path}' was not found.`, path);
    const current = field in changes ? changes[field] : (record as Record<string, unknown>)[field];
    switch (op.toLowerCase()) {
      case 'test':
        if (honoursTest && (current ?? null) !== (value ?? null)) {
          return fail(422, 'TestFailed', `The current value at path '${path}' is not equal to the test value.`, path);
        }
        break;
      case 'add':
      case 'replace':
      case 'remove': {
        if (readOnly.has(field.toLowerCase())) return fail(422, 'ReadOnly', `${field} can't be changed.`, path);
        const next = op.toLowerCase() === 'remove' ? null : value;
        const wrong = checkType(field, next);
        if (wrong) return fail(422, 'InvalidValue', wrong, path);
        changes[field] = next;
        break;
      }
      default:
        return fail(400, 'InvalidPatch', `The op '${op}' is not supported.`, path);
    }
  }
  return { ok: true, changes };
}

/** A sentence when the value doesn't fit the field, else `undefined`. */
export function checkType(field: string, value: unknown): string | undefined {
  if (value === null) return undefined;
  if (value === undefined) return `${field} needs a value.`;
  const type = personFields[field];
  if (type === 'number') return typeof value === 'number' ? undefined : `${field} must be a number.`;
  if (type === 'boolean') return typeof value === 'boolean' ? undefined : `${field} must be true or false.`;
  if (typeof value !== 'string') return `${field} must be text.`;
  return value.length > 100 ? `${field} must be at most 100 characters long.` : undefined;
}

function fail(status: 400 | 422, code: string, message: string, target?: string): PatchResult {
  return { ok: false, status, code, message, ...(target === undefined ? {} : { target }) };
}
