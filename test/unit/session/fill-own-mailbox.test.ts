import { expect, test } from 'vitest';
import { buildEmails, learnPattern } from '../../../lib/roster/index.ts';
import type { Mailboxes, OwnAccount } from '../../../lib/review/people/mailboxes.ts';
import { toFillRows } from '../../../lib/session/fill/fill-rows.ts';
import { makeStudent } from './saved-rows.ts';

const given = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gus', 'Hal', 'Ida', 'Jon', 'Kim', 'Lou'];
const withEmail = given.map((firstName, place) =>
  makeStudent(place + 1, { firstName, lastName: 'Carver', email: `${firstName.toLowerCase()}.carver@x.org` }),
);
const zoe = makeStudent(50, { firstName: 'Zoe', lastName: 'Walker', email: null });
const zed = makeStudent(51, { firstName: 'Zed', lastName: 'Stone', email: null });
const { rules } = learnPattern(withEmail, { gradeOrder: ['08'] });
const account = (email: string, more: Partial<OwnAccount> = {}, state: OwnAccount['verdict']['state'] = 'exists'): OwnAccount => ({
  ...{ email, byId: true, verdict: { state, name: '', kind: 'google', broughtAt: 0 } },
  ...more,
}); // prettier-ignore
const rowsFor = (own: OwnAccount) => {
  const mailboxes: Mailboxes = {
    judge: (email) => (email === own.email ? own.verdict : { ...own.verdict, state: 'missing' }),
    ownOf: ({ studentId }) => (studentId === zoe.studentId ? own : null),
  };
  return toFillRows(buildEmails([zoe, zed], rules), { holders: new Map(), typed: new Map(), mailboxes });
};

test('the own account goes before the pattern, and needs no look when it was found by ID', () => {
  expect(rowsFor(account('zw7@x.org'))[0]).toMatchObject({
    email: 'zw7@x.org',
    ownBy: 'id',
    matches: true,
    doubts: [],
  });
});

test('found by name alone it needs a look, unless the pattern gives the same', () => {
  expect(rowsFor(account('zw7@x.org', { byId: false }))[0]).toMatchObject({ ownBy: 'name', matches: false });
  expect(rowsFor(account('zoe.walker@x.org', { byId: false }))[0]).toMatchObject({ ownBy: 'name', matches: true });
});

test('a suspended account is not proposed', () => {
  expect(rowsFor(account('zw7@x.org', {}, 'suspended'))[0]).toMatchObject({ email: 'zoe.walker@x.org', ownBy: null });
});

test('the address of somebody’s account is proposed to nobody else', () => {
  const [, second] = rowsFor(account('zed.stone@x.org'));
  expect(second?.email).not.toBe('zed.stone@x.org');
  expect(second?.doubts.join()).toContain('zed.stone@x.org, as for Zoe Walker');
});
