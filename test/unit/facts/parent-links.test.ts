import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { finishSteps, parentFamilies, type ParentChoice } from '../../../lib/roster/index.ts';
import { toFamilyRecords } from '../../../lib/review/families/family-records.ts';
import { readFamilies } from '../../../lib/store/families.ts';
import type { School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import { createFactsWorld, type FactsWorld } from './facts-world.ts';

// Whole pulls over HTTPS and a database in memory: seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let school: School;
let world: FactsWorld;
shareSchool({ students: 12, rateLimit: Infinity }, async (shared) => {
  school = shared;
});
beforeEach(() => {
  world = createFactsWorld(school, { livesOn: true, studentsPerPage: 100, idsPerRequest: 100, rowsPerPage: 1000 });
});
afterEach(() => world.close());

const adult = (firstName: string): number =>
  school.facts.insertPerson({ firstName, lastName: 'Doe', email: `${firstName.toLowerCase()}@home.example` });

/** One child whose mother has custody, whose father may be written to, and whose grandmother may neither. */
async function chosenFrom(familyId: number, kit: number, choice: ParentChoice): Promise<string[]> {
  const copy = await readFamilies(world.db);
  const records = finishSteps(toFamilyRecords(copy, new Set([kit])));
  const families = parentFamilies({ ...records, scopeIds: new Set([kit]) }, choice);
  return families.find((each) => each.familyId === familyId)?.members.map(({ firstName }) => firstName) ?? [];
}

function addFamily(): { kit: number; familyId: number } {
  const kit = school.facts.enrol({ firstName: 'Kit', lastName: 'Doe' });
  const parents = [
    { personId: adult('Ann'), custody: true, correspondence: false },
    { personId: adult('Ben'), relationship: 'Father', custody: false, correspondence: true },
    { personId: adult('Cleo'), relationship: 'Grandmother', custody: false, correspondence: false },
  ];
  return { kit, familyId: school.facts.addFamily({ parents, children: [kit] }) };
}

const requests = () => school.requests.filter(({ path }) => path === '/People/ParentStudent').length;

test('who has custody and who may be written to is asked only when the choice needs it, by one pull more', async () => {
  const { kit, familyId } = addFamily();
  await world.refresh();
  await world.pullPeople();
  const before = requests();
  expect((await readFamilies(world.db)).hasLinks).toBe(false);
  expect(await world.stepPeople()).toBe('idle');

  world.needsLinks = true;
  expect(await world.pullPeople()).toMatchObject({ state: 'done', failure: null });
  expect(requests() - before).toBe(1);
  expect((await readFamilies(world.db)).hasLinks).toBe(true);
  expect(await chosenFrom(familyId, kit, 'all')).toEqual(['Ann', 'Ben', 'Cleo']);
  expect(await chosenFrom(familyId, kit, 'custody')).toEqual(['Ann']);
  expect(await chosenFrom(familyId, kit, 'correspondence')).toEqual(['Ben']);
  expect(await world.stepPeople()).toBe('idle');
});

test('a key that may not read the list: the pull is whole without it, says why, and isn’t begun again by itself', async () => {
  addFamily();
  world.needsLinks = true;
  school.faults.forbid({ path: '/People/ParentStudent' });
  await world.refresh();
  const pull = await world.pullPeople();
  expect(pull).toMatchObject({ state: 'done', parentsFailure: { code: 'facts-forbidden' } });
  expect((await readFamilies(world.db)).hasLinks).toBe(false);
  expect(await world.stepPeople()).toBe('idle');
});
