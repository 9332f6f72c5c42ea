import { expect, test } from 'vitest';
import { gradePlace } from '../../../../lib/session/sync/grade-place.ts';

test('grades stand in the order of the years, however they are written; names without a number and none last', () => {
  const inOrder = ['TK', 'PK3', 'Pre-K 4', 'PK', 'Kindergarten', '1st', '02', 'Grade 3', '12.0', 'Alumni', ''];
  expect(inOrder.toReversed().sort((one, other) => gradePlace(one) - gradePlace(other))).toEqual(inOrder);
});
