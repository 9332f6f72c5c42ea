import { expect, it } from 'vitest';
import { sortNeeds } from '../../../../lib/session/settings/needed-fields.ts';

const department = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department';

it('of what a service needs, what is set already is not asked for, and what is never sent is told apart', () => {
  const set = [{ name: ' UserType', source: { kind: 'constant', text: 'x' } }] as const;
  expect(sortNeeds(['userType', 'title', 'password', department], set)).toEqual({
    open: ['title', department],
    never: ['password'],
  });
});
