import type { Student } from '../../lib/roster/index.ts';
import { Database } from '../../lib/store/database.ts';
import { replaceStudents } from '../../lib/store/snapshot.ts';

export type SeedSchool = (students: readonly Student[], grades: readonly string[]) => Promise<void>;

/** Runs in the page. */
const seedSchool: SeedSchool = async (students, grades) => {
  const db = new Database();
  const gradeLevels = grades.map((name, sortOrder) => ({ name, sortOrder }));
  const schools = [{ schoolCode: 'SBE', name: 'St. Brendan Elementary' }];
  const times = { startedAt: Date.now(), takenAt: Date.now() };
  await replaceStudents(db, students);
  await db.state.put({ key: 'snapshot', version: 1, ...times, students: students.length, gradeLevels, schools });
  await db.secrets.put({ key: 'facts-keys', value: { subscriptionKey: 's', apiKey: 'k' } });
  db.close();
};

Object.assign(globalThis, { seedSchool });
