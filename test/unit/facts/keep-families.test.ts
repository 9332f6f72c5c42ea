import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { finishSteps, parentFamilies, type ParentFamily } from '../../../lib/roster/index.ts';
import { toFamilyRecords } from '../../../lib/review/families/family-records.ts';
import { readPeopleReading } from '../../../lib/store/people-pulls.ts';
import { readFamilies } from '../../../lib/store/families.ts';
import type { NewFamily } from '../../school/facts/new-family.ts';
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

/** The families as the rules see them after a refresh and the pull after it. */
async function familiesOf(...childIds: number[]): Promise<Record<number, ParentFamily>> {
  await world.refresh();
  expect(await world.pullPeople()).toMatchObject({ state: 'done', failure: null });
  const students = await world.snapshot();
  const enrolledIds = new Set(students.map(({ studentId }) => studentId));
  const records = finishSteps(toFamilyRecords(await readFamilies(world.db), enrolledIds));
  const scopeIds = new Set(childIds);
  return Object.fromEntries(parentFamilies({ ...records, scopeIds }).map((family) => [family.familyId, family]));
}

const adult = (firstName: string, email: string | null = `${firstName.toLowerCase()}@home.example`): number =>
  school.facts.insertPerson({ firstName, lastName: 'Doe', email });
const child = (firstName = 'Kit'): number => school.facts.enrol({ firstName, lastName: 'Doe' });
const add = (family: NewFamily): number => school.facts.addFamily(family);
const named = (family: ParentFamily | undefined) => family?.members.map(({ firstName }) => firstName);

describe('families as schools have them', () => {
  test('one parent, two, and grandparents, in FACTS’ order', async () => {
    const [one, two, three] = [child(), child(), child()];
    const alone = add({ parents: [{ personId: adult('Ann') }], children: [one] });
    const both = add({
      parents: [
        { personId: adult('Ben'), relationship: 'Father', familyOrder: 2 },
        { personId: adult('Cleo'), familyOrder: 1 },
      ],
      children: [two],
    });
    const old = add({ parents: [{ personId: adult('Nana'), relationship: 'Grandmother' }], children: [three] });
    const found = await familiesOf(one, two, three);
    expect([named(found[alone]), named(found[both]), named(found[old])]).toEqual([['Ann'], ['Cleo', 'Ben'], ['Nana']]);
  });

  test('parents who live apart are two families with the same child, and one parent may be in several', async () => {
    const [kit, kay] = [child(), child()];
    const mother = adult('Mia');
    const hers = add({ parents: [{ personId: mother }], children: [kit] });
    const his = add({ parents: [{ personId: adult('Fritz') }, { personId: mother }], children: [kit, kay] });
    const found = await familiesOf(kit, kay);
    expect([named(found[hers]), named(found[his])]).toEqual([['Mia'], ['Fritz', 'Mia']]);
    expect([found[hers]?.childIds, found[his]?.childIds]).toEqual([[kit], [kit, kay]]);
  });

  test('an address as FACTS holds it to the letter, shared or not, and somebody without any contact', async () => {
    const kit = child();
    const shared = ' The.Does@Home.example';
    const nobody = school.facts.insertPerson({ firstName: 'Silas', email: null, homePhone: null, cellPhone: null });
    const id = add({
      parents: [{ personId: adult('Ida', shared) }, { personId: adult('Jon', shared) }, { personId: nobody }],
      children: [kit],
    });
    const found = await familiesOf(kit);
    expect(found[id]?.members.map(({ email }) => email)).toEqual([shared, shared, null]);
  });

  test('a member of the staff is a parent like others', async () => {
    const kit = child();
    const staffId = school.facts.sideLists.staff[0]?.staffId ?? 0;
    const id = add({ parents: [{ personId: staffId }], children: [kit] });
    expect((await familiesOf(kit))[id]?.members.map(({ personId }) => personId)).toEqual([staffId]);
  });

  test('not the dead, not students, not people of families that left', async () => {
    const kit = child();
    const dead = school.facts.insertPerson({ firstName: 'Late', deceased: true });
    const pupil = child('Adult');
    const [left] = school.truth.withdrawn;
    const gone = add({ parents: [{ personId: adult('Gone') }], children: [left ?? 0] });
    const id = add({ parents: [{ personId: dead }, { personId: pupil }, { personId: adult('Ann') }], children: [kit] });
    const found = await familiesOf(kit);
    expect(named(found[id])).toEqual(['Ann']);
    const copy = await readFamilies(world.db);
    expect(copy.parents.map(({ firstName }) => firstName)).not.toContain('Late');
    expect(copy.parents.flatMap(({ places }) => places.map(({ familyId }) => familyId))).not.toContain(gone);
  });

  test('a place that FACTS leaves out comes after the others', async () => {
    const kit = child();
    const id = add({
      parents: [{ personId: adult('Unplaced'), familyOrder: null }, { personId: adult('Second') }],
      children: [kit],
    });
    expect(named((await familiesOf(kit))[id])).toEqual(['Second', 'Unplaced']);
  });
});

describe('where FACTS doesn’t say who is a parent', () => {
  const askedForParents = () => school.requests.filter(({ path }) => path === '/People/ParentStudent').length;

  test('the list of parents is asked, and only then', async () => {
    const kit = child();
    const [mother, aunt] = [adult('Mia'), adult('Aunt')];
    const id = add({ parents: [{ personId: mother }], children: [kit] });
    expect(named((await familiesOf(kit))[id])).toEqual(['Mia']);
    expect(askedForParents()).toBe(0);

    school.facts.editPlaces(mother, { parent: null });
    add({ parents: [{ personId: aunt, parent: false }], children: [kit] });
    world.clock.time += 25 * 60 * 60_000;
    const found = await familiesOf(kit);
    expect(named(found[id])).toEqual(['Mia']);
    expect(askedForParents()).toBe(1);
    expect(
      (await readFamilies(world.db)).parents.map(({ firstName }) => firstName),
      'a no is a no',
    ).not.toContain('Aunt');
  });

  test('on every row: the same families as with it', async () => {
    const ids = school.facts.enrolledIds();
    const told = await familiesOf(...ids);
    school.apiSettings.lists = { '/People/PersonFamily': { withheld: ['parent', 'student'] } };
    world.clock.time += 25 * 60 * 60_000;
    expect(await familiesOf(...ids)).toEqual(told);
    expect(Object.keys(told).length).toBeGreaterThan(3);
  });

  test.each([
    ['may not be read with this key', () => school.faults.forbid({ path: '/People/ParentStudent', times: Infinity })],
    ['is unknown there', () => school.faults.fail({ path: '/People/ParentStudent', times: Infinity }, 404)],
    [
      'is never whole',
      () =>
        (school.apiSettings.lists = {
          '/People/ParentStudent': { absent: ['results'], rowCount: 'of the list', cap: 0 },
        }),
    ],
  ])(
    'and its list of parents %s: those who are said to be parents are there, and why others aren’t is told',
    async (_, set) => {
      const kit = child();
      const unsaid = adult('Unsaid');
      const id = add({ parents: [{ personId: adult('Said') }, { personId: unsaid, parent: null }], children: [kit] });
      set();
      expect(named((await familiesOf(kit))[id])).toEqual(['Said']);
      expect((await readPeopleReading(world.db)).parents).toMatchObject({ code: expect.stringMatching(/^facts-/) });
      expect((await readPeopleReading(world.db)).families).toBe('read');
    },
  );
});

test('neither a refresh nor the daily pull asks once more than without parents', async () => {
  await world.refresh();
  const before = school.requests.length;
  await world.pullPeople();
  expect(school.requests.slice(before).map(({ path }) => path)).toEqual([
    '/People/PersonFamily',
    '/Students',
    '/People',
  ]);
});
