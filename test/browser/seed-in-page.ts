import type { KeptFamilies } from '../../lib/records/family.ts';
import type { Student } from '../../lib/roster/index.ts';
import { Database } from '../../lib/store/database.ts';
import { pullBegun } from '../../lib/store/people-pulls.ts';
import { replaceStudents } from '../../lib/store/snapshot.ts';

export type SeedFamilies = (families: KeptFamilies) => Promise<void>;
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

/** In pages of a thousand, as FACTS gives them. */
const seedFamilies: SeedFamilies = async ({ parents, children }) => {
  const db = new Database();
  const now = Date.now();
  await db.peoplePulls.put({ ...donePull, startedAt: now, finishedAt: now });
  const pages = Math.ceil(Math.max(parents.length, children.length) / 1000);
  const packs = Array.from({ length: pages }, (_, page) => ({
    pullId: 1,
    page: page + 1,
    parents: parents.slice(1000 * page, 1000 * (page + 1)),
    children: children.slice(1000 * page, 1000 * (page + 1)),
  }));
  await db.familyPacks.bulkPut(packs);
  db.close();
};

const donePull = {
  ...pullBegun,
  pullId: 1,
  state: 'done',
  phase: 'people',
  snapshotVersion: 1,
  isWhole: true,
} as const;

Object.assign(globalThis, { seedSchool, seedFamilies });
