import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify, reclassify, replaceStudent, type Decision } from '../../../lib/roster/index.ts';
import { choice, generatedEmail, generatedRoster, makeStudent } from './arbitrary-rosters.ts';

const change = fc.record({ pick: fc.nat(), choice: fc.option(choice) });
const rules = { schoolDomains: ['school.org'], similar: new Set([1, 2, 5]) };

describe('reclassify', () => {
  it('gives what classify gives, decision after decision', () => {
    fc.assert(
      fc.property(generatedRoster, fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 5 }), (roster, steps) => {
        fc.pre(roster.students.length > 0);
        const decisions = new Map<number, Decision>(roster.decisions);
        let review = classify(roster.students, decisions, rules);
        for (const step of steps) {
          const ids = step.map(({ pick }) => roster.students[pick % roster.students.length]!.studentId);
          step.forEach(({ choice }, index) => {
            if (choice === null) decisions.delete(ids[index]!);
            else decisions.set(ids[index]!, { choice });
          });
          review = reclassify(review, decisions, ids);
          expect(review).toEqual(classify(roster.students, decisions, rules));
        }
      }),
    );
  });

  it('leaves the answer before as it was', () => {
    fc.assert(
      fc.property(generatedRoster, choice, (roster, newChoice) => {
        const before = classify(roster.students, roster.decisions);
        const copy = structuredClone(before);
        const ids = roster.students.map(({ studentId }) => studentId);
        reclassify(before, new Map(ids.map((id) => [id, { choice: newChoice }])), ids);
        expect(before).toEqual(copy);
      }),
    );
  });

  it('keeps the entries and groups that nothing happened to', () => {
    const students = [
      makeStudent(1, 'a@x.org'),
      makeStudent(2, 'a@x.org'),
      makeStudent(3, 'b@x.org'),
      makeStudent(4, 'b@x.org'),
    ];
    const before = classify(students, new Map());
    const after = reclassify(before, new Map([[1, { choice: 'skip' }]]), [1]);
    expect(after.groups.map(({ resolved }) => resolved)).toEqual([true, false]);
    expect(after.entries[2]).toBe(before.entries[2]);
    expect(after.groups[1]).toBe(before.groups[1]);
  });

  it('passes over a student who is not in the roster', () => {
    const before = classify([makeStudent(1, null)], new Map());
    expect(reclassify(before, new Map([[99, { choice: 'skip' }]]), [99])).toEqual(before);
  });
});

describe('replaceStudent', () => {
  it('gives what classify gives, correction after correction', () => {
    const corrections = fc.array(fc.record({ pick: fc.nat(), given: generatedEmail }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(generatedRoster, corrections, (roster, steps) => {
        fc.pre(roster.students.length > 0);
        const students = [...roster.students];
        let review = classify(students, roster.decisions, rules);
        for (const { pick, given } of steps) {
          const place = pick % students.length;
          students[place] = { ...students[place]!, email: given.email };
          review = replaceStudent(review, students[place], roster.decisions, rules);
          expect(review).toEqual(classify(students, roster.decisions, rules));
        }
      }),
    );
  });

  it('leaves the answer before as it was', () => {
    const students = [makeStudent(1, 'a@x.org'), makeStudent(2, 'a@x.org')];
    const before = classify(students, new Map());
    const copy = structuredClone(before);
    replaceStudent(before, makeStudent(1, 'c@x.org'), new Map());
    expect(before).toEqual(copy);
  });

  it('does not add a student who is not in the roster', () => {
    const before = classify([makeStudent(1, 'a@x.org')], new Map());
    expect(replaceStudent(before, makeStudent(2, 'b@x.org'), new Map())).toBe(before);
  });
});
