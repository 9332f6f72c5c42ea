import { describe, expect, it } from 'vitest';
import { classify, nextProblem, reclassify, type Decision } from '../../../lib/roster/index.ts';
import { makeStudent } from './arbitrary-rosters.ts';

const decisions = new Map<number, Decision>([[5, { choice: 'skip' }]]);
const review = classify(
  [
    makeStudent(9, 'fine@x.org'),
    makeStudent(3, null),
    makeStudent(7, 'two@x.org'),
    makeStudent(5, null),
    makeStudent(1, 'nobody'),
    makeStudent(2, 'two@x.org'),
    makeStudent(4, 'well@gmial.com'),
  ],
  decisions,
);

describe('nextProblem', () => {
  it.each([
    ['without a student', undefined, 3],
    ['after a student without a problem', 9, 3],
    ['after one with a problem', 3, 7],
    ['after one who is skipped', 5, 1],
    ['after the last one, from the top', 2, 3],
    ['after the end of the roster', 4, 3],
    ['after someone who is not in the roster', 99, 3],
  ])('%s', (_, after, expected) => {
    expect(nextProblem(review, after)?.student.studentId).toBe(expected);
  });

  it('goes on from the same place when the one before was solved', () => {
    const solved = reclassify(review, new Map(decisions).set(7, { choice: 'skip' }), [7]);
    expect(nextProblem(solved, 7)?.student.studentId).toBe(1);
  });

  it('is nobody when nobody else has one', () => {
    const only = classify([makeStudent(1, null), makeStudent(2, 'a@x.org')], new Map());
    expect(nextProblem(only, 1)).toBeNull();
    expect(nextProblem(only, 2)?.student.studentId).toBe(1);
    expect(nextProblem(classify([], new Map()))).toBeNull();
  });
});
