import { describe, expect, test } from 'vitest';
import type { FamilyCopy, KeptParent } from '../../../lib/records/family.ts';
import { FamilyModel } from '../../../lib/review/families/family-model.ts';
import { followModel } from '../../../lib/review/families/follow-model.ts';
import { ReviewModel } from '../../../lib/review/review-model.ts';
import { makeCorrection, makeSnapshot, makeStudent } from '../session/saved-rows.ts';

const readAt = 1_000;
const twin = { firstName: 'Ann', lastName: 'Alder' };
const names: Readonly<Record<number, [string, string]>> = {
  11: ['Ann', 'Alder'],
  12: ['Boris', 'Birch'],
  13: ['Clementine', 'Cedar'],
};

function parent(personId: number, email: string | null, ...familyIds: number[]): KeptParent {
  const places = familyIds.map((familyId) => ({ familyId, familyOrder: personId, isParent: true }));
  const [firstName, lastName] = names[personId] ?? ['Zed', 'Zander'];
  return { personId, firstName, lastName, email, readAt, places, childIds: [] };
}

function copyOf(parents: readonly KeptParent[], children: Record<number, readonly number[]>, version = 1): FamilyCopy {
  const kept = Object.entries(children).map(([id, familyIds]) => ({ personId: Number(id), familyIds }));
  return { version, takenAt: 2_000, parents, children: kept };
}

/** Students 1 and 2 in grade 01 and 02, each in a family of their own, with parents 11, 12 and 13. */
function open() {
  const review = new ReviewModel();
  const students = [makeStudent(1, { gradeLevel: '01' }), makeStudent(2, { gradeLevel: '02' })];
  review.setSnapshot(makeSnapshot(students));
  const model = new FamilyModel(review);
  const parents = [parent(11, 'a@home.example', 5), parent(12, null, 5), parent(13, 'a@home.example', 6)];
  model.setCopy(copyOf(parents, { 1: [5], 2: [6] }));
  return { review, model, parents };
}

const outcomes = (model: FamilyModel) =>
  Object.fromEntries(model.find()?.classification.members.map(({ personId, outcome }) => [personId, outcome]) ?? []);

test('nothing is found before a copy was made, and nothing before students were read', () => {
  const review = new ReviewModel();
  const model = new FamilyModel(review);
  expect(model.find()).toBeNull();
  model.setCopy(copyOf([parent(11, null, 5)], { 1: [5] }));
  expect(model.find()).toBeNull();
  review.setSnapshot(makeSnapshot([makeStudent(1)]));
  expect(model.find()?.rows).toHaveLength(1);
  model.setCopy(copyOf([], {}, 0));
  expect(model.find()).toBeNull();
});

test('families come by name with their children, the worst parent leading, the one listed first marked', () => {
  const { model } = open();
  const [first, second] = model.find()?.rows ?? [];
  expect(first).toMatchObject({ familyId: 5, name: 'Alder / Birch', outcome: 'excluded' });
  expect(first?.children).toMatchObject([{ studentId: 1, gradeLevel: '01' }]);
  expect(first?.members.map(({ personId, isFirst }) => [personId, isFirst])).toEqual([
    [11, true],
    [12, false],
  ]);
  expect(second).toMatchObject({ familyId: 6, name: 'Cedar', outcome: 'excluded' });
  expect(first?.members[0]?.flags).toEqual([{ code: 'duplicate-email', severity: 'red' }]);
});

test('a parent who is worse than the one listed first leads, and is not marked for it', () => {
  const { model } = open();
  model.setCopy(copyOf([parent(11, 'x@home.example', 5), parent(12, null, 5)], { 1: [5] }));
  expect(model.find()?.rows[0]?.members.map(({ personId, isFirst }) => [personId, isFirst])).toEqual([
    [12, false],
    [11, true],
  ]);
});

test('only families of students in scope count, and a family where FACTS names no parent stands there', () => {
  const { review, model, parents } = open();
  review.setScope({ leftOutSchools: [], leftOutGrades: ['02'] });
  expect(model.find()?.rows.map(({ familyId }) => familyId)).toEqual([5]);
  review.setScope({ leftOutSchools: [], leftOutGrades: [] });
  model.setCopy(copyOf(parents, { 1: [5], 2: [6, 7] }));
  const rows = model.find()?.rows ?? [];
  expect(rows.find(({ familyId }) => familyId === 7)).toMatchObject({ outcome: 'skipped', members: [] });
});

describe('decisions', () => {
  test('about parents change parents only, and resolve a duplicate', () => {
    const { review, model } = open();
    const students = review.classification;
    model.addDecisions([{ personId: 13, choice: 'skip', decidedAt: 7 }]);
    expect(outcomes(model)).toEqual({ 11: 'importable', 12: 'excluded', 13: 'skipped' });
    expect(model.choice(13)).toBe('skip');
    expect(model.decidedAt).toBe(7);
    expect(review.classification).toBe(students);
  });

  test('about a student with the same number say nothing of a parent', () => {
    const { review, model } = open();
    review.addDecisions([{ studentId: 13, choice: 'skip', decidedAt: 7 }]);
    expect(outcomes(model)[13]).toBe('excluded');
  });
});

describe('what FACTS was seen to hold', () => {
  const saved = (observedAt: number) =>
    makeCorrection({ studentId: 12, state: 'done', to: 'own@home.example', found: 'own@home.example', observedAt });

  test('since the parent was read counts', () => {
    const { review, model } = open();
    expect(outcomes(model)[12]).toBe('excluded');
    review.addCorrections([saved(readAt)]);
    expect(outcomes(model)[12]).toBe('importable');
    expect(model.parent(12)?.email).toBe('own@home.example');
  });

  test('before that is older than the copy', () => {
    const { review, model } = open();
    review.addCorrections([saved(readAt - 1)]);
    expect(outcomes(model)[12]).toBe('excluded');
    expect(model.parent(12)?.email).toBeNull();
  });
});

test('who has enrolled since is nobody’s parent, and nothing can be written for them as one', () => {
  const { review, model } = open();
  review.setSnapshot(makeSnapshot([makeStudent(1), makeStudent(2), makeStudent(11)]));
  expect(Object.keys(outcomes(model))).toEqual(['12', '13']);
  expect(model.parent(11)).toBeUndefined();
  expect(model.parent(99)).toBeUndefined();
});

test('asked again without news, the answer is the same', () => {
  const { model } = open();
  expect(model.find()).toBe(model.find());
});

test('a decision changes the rows of the families it is about and leaves all others as they are', () => {
  const { model } = open();
  model.setCopy(copyOf([parent(11, 'x@home.example', 5), parent(13, null, 6)], { 1: [5], 2: [6] }));
  const before = model.find()?.rows;
  model.addDecisions([{ personId: 13, choice: 'skip', decidedAt: 7 }]);
  const after = model.find()?.rows;
  expect(after?.[0]).toBe(before?.[0]);
  expect(after?.[1]).toMatchObject({ familyId: 6, outcome: 'skipped' });
});

describe('in slices', () => {
  test('what was found is told before who may be entered twice is looked for, and then again', async () => {
    const { model } = open();
    model.setCopy(copyOf([parent(11, 'x@home.example', 5), { ...parent(12, null, 5), ...twin }], { 1: [5] }));
    const told: string[][] = [];
    const flagsNow = () => model.found?.rows.flatMap(({ members }) => members.flatMap(({ flags }) => flags)) ?? [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const follower = followModel(
      model,
      () => Promise.resolve(),
      () => {
        told.push(flagsNow().map(({ code }) => code));
        if (told.length === 2) resolve();
      },
    );
    expect(follower.isReady).toBe(false);
    void follower.changed();
    await promise;
    expect(follower.isReady).toBe(true);
    expect(told).toEqual([['missing-email'], ['missing-email', 'similar-person', 'similar-person']]);
  });

  test('what changes meanwhile is found by the next pass', async () => {
    const { model } = open();
    const { promise, resolve } = Promise.withResolvers<void>();
    const follower = followModel(
      model,
      () => Promise.resolve(),
      () => {
        if (outcomes(model)[13] === 'skipped') resolve();
      },
    );
    void follower.changed();
    model.addDecisions([{ personId: 13, choice: 'skip', decidedAt: 7 }]);
    void follower.changed();
    await promise;
    expect(outcomes(model)).toEqual({ 11: 'importable', 12: 'excluded', 13: 'skipped' });
  });
});

describe('a school’s choice of parents', () => {
  test('narrows who is counted, and all are until FACTS has said who is meant', () => {
    const { model, parents } = open();
    model.setParentChoice('listed-first');
    expect(Object.keys(outcomes(model))).toEqual(['11', '13']);
    model.setParentChoice('custody');
    expect(model.isChoiceKnown).toBe(false);
    expect(Object.keys(outcomes(model))).toEqual(['11', '12', '13']);
    const asked = parents.map((each) => ({
      ...each,
      custodyOf: each.personId === 12 ? [1] : [],
      correspondenceOf: [],
    }));
    model.setCopy({ ...copyOf(asked, { 1: [5], 2: [6] }, 2), hasLinks: true });
    expect(model.isChoiceKnown).toBe(true);
    expect(Object.keys(outcomes(model))).toEqual(['12']);
    expect(model.find()?.rows.map(({ familyId, members }) => [familyId, members.length])).toEqual([
      [5, 1],
      [6, 0],
    ]);
    expect(model.parent(11)).toBeDefined();
  });
});
