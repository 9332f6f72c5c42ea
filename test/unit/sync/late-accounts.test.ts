import { expect, it } from 'vitest';
import { AppError } from '../../../lib/errors.ts';
import { askTarget } from '../../../lib/sync/run/account-lookup.ts';
import type { SyncTarget } from '../../../lib/sync/targets/target.ts';
import type { TargetAccount } from '../../../lib/sync/account.ts';
import type { RunItem } from '../../../lib/sync/run/run-record.ts';
import { sendItem } from '../../../lib/sync/run/send-item.ts';
import { connect, json, list, person, user } from './odd-server.ts';

const item: RunItem = {
  studentId: 1,
  action: 'add',
  firstName: 'A',
  lastName: 'B',
  person,
  remoteId: null,
  changes: [],
  state: 'sent',
  attempts: 1,
  effect: null,
  failure: null,
};

/** A service with an account that shows once somebody was refused for it. */
function open(shown: (asked: URL) => object[]) {
  let refused = false;
  const { target, calls } = connect(({ method, url }) => {
    if (url.pathname.endsWith('/ServiceProviderConfig')) return json({});
    if (method === 'POST') {
      refused = true;
      return json({}, { status: 409 });
    }
    const found = refused ? shown(url) : [];
    return list(found.length, found);
  });
  return { target, calls };
}

const made = {
  ...user(1),
  name: { givenName: 'A', familyName: 'B' },
  emails: [{ value: person.userName, type: 'work' }],
  active: true,
  'urn:ietf:params:scim:schemas:extension:syncreview:2.0:Student': { gradeLevel: 'K', schoolCode: 'ES' },
};

it('an account that came to be there meanwhile is found by a search, and is no failure of the student', async () => {
  const { target, calls } = open((url) => (url.searchParams.has('filter') ? [made] : []));
  const { account } = await sendItem(target, askTarget(target), item);
  expect(account.remoteId).toBe('r1');
  expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

it('an account with the student’s email that carries another student’s ID by then is a conflict, named', async () => {
  const { target } = open(() => [{ ...made, externalId: '3451002' }]);
  await expect(sendItem(target, askTarget(target), item)).rejects.toMatchObject({
    code: 'target-conflict',
    detail: { reason: 'another-student', holder: '3451002' },
  });
});

it.each([
  ['another student ID', { externalId: '3451002' }, 'externalId'],
  ['another email', { userName: 'other@school.example' }, 'userName'],
])('a student is not counted as sent whom the target took under %s', async (_, kept, field) => {
  const account: TargetAccount = { remoteId: 'r1', active: true, person: { ...person, ...kept } };
  const { target } = connect(() => list(0, []));
  const changing: SyncTarget = { ...target, create: async () => account };
  const sending = sendItem(changing, askTarget({ ...target, findAccount: async () => null }), item);
  await expect(sending).rejects.toSatisfy((error) => error instanceof AppError && error.detail['field'] === field);
});
