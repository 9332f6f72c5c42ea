import { expect, test } from 'vitest';
import type { DirectoryVerdict } from '../../../../lib/records/directory.ts';
import { adviseOnAddress, type AdviceWorld } from '../../../../lib/session/person/address-advice.ts';
import type { PersonRef } from '../../../../lib/review/people/people-view.ts';

const world: AdviceWorld = { firstName: 'Ann', schoolDomains: ['school.org'], owners: [], verdict: null, own: null };
const codes = (email: string, more: Partial<AdviceWorld> = {}): string[] =>
  adviseOnAddress(email, { ...world, ...more }).map(({ code, look }) => (look ? code : `(${code})`));
const verdict = (state: DirectoryVerdict['state'], name = ''): DirectoryVerdict => ({
  ...{ state, name, kind: 'google', broughtAt: Date.UTC(2026, 10, 12, 12) },
});
const person = (more: Partial<PersonRef>): PersonRef => ({
  ...{ personId: 7, name: 'Vera Long', kind: 'parent', gradeLevel: null, birthdate: null },
  ...{ relation: null, isTwin: false, children: [], ...more },
});

test.each([
  ['ann@school.org', []],
  ['ann@mail.school.org', []],
  ['ann@scool.org', ['typo']],
  ['ann@gmial.com', ['typo']],
  ['ann@gmail.com', ['outside-domain']],
  ['аnn@school.org', ['other-alphabet']],
  ['none@none.com', ['placeholder']],
  ['noemail@school.org', ['placeholder']],
  ['ann%20lee@school.org', ['link-code']],
  ['ann@school.local', ['unreachable']],
  ['garcía@school.org', ['accents']],
])('of %s the spelling says %s', (email, expected) => {
  expect(codes(email)).toEqual(expected);
});

test('a slip tells what was meant', () => {
  expect(adviseOnAddress('ann@gmial.com', world)[0]?.instead).toBe('ann@gmail.com');
});

test('without a domain of its own a school has none outside', () => {
  expect(codes('ann@gmail.com', { schoolDomains: [] })).toEqual([]);
});

test.each([
  ['exists', ['(directory)']],
  ['suspended', ['directory']],
  ['other', ['directory']],
  ['missing', ['outside-domain', 'directory']],
] as const)('what the directory says: %s', (state, expected) => {
  expect(codes('ann@partner.org', { verdict: verdict(state) })).toEqual(expected);
});

test('that a placeholder is in the directory makes it no address', () => {
  expect(codes('noemail@school.org', { verdict: verdict('exists') })).toEqual(['placeholder', '(directory)']);
});

test.each([
  ['another child’s parent', { children: ['Ben Long'] }, ['owner'], 'This is also the address of Vera Long, parent in the family of Ben Long.'],
  ['the own parent', { relation: 'parent' }, ['(owner)'], 'This is also the address of Vera Long, parent in Ann’s own family.'],
  ['a former student', { kind: 'former-student' }, ['owner'], 'This is also the address of Vera Long, former student.'],
  ['another student', { kind: 'student', gradeLevel: '05' }, ['owner'], 'Vera Long (Grade 05, ID 7) has this address already.'],
] as const)('it is the address of %s', (_, more, expected, sentence) => {
  const owners = [person(more)];
  expect(codes('ann@school.org', { owners })).toEqual(expected);
  expect(adviseOnAddress('ann@school.org', { ...world, owners })[0]?.sentence).toBe(sentence);
}); // prettier-ignore

test('of many owners three are named and the rest counted', () => {
  const owners = [1, 2, 3, 4, 5].map((personId) => person({ personId }));
  const advice = adviseOnAddress('ann@school.org', { ...world, owners });
  expect(advice.map(({ sentence }) => sentence).slice(3)).toEqual(['And of 2 more.']);
});

test('the student’s own mailbox comes first, and no reason to look where the address exists as well', () => {
  const own = { email: 'a.lee@school.org', byId: true, verdict: verdict('exists') };
  const [first] = adviseOnAddress('ann@gmial.com', { ...world, own });
  expect(first).toEqual({
    code: 'own-mailbox',
    sentence: 'This student’s mailbox, found by student ID. Exists in your Google directory.',
    instead: 'a.lee@school.org',
    look: true,
  });
  expect(codes('a.lee@school.org', { own, verdict: verdict('exists') })).toEqual(['(directory)']);
  expect(codes('ann@school.org', { own, verdict: verdict('exists') })).toEqual(['(own-mailbox)', '(directory)']);
});
