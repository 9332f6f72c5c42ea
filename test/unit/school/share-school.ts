import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startSchool, type School, type SchoolOptions } from '../../school/index.ts';

/** One school for all tests of a file. Before each of them it is as at first, and `prepare` is told it. */
export function shareSchool(options: SchoolOptions, prepare: (school: School) => void | Promise<void>): void {
  let school: School;
  beforeAll(async () => {
    school = await startSchool(options);
  });
  afterAll(() => school.close());
  beforeEach(() => {
    school.reset();
    return prepare(school);
  });
}
