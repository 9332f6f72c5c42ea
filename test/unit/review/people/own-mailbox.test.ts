import { expect, test } from 'vitest';
import { indexDirectory } from '../../../../lib/review/people/index-directory.ts';
import { createMailboxes, findOwnMailbox } from '../../../../lib/review/people/own-mailbox.ts';
import { ReviewModel } from '../../../../lib/review/review-model.ts';
import type { Student } from '../../../../lib/roster/index.ts';
import { makeSnapshot, makeStudent } from '../../session/saved-rows.ts';

const ann = makeStudent(1, { firstName: 'Ann', lastName: 'Lee', email: null });

function modelOf(list: readonly Student[], studentId: number | null = null): ReviewModel {
  const model = new ReviewModel();
  model.setSnapshot(makeSnapshot(list));
  const account = { email: 'ann.lee@x.org', firstName: 'Ann', lastName: 'Lee', wholeName: '', studentId };
  model.setDirectory(indexDirectory({ kind: 'google', broughtAt: 0, accounts: [{ ...account, suspended: false }] }));
  return model;
}

test('an account of the student’s name is theirs, found by name', () => {
  expect(findOwnMailbox(modelOf([ann]), ann)).toMatchObject({ email: 'ann.lee@x.org', byId: false });
});

test.each([
  ['the same name', { firstName: 'ANN', lastName: 'Lée' }],
  ['it as preferred name', { firstName: 'Hannah', preferredName: 'Ann', lastName: 'Lee' }],
])('where another student has %s, the account is nobody’s by name, and still theirs by ID', (_, names) => {
  const other = makeStudent(2, { ...names, email: null });
  expect(findOwnMailbox(modelOf([ann, other]), ann)).toBeNull();
  expect(findOwnMailbox(modelOf([ann, other]), other)).toBeNull();
  expect(findOwnMailbox(modelOf([ann, other], 1), ann)).toMatchObject({ byId: true });
});

test('nothing is offered that FACTS has already', () => {
  const has = { ...ann, email: ' Ann.Lee@x.org' };
  expect(findOwnMailbox(modelOf([has], 1), has)).toBeNull();
});

test('mailboxes stay the same object while directory and school do', () => {
  const model = modelOf([ann]);
  const mailboxes = createMailboxes(model);
  const first = mailboxes();
  expect(mailboxes()).toBe(first);
  model.setSnapshot(makeSnapshot([ann]));
  expect(mailboxes()).not.toBe(first);
  model.setDirectory(null);
  expect(mailboxes()).toBeNull();
});

test('who has an address is known anew after it was seen to change', () => {
  const model = modelOf([{ ...ann, email: 'old@x.org' }]);
  expect(model.withEmail('old@x.org').map(({ studentId }) => studentId)).toEqual([1]);
  model.addCorrections([
    {
      ...{ correctionId: 1, studentId: 1, state: 'done', from: 'old@x.org', to: 'new@x.org', found: 'new@x.org' },
      ...{ failure: null, notBefore: null, changedAt: 2_000, observedAt: 2_000 },
    } as Parameters<ReviewModel['addCorrections']>[0][number],
  ]);
  expect(model.withEmail('old@x.org')).toEqual([]);
  expect(model.withEmail('new@x.org').map(({ studentId }) => studentId)).toEqual([1]);
});
