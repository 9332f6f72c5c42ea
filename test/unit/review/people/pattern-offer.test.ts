import { expect, test } from 'vitest';
import type { Student } from '../../../../lib/roster/index.ts';
import { createPatternOffers } from '../../../../lib/review/people/pattern-offer.ts';
import { ReviewModel } from '../../../../lib/review/review-model.ts';

let lastId = 0;
const student = (firstName: string, lastName: string, email: string | null, gradeLevel = '05'): Student => ({
  ...{ studentId: (lastId += 1), firstName, lastName, email, gradeLevel, schoolCode: 'SBE', birthdate: null },
});
const firstNames = ['Ann', 'Ben', 'Cora', 'Dan', 'Eva', 'Finn', 'Gia', 'Hal', 'Ida', 'Jon', 'Kim', 'Lou'];
const patterned = (gradeLevel?: string): Student[] =>
  firstNames.map((name) => student(name, 'Moss', `${name}.moss@school.example`.toLowerCase(), gradeLevel));

function open(students: readonly Student[]) {
  const model = new ReviewModel();
  const pull = (pulled: readonly Student[], version = 1): void =>
    model.setSnapshot({
      ...{ version, startedAt: 1, takenAt: 1, gradeLevels: [], schools: [], changes: null, students: pulled },
    });
  pull(students);
  return { pull, offer: createPatternOffers(model) };
}

test('an address as the school builds them', () => {
  const vera = student('Vera', 'Hill', null);
  expect(open([...patterned(), vera]).offer(vera)).toEqual({
    ...{ email: 'vera.hill@school.example', share: 100, domain: 'school.example', doubts: [] },
  });
});

test('nothing where the school has no pattern, and nothing that they have already', () => {
  const vera = student('Vera', 'Hill', null);
  const all = patterned();
  expect(open([vera]).offer(vera)).toBeNull();
  expect(open(all).offer(all[0] as Student)).toBeNull();
});

test('an address that somebody has is numbered as the school does, and both names are told', () => {
  const other = student('Vera', 'Hill', 'vera.hill@school.example');
  const vera = student('Vera', 'Hill', null);
  const offer = open([...patterned(), other, vera]).offer(vera);
  expect(offer?.email).toBe('vera.hill2@school.example');
  expect(offer?.doubts).toEqual([
    `By the format it is vera.hill@school.example, as for Vera Hill (ID ${other.studentId}).`,
  ]);
});

test('of two without an email and with one name neither is sure', () => {
  const [one, two] = [student('Vera', 'Hill', null), student('VERA', 'Hill', null)];
  const { offer } = open([...patterned(), one, two]);
  expect(offer(one)?.doubts).toHaveLength(1);
  expect(offer(two)?.doubts).toHaveLength(1);
});

test('learned anew from each copy of FACTS, not with each student', () => {
  const vera = student('Vera', 'Hill', null);
  const { pull, offer } = open([...patterned(), vera]);
  offer(vera);
  pull([...patterned().map((each) => ({ ...each, email: `${each.firstName[0]}moss@new.example` })), vera], 2);
  // Every one of them has the same: no pattern can be seen in that.
  expect(offer(vera)?.domain).not.toBe('school.example');
});

test('in a school of more than ten thousand the student’s own grade shows the pattern', () => {
  const vera = student('Vera', 'Hill', null, '12');
  const crowd = Array.from({ length: 10_100 }, (_, place) =>
    student('Zoe', `Crowd${place}`, `zcrowd${place}@lower.example`, '01'),
  );
  expect(open([...crowd, ...patterned('12'), vera]).offer(vera)?.email).toBe('vera.hill@school.example');
});
