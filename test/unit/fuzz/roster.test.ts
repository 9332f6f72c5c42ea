import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addressFault,
  classify,
  emailKey,
  findSimilar,
  isDeliverable,
  suggestEmail,
} from '../../../lib/roster/index.ts';
import { createSearchIndex } from '../../../lib/search/index.ts';
import { emailProblem } from '../../../lib/session/person/email-hint.ts';
import { markText } from '../../../lib/review/search/mark-text.ts';
import { revealCharacters } from '../../../components/shared/reveal-characters.ts';
import { makeStudent } from '../sync/sync-world.ts';
import { text } from './hostile-inputs.ts';
import { property } from './property.ts';

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]/u;

property('the key of a key is itself', text, (email) => {
  const key = emailKey(email);
  expect(emailKey(key)).toBe(key);
});
property('a deliverable address has one @ and nothing that can’t be seen', text, (email) => {
  const key = emailKey(email);
  if (!isDeliverable(key)) return;
  expect(key?.split('@')).toHaveLength(2);
  expect(key).not.toMatch(invisible);
  expect(key).not.toMatch(/\s/);
  expect(key?.length).toBeLessThanOrEqual(254);
});
property('every fault has a sentence', text, (email) => {
  expect(emailProblem(email) === null).toBe(addressFault(emailKey(email)) === null);
});
property('what is suggested can be delivered, and is not what was typed', text, (email) => {
  const meant = suggestEmail(email, { schoolDomains: ['school.org'] });
  if (meant === null) return;
  expect(isDeliverable(meant)).toBe(true);
  expect(meant).not.toBe(emailKey(email));
});
const students = fc
  .array(fc.tuple(text, text, text, fc.constantFrom('sync', 'skip', null)), { maxLength: 12 })
  .map((rows) =>
    rows.map(([firstName, lastName, email, choice], at) => ({
      choice,
      student: makeStudent(at + 1, { firstName, lastName, email }),
    })),
  );
property('importable, excluded and skipped are everybody', students, (rows) => {
  const decisions = new Map(rows.flatMap(({ choice, student }) => (choice ? [[student.studentId, { choice }]] : [])));
  const { entries, groups, counts } = classify(
    rows.map(({ student }) => student),
    decisions as never,
  );
  expect(counts.importable + counts.excluded + counts.skipped).toBe(rows.length);
  expect(entries.map(({ student }) => student)).toEqual(rows.map(({ student }) => student));
  for (const { outcome, student } of entries)
    if (outcome === 'importable') expect(isDeliverable(emailKey(student.email))).toBe(true);
  expect(groups.length).toBeLessThanOrEqual(rows.length / 2);
});
property(
  'two clean addresses that differ never make one group',
  fc.uniqueArray(
    fc.emailAddress().map((each) => each.toLowerCase()),
    { minLength: 2, maxLength: 6 },
  ),
  (emails) => {
    expect(
      classify(
        emails.map((email, at) => makeStudent(at + 1, { email })),
        new Map(),
      ).groups,
    ).toEqual([]);
  },
);
property('similar people are pairs of different records', students, (rows) => {
  const people = rows.map(({ student }) => ({ ...student, id: student.studentId }));
  for (const { a, b, score } of findSimilar(people)) {
    expect(a).not.toBe(b);
    expect(score >= 0 && score <= 1).toBe(true);
  }
});
property('any query finds people at most once', fc.tuple(students, text), ([rows, query]) => {
  const records = rows.map(({ student: { studentId: id, firstName, lastName, email } }) => ({
    id,
    kind: 'student' as const,
    firstName,
    lastName,
    email,
  }));
  const hits = createSearchIndex(records as never).search(query, { limit: 5 });
  expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
  for (const { matches } of hits) {
    for (const { field, value } of matches) {
      expect(
        markText(value, matches, field)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(value);
    }
  }
});
property('what can’t be seen is shown by its code, the rest as it is', text, (value) => {
  const pieces = revealCharacters(value);
  expect(pieces.map((piece) => piece.text).join('')).toBe(value);
  for (const { text: part, code } of pieces) {
    if (code === null) expect(part).not.toMatch(invisible);
    else expect(code).toMatch(/^U\+[0-9A-F]{4,6}$/);
  }
});
test('a hundred thousand students with one address are one group', () => {
  const many = Array.from({ length: 100_000 }, (_, at) => makeStudent(at + 1, { email: 'all@school.org' }));
  const { groups, counts } = classify(many, new Map());
  expect(groups).toHaveLength(1);
  expect(counts).toMatchObject({ total: 100_000, excluded: 100_000, duplicatesUnresolved: 100_000 });
});
