import type { Dialect } from './dialect.ts';

type Json = Record<string, unknown>;

/** What a service shows of an account, as its dialect has it. */
export function spellUser(user: object, dialect: Dialect): object {
  const { meta, ...shown } = structuredClone(user) as Json;
  const isActive = shown['active'] !== false;
  const active = {
    boolean: { active: isActive },
    text: { active: isActive ? 'True' : 'False' },
    number: { active: isActive ? 1 : 0 },
    'null-for-active': { active: isActive ? null : false },
    null: { active: null },
    'only-true': isActive ? { active: true } : {},
    never: {},
  }[dialect.active];
  delete shown['active'];
  if (dialect.emails === 'never-shown') delete shown['emails'];
  const id = dialect.ids === 'number' ? Number(shown['id']) : shown['id'];
  const empties = dialect.empties === 'null' ? { title: null, nickName: null, displayName: null } : {};
  const version = meta !== undefined && dialect.ifMatch !== 'required-by-header' ? { meta } : {};
  return { ...empties, ...shown, id, ...active, ...version };
}

/** Names in lower case, booleans as text: RFC 7643 2.1 allows the first, and older services do the second. */
export function spellOddly(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(spellOddly);
  if (typeof body === 'boolean') return body ? 'True' : 'False';
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name.toLowerCase(), spellOddly(value)]));
}
