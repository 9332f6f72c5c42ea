import { expect, test } from 'vitest';
import type { Student } from '../../../../lib/roster/index.ts';
import { ReviewModel } from '../../../../lib/review/review-model.ts';
import { findSimilarToStudents } from '../../../../lib/review/similar/similar-to-student.ts';
import type { SavedNotSimilar } from '../../../../lib/records/decision.ts';

const student = (studentId: number, firstName: string, lastName: string, birthdate = '2014-03-12'): Student => ({
  ...{ studentId, firstName, lastName, email: null, gradeLevel: '08', schoolCode: 'SBE', birthdate },
});
const twice = [student(7, 'Thomas', 'Navarro'), student(41, 'Thomas', 'Navarro'), student(9, 'Ada', 'Winter')];

function open(students: readonly Student[]) {
  const model = new ReviewModel();
  const pull = (version: number, pulled: readonly Student[]): void =>
    model.setSnapshot({
      ...{ version, startedAt: 1, takenAt: 1, gradeLevels: [], schools: [], changes: null, students: pulled },
    });
  pull(1, students);
  let tellApart: (pairs: readonly SavedNotSimilar[]) => void = () => {};
  let watched = 0;
  const works: (() => void)[] = [];
  const siblings = new Set<string>();
  const marked: string[] = [];
  const similar = findSimilarToStudents(
    model,
    {
      watchNotSimilar: (listener) => {
        watched += 1;
        tellApart = listener;
        listener([]);
        return () => void (watched -= 1);
      },
    },
    (pairs) => marked.push(pairs.map(({ a, b }) => `${a}-${b}`).join(' ')),
    (one, other) => siblings.has(`${one}-${other}`),
    (work) => works.push(work),
  );
  const told: number[][] = [];
  return {
    similar,
    pull,
    told,
    marked,
    works,
    siblings,
    watched: () => watched,
    setApart: (pairs: readonly SavedNotSimilar[]) => tellApart(pairs),
    watch: (id: number) => similar.watch(id, (others) => told.push(others.map(({ studentId }) => studentId))),
    work: () => works.splice(0).forEach((each) => each()),
  };
}

test('tells who may be the same child once the school was compared, from both sides', () => {
  const { watch, work, told } = open(twice);
  watch(7);
  expect(told.flat()).toEqual([]);
  work();
  expect(told.at(-1)).toEqual([41]);
  watch(41);
  expect(told.at(-1)).toEqual([7]);
  watch(9);
  expect(told.at(-1)).toEqual([]);
});

test('follows what a person said', () => {
  const { watch, work, told, marked, setApart } = open(twice);
  watch(41);
  work();
  setApart([{ a: 7, b: 41, saidAt: 1 }]);
  expect(told.at(-1)).toEqual([]);
  expect(marked.at(-1)).toBe('');
  setApart([]);
  expect(told.at(-1)).toEqual([7]);
  expect(marked.at(-1)).toBe('7-41');
});

test('compares once for each snapshot, and only if somebody asks', () => {
  const { watch, work, works, told, similar, pull, watched } = open(twice);
  similar.changed();
  expect(works).toHaveLength(0);
  const stop = watch(7);
  work();
  similar.changed();
  expect(works).toHaveLength(0);
  pull(2, twice.slice(0, 1));
  similar.changed();
  expect(told.at(-1)).toEqual([]);
  expect(works).toHaveLength(1);
  work();
  stop();
  similar.stop();
  expect(watched()).toBe(0);
});

test('who turns out to be a brother or sister is told no more', () => {
  const { similar, siblings, watch, work, told } = open(twice);
  watch(7);
  work();
  expect(told.at(-1)).toEqual([41]);
  siblings.add('7-41');
  similar.changed();
  expect(told.at(-1)).toEqual([]);
});

test('in a large school the one who is asked for is compared with everybody, once, and nobody is flagged', () => {
  const others = Array.from({ length: 2_000 }, (_, place) =>
    student(1_000 + place, `Name${place}`, `Last${place % 700}`, `2013-0${1 + (place % 9)}-1${place % 10}`),
  );
  const { watch, work, works, told, marked, setApart } = open([
    ...others,
    ...twice,
    student(42, 'Tomas', 'Navaro', '2014-03-21'),
    student(8, 'Ava', 'Winters'),
  ]);
  const stop = watch(7);
  expect(told.at(-1)).toEqual([]);
  work();
  expect(told.at(-1)).toEqual([41, 42]);
  stop();
  watch(9);
  expect(told.at(-1)).toEqual([]);
  work();
  expect(told.at(-1)).toEqual([8]);
  watch(9);
  expect(works).toHaveLength(0);
  setApart([{ a: 8, b: 9, saidAt: 1 }]);
  expect(told.at(-1)).toEqual([]);
  expect(marked).toEqual([]);
});
