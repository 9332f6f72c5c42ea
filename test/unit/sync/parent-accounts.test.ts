import { describe, expect, it } from 'vitest';
import type { FieldChange, TargetPerson } from '../../../lib/sync/account.ts';
import { parentFields } from '../../../lib/sync/parent-fields.ts';
import { connect, json, type Call } from './odd-server.ts';

const studentExtension = 'urn:ietf:params:scim:schemas:extension:syncreview:2.0:Student';

const parent: TargetPerson = {
  externalId: '901',
  userName: 'mother@home.example',
  givenName: 'Rosa',
  familyName: 'Marsh',
  gradeLevel: '',
  schoolCode: '',
  email: 'mother@home.example',
  [parentFields.userType]: 'parent',
  [parentFields.familyIds]: '5',
};
/** The account was found by its email, and gets our ID and type. */
const adopted: readonly FieldChange[] = [
  { field: 'externalId', from: '', to: '901' },
  { field: parentFields.userType, from: '', to: 'parent' },
];
const held = { id: 'r1', userName: 'mother@home.example', name: { givenName: 'Rosa', familyName: 'Marsh' } };

function serve(patch: boolean) {
  return connect((call: Call) => {
    if (call.url.pathname.endsWith('/ServiceProviderConfig')) return json({ patch: { supported: patch } });
    return json(call.method === 'PUT' ? call.body : { ...held, externalId: '901', userType: 'parent' });
  });
}

describe('a parent’s account that was there before', () => {
  it.each([
    ['PATCH', true],
    ['PUT', false],
  ] as const)('becomes a parent’s by %s, and no student’s', async (method, patch) => {
    const { target, calls } = serve(patch);
    await target.update('r1', adopted, undefined, parent);
    const sent = calls.filter((call) => call.method === method);
    expect(sent).toHaveLength(1);
    const body = JSON.stringify(sent[0]?.body);
    expect(body).toContain('"901"');
    expect(body).toContain('"parent"');
    expect(body).not.toContain(studentExtension);
    expect(body).not.toContain('studentId"');
  });

  it('the same change of a student says their ID in the extension', async () => {
    const { target, calls } = serve(false);
    const { externalId, userName, givenName, familyName, gradeLevel, schoolCode } = parent;
    const student = { externalId, userName, givenName, familyName, gradeLevel, schoolCode };
    await target.update('r1', [{ field: 'externalId', from: '', to: '901' }], undefined, student);
    expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({
      [studentExtension]: { studentId: '901' },
    });
  });
});
