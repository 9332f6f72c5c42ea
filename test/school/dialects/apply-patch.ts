import type { DialectUser } from './accounts.ts';
import { Refusal } from './accounts.ts';
import type { Dialect } from './dialect.ts';

interface Operation {
  op: string;
  path: string;
  value?: unknown;
}

const urnPath = /^(urn:.+):(\w+)$/;
const core = /^(active|externalId|userName|emails|name\.(givenName|familyName))$/;

/** `add`, `replace` and `remove` by path, RFC 7644 3.5.2. */
export function applyPatch(user: DialectUser, operations: readonly Operation[], dialect: Dialect): DialectUser {
  const changed = structuredClone(user);
  for (const { op, path, value } of operations) {
    const [, urn = '', attribute = ''] = urnPath.exec(path) ?? [];
    if (urn ? dialect.strict : !core.test(path))
      throw new Refusal(400, `User PATCH path ${path} is not supported`, 'invalidPath');
    const steps = urn ? [urn, attribute] : path.split('.');
    // As a library does it that takes each dot of the path for a step.
    setAt(
      changed,
      urn && dialect.patch === 'loses-extension' ? path.split('.') : steps,
      op === 'remove' ? undefined : value,
    );
  }
  return changed;
}

function setAt(holder: Record<string, unknown>, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) setAt((holder[step] ??= {}) as Record<string, unknown>, rest, value);
  else if (value === undefined) delete holder[step];
  else holder[step] = value;
}
