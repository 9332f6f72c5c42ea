import { describe, expect, it } from 'vitest';
import { FactsState } from '../../school/facts/facts-state.ts';
import { generateSchool } from '../../school/generate/generate-school.ts';
import type { Truth } from '../../school/generate/truth.ts';
import { keyOf, recompute } from './recompute.ts';

const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

function makeState(students: number, seed = 1): { facts: FactsState; truth: Truth } {
  const generated = generateSchool({ students, seed });
  return { facts: new FactsState(generated, () => 0), truth: generated.truth };
}

describe('a generated school', () => {
  it('is the same for the same seed and another for another', () => {
    const first = JSON.stringify(generateSchool({ students: 60, seed: 9 }));
    expect(JSON.stringify(generateSchool({ students: 60, seed: 9 }))).toBe(first);
    expect(JSON.stringify(generateSchool({ students: 60, seed: 10 }))).not.toBe(first);
  });

  it('is as large and as incomplete as the real one by default', () => {
    const { facts, truth } = makeState(536);
    expect(truth.counts).toMatchObject({ total: 536, missingEmails: 211 });
    expect(facts.people.ids).toHaveLength(9176);
    const own = truth.enrolled.filter((id) => keyOf(facts.email(id)).endsWith(`@${truth.ownDomain}`));
    expect(own.length).toBeGreaterThan(290);
    expect(own.length).toBeLessThanOrEqual(324);
  });

  it.each([0, 1, 2, 3, 5, 8, 12, 13, 40, 200])(
    'tells the truth by the rules of the review, with %i students',
    (students) => {
      for (const seed of seeds) {
        const { facts, truth } = makeState(students, seed);
        const found = recompute(facts);
        expect(found.enrolled).toEqual(truth.enrolled);
        expect(truth.enrolled).toHaveLength(students);
        expect(found.missing).toEqual(truth.missing);
        expect(found.invalid).toEqual(truth.invalid);
        expect(found.shared).toEqual(new Map(truth.sharedEmail.map((group) => [group.emailKey, group.studentIds])));
        expect(found.outside).toEqual(truth.outsideDomain);
        expect(found.counts).toEqual(truth.counts);
      }
    },
  );

  it('has every fault from twelve students on', () => {
    for (const seed of seeds) {
      const { truth } = makeState(12, seed);
      for (const fault of [
        'missing',
        'invalid',
        'sharedEmail',
        'typo',
        'padded',
        'mixedCase',
        'twoSchools',
        'movedSchools',
        'sameChild',
      ] as const) {
        expect(truth[fault].length, `${fault}, seed ${seed}`).toBeGreaterThan(0);
      }
    }
  });

  it('spells faults as the truth says', () => {
    const { facts, truth } = makeState(536);
    const email = (id: number) => facts.email(id) ?? '';
    for (const id of truth.padded) expect(email(id)).not.toBe(keyOf(email(id)));
    for (const id of truth.mixedCase) expect(email(id)).not.toBe(email(id).toLowerCase());
    for (const id of truth.typo) expect(email(id)).toMatch(/@(gmial|hotmial|gmai|yahooo)\.com$/);
    expect(new Set(truth.missing.map((id) => JSON.stringify(facts.person(id)?.email) ?? 'absent'))).toEqual(
      new Set(['null', '""', 'absent', '"   "', '"\u200b"']),
    );
    const texts = truth.invalid.map(email);
    expect(texts.some((text) => !text.includes('@'))).toBe(true);
    expect(texts.some((text) => text.endsWith(','))).toBe(true);
    expect(texts.some((text) => text.split('@').length > 2)).toBe(true);
  });

  it('has two rows for those in two schools and for those who moved', () => {
    const { facts, truth } = makeState(536);
    for (const id of truth.twoSchools) {
      expect(facts.studentRows(id).map((row) => [row.configSchoolId, row.school.status])).toEqual([
        [1, 'Enrolled'],
        [2, 'Enrolled'],
      ]);
    }
    for (const id of truth.movedSchools) {
      expect(
        facts
          .studentRows(id)
          .map((row) => row.school.status)
          .sort(),
      ).toEqual(['Enrolled', 'Withdrawn']);
    }
    for (const id of [...truth.withdrawn, ...truth.graduated, ...truth.applicants]) {
      expect(facts.studentRows(id).every((row) => row.school.status !== 'Enrolled')).toBe(true);
    }
  });

  it('lets a join on personStudentId find strangers', () => {
    const { facts } = makeState(536);
    const enrolled = facts.students.filter((row) => row.school.status === 'Enrolled');
    const found = enrolled.filter((row) => facts.person(row.personStudentId));
    expect(found.length / enrolled.length).toBeGreaterThan(0.8);
    expect(found.filter((row) => row.personStudentId === row.studentId)).toEqual([]);
    expect(new Set(facts.students.map((row) => row.personStudentId)).size).toBe(facts.students.length);
    for (const row of facts.students) expect(facts.person(row.studentId)).toBeDefined();
  });

  it('has emails of the past that collide with each other and with those of enrolled students', () => {
    const { facts, truth } = makeState(536);
    const byKey = new Map<string, number[]>();
    for (const id of facts.people.ids) {
      const key = keyOf(facts.email(id));
      if (key.includes('@')) byKey.set(key, [...(byKey.get(key) ?? []), id]);
    }
    const collisions = [...byKey.values()].filter((ids) => ids.length > 1);
    expect(collisions.length).toBeGreaterThan(300);
    const enrolled = new Set(truth.enrolled);
    const acrossScope = collisions.filter((ids) => ids.filter((id) => enrolled.has(id)).length === 1);
    expect(acrossScope.length).toBeGreaterThan(5);
  });

  it('invents every address on a reserved domain but the typo’d ones', () => {
    const { facts, truth } = makeState(536);
    const typos = new Set(truth.typo);
    for (const id of facts.people.ids) {
      const domains = keyOf(facts.email(id)).matchAll(/@([^@,;\s]+)/g);
      for (const [, domain = ''] of domains) if (!typos.has(id)) expect(domain).toMatch(/(\.example|^stbrendan)$/);
    }
  });

  it('has names that break careless code, and families with siblings and parents apart', () => {
    const { facts } = makeState(536);
    const names = facts.students.map(
      (row) => `${facts.person(row.studentId)?.firstName} ${facts.person(row.studentId)?.lastName}`,
    );
    for (const pattern of [/[é-ż]/, /'/, /-/, /[\u0590-\u06ff]/, /.{60}/, /^ /]) {
      expect(
        names.some((name) => pattern.test(name)),
        String(pattern),
      ).toBe(true);
    }
    const children = Map.groupBy(
      facts.personFamily.filter((row) => row.student),
      (row) => row.familyId,
    );
    expect([...children.values()].some((rows) => rows.length >= 3)).toBe(true);
    const families = Map.groupBy(
      facts.personFamily.filter((row) => row.student),
      (row) => row.personId,
    );
    expect([...families.values()].some((rows) => rows.length === 2)).toBe(true);
  });

  it('has families of every kind: one parent, two, apart, blended, grandparents, no order, staff, an enrolled parent', () => {
    const { facts, truth } = makeState(536);
    const enrolled = new Set(truth.enrolled);
    const parents = facts.personFamily.filter(({ parent }) => parent);
    const ofFamily = Map.groupBy(parents, ({ familyId }) => familyId);
    const sizes = new Set([...ofFamily.values()].map((rows) => rows.length));
    expect(sizes).toContain(1);
    expect(sizes).toContain(2);
    expect(parents.some(({ familyOrder }) => familyOrder === null)).toBe(true);
    expect(parents.some(({ personId, student }) => student && enrolled.has(personId))).toBe(true);
    const staff = new Set(facts.sideLists.staff.map(({ staffId }) => staffId));
    expect(parents.some(({ personId }) => staff.has(personId))).toBe(true);
    const relationships = new Set(facts.parentStudent.map(({ relationship }) => relationship));
    for (const each of ['Mother', 'Father', 'Stepmother', 'Stepfather', 'Grandmother', 'Grandfather'])
      expect(relationships).toContain(each);
    expect(facts.parentStudent.some(({ custody }) => !custody)).toBe(true);
    expect(facts.parentStudent.some(({ correspondence }) => !correspondence)).toBe(true);
    const sharing = [...ofFamily.values()].filter(([one, other]) => {
      const [first, second] = [one, other].map((row) => row && keyOf(facts.email(row.personId)));
      return first && first === second;
    });
    expect(sharing.length).toBeGreaterThan(20);
  });

  it.each([0, 1, 12, 200])('puts everyone who is enrolled into a family, with %i students', (students) => {
    for (const seed of seeds) {
      const { facts, truth } = makeState(students, seed);
      const placed = new Set(facts.personFamily.filter(({ student }) => student).map(({ personId }) => personId));
      expect(truth.enrolled.every((id) => placed.has(id))).toBe(true);
      const links = facts.parentStudent.map(({ parentID, studentID }) => `${parentID} ${studentID}`);
      expect(new Set(links).size).toBe(links.length);
    }
  });
});
