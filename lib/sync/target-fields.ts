import type { ValueSource } from '../records/value-source.ts';
import { attributePlace } from './targets/scim/more-attributes.ts';
import { studentExtension } from './targets/scim/schemas.ts';

/** What the school has set to go to a SCIM service besides: the attribute's name there, and what fills it. */
export interface TargetField {
  /** As the service calls it: `title`, `name.middleName`, `urn:…:User:department`. */
  readonly name: string;
  readonly source: ValueSource;
}

export const maxTargetFields = 30;
export const longestValue = 200;

/** `index`: of the field that is wrong. `taken`: it is filled already, or decides who an account is. */
export type TargetFieldProblem =
  | {
      readonly kind: 'no-name' | 'not-a-name' | 'taken' | 'twice' | 'no-text' | 'too-long' | 'not-here';
      readonly index: number;
    }
  | { readonly kind: 'too-many' };

/** Filled from FACTS anyway, or not ours to set. A password is nobody's constant. */
const taken = new Set([
  ...['id', 'meta', 'schemas', 'groups', 'externalid', 'username', 'active', 'emails', 'displayname', 'password'],
]);

/** What keeps the fields from being used; empty when they are fine. Pure. */
export function checkTargetFields(fields: readonly TargetField[]): readonly TargetFieldProblem[] {
  const names = fields.map(({ name }) => name.trim().toLowerCase());
  const problems = fields.flatMap(({ name, source }, index): TargetFieldProblem[] => {
    const place = attributePlace(name);
    if (name.trim() === '') return [{ kind: 'no-name', index }];
    if (name.length > longestValue) return [{ kind: 'too-long', index }];
    if (!place) return [{ kind: 'not-a-name', index }];
    if (place.schema === null ? isTaken(place) : place.schema === studentExtension) return [{ kind: 'taken', index }];
    if (names.indexOf(names[index] ?? '') < index) return [{ kind: 'twice', index }];
    if (source.kind === 'user-defined' || (source.kind === 'held' && source.field === 'familyId')) {
      return [{ kind: 'not-here', index }];
    }
    if (source.kind === 'constant' && source.text.trim() === '') return [{ kind: 'no-text', index }];
    return source.kind === 'constant' && source.text.length > longestValue ? [{ kind: 'too-long', index }] : [];
  });
  return [...problems, ...(fields.length > maxTargetFields ? [{ kind: 'too-many' } as const] : [])];
}

function isTaken({ attribute, sub }: { readonly attribute: string; readonly sub: string | null }): boolean {
  if (attribute.toLowerCase() === 'name') {
    return sub === null || ['formatted', 'givenname', 'familyname'].includes(sub.toLowerCase());
  }
  return taken.has(attribute.toLowerCase());
}
