import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSchool, type School } from '../../school/index.ts';
import { root } from '../house/lint-snippet.ts';
import { projectFiles } from '../house/project-files.ts';
import { createFactsWorld, type FactsWorld } from './facts-world.ts';

let school: School;
let world: FactsWorld;
beforeAll(async () => {
  school = await startSchool({ students: 60, rateLimit: Infinity });
  world = createFactsWorld(school, { studentsPerPage: 1000, idsPerRequest: 200 });
});
afterAll(async () => {
  await world.close();
  await school.close();
});

test('a whole refresh and a write never name anybody by personStudentId', async () => {
  await world.refresh();
  const [first = 0, second = 0] = school.truth.enrolled;
  for (const id of [first, second]) await world.queue(id, school.facts.email(id), `${id}@school.example`);
  await world.finishWrites();

  const studentIds = new Set(school.facts.students.map((row) => row.studentId));
  const foreign = school.facts.students.map((row) => row.personStudentId).filter((id) => !studentIds.has(id));
  expect(foreign.length).toBeGreaterThan(50);
  const named = new Set(
    school.requests.flatMap(({ path, query, body }) => `${path}?${query}\n${body}`.match(/\d+/g) ?? []),
  );
  for (const id of school.truth.enrolled) expect(named).toContain(String(id));
  expect(foreign.filter((id) => named.has(String(id)))).toEqual([]);

  const writes = school.requests.filter((request) => request.method !== 'GET');
  expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `PATCH /People/${first}`,
    `PATCH /People/${second}`,
  ]);
  expect(school.facts.ledger.map((entry) => entry.personId)).toEqual([first, second]);
});

test('the snapshot and what is staged hold no personStudentId', async () => {
  await world.startRefresh();
  await world.stepRefresh();
  const rows: object[] = [...(await world.db.stagedEnrolments.toArray()), ...(await world.snapshot())];
  expect(rows.length).toBeGreaterThan(100);
  for (const row of rows) expect(row).not.toHaveProperty('personStudentId');
});

test('no code of the product knows the name at all, and one place alone changes a person', () => {
  const code = projectFiles.filter((path) => /^(lib|entrypoints|components)\/.*\.(ts|svelte)$/.test(path));
  const lines = code.flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .map((line) => ({ path, line })),
  );
  const whereIs = (text: RegExp): string[] => lines.filter(({ line }) => text.test(line)).map(({ path }) => path);
  expect(lines.filter(({ line }) => /personStudentId/.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line))).toEqual([]);
  expect(new Set(whereIs(/\/People\/\$\{|personPath\(/))).toEqual(new Set(['lib/facts/client.ts']));
  expect(whereIs(/send\(parts, 'PATCH', personPath\(studentId\)/)).toHaveLength(1);
});
