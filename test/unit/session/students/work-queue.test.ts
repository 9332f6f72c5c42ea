import { expect, it } from 'vitest';
import { classify, type Entry } from '../../../../lib/roster/index.ts';
import { nearestProblem, problemPlace } from '../../../../lib/session/students/work-queue.ts';

const entries = (list: readonly number[], problems: readonly number[] = list): readonly Entry[] =>
  classify(
    list.map((studentId) => ({
      studentId,
      firstName: 'A',
      lastName: 'B',
      email: problems.includes(studentId) ? null : `${studentId}@x.org`,
      gradeLevel: 'K',
      schoolCode: 'A',
      birthdate: null,
    })),
    new Map(),
  ).entries;

const four = [1, 2, 3, 4];

it.each<[string, number[], number | null, 1 | -1, number | null]>([
  ['from nobody to the first', four, null, 1, 1],
  ['to the next', four, 2, 1, 3],
  ['to the one before', four, 2, -1, 1],
  ['not past the end', four, 4, 1, null],
  ['not past the start', four, 1, -1, null],
  ['from one who was solved and is gone to whoever came after', [1, 3, 4], 2, 1, 3],
  ['over others who were solved with them', [1, 4], 2, 1, 4],
  ['back from one who was solved', [1, 3, 4], 2, -1, 1],
  ['nowhere when the last was solved', [], 2, 1, null],
  ['nowhere after the end of what is left', [1, 2, 3], 4, 1, null],
  ['to the first from somebody who was never shown', [1, 2], 99, 1, 1],
])('goes %s', (_, shown, from, step, expected) => {
  expect(nearestProblem(entries(shown), entries(four), from, step)).toBe(expected);
});

it('passes over those who have no problem, and starts from them too', () => {
  const shown = entries([1, 2, 3, 4, 5], [1, 4]);
  expect(nearestProblem(shown, shown, 1, 1)).toBe(4);
  expect(nearestProblem(shown, shown, 2, 1)).toBe(4);
  expect(nearestProblem(shown, shown, 3, -1)).toBe(1);
});

it('counts places among the problems alone', () => {
  const shown = entries([1, 2, 3, 4], [1, 4]);
  expect(problemPlace(shown, 4)).toBe(2);
  expect(problemPlace(shown, 2)).toBeNull();
  expect(problemPlace(shown, 99)).toBeNull();
});
