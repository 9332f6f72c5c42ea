import type { School } from '../../school/index.ts';
import { makeStudents } from './cases.ts';
import { expectPeople, type RemoteLaps } from './measure-case.ts';

/** All of a large school added, changed, archived, one after the other; throws unless the target ends with exactly these people each time. */
export async function benchLargeSchool(school: School, laps: RemoteLaps, people: number): Promise<void> {
  school.reset();
  const steps = [
    { sync: 'add all', students: makeStudents(people, '08'), grade: '08', active: true },
    { sync: 'change all', students: makeStudents(people, '09'), grade: '09', active: true },
    { sync: 'archive all', students: [], grade: '09', active: false },
  ];
  const rows = [];
  for (const { sync, students, grade, active } of steps) {
    const known = await laps.ledger();
    const { ms, requests } = await laps.sync(students, rows.length === 0 ? [] : known);
    expectPeople(school, people, grade, active);
    rows.push({
      sync,
      people,
      seconds: Math.round(ms / 100) / 10,
      'users/s': Math.round((people / ms) * 1000),
      requests,
    });
  }
  console.log(
    `\na school of ${people} in bulk, in the extension's worker; the target held exactly the planned people each time`,
  );
  console.table(rows);
}
