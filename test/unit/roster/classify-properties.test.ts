import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify, type Classification, type Entry, type FlagCode } from '../../../lib/roster/index.ts';
import { choice, type GeneratedRoster, generatedRoster } from './arbitrary-rosters.ts';

const ADVICE: readonly FlagCode[] = ['suspicious-email', 'outside-domain', 'similar-student'];

describe('classify, for any roster', () => {
  it('parts the roster: importable, excluded and skipped add up to everyone', () => {
    fc.assert(
      fc.property(generatedRoster, ({ students, decisions }) => {
        const { counts, entries } = classify(students, decisions);
        expect(counts.importable + counts.excluded + counts.skipped).toBe(students.length);
        expect(counts.total).toBe(students.length);
        expect(entries.map(({ student }) => student)).toEqual(students);
      }),
    );
  });

  it('finds what the table of rules says, told from how the roster was made', () => {
    fc.assert(
      fc.property(generatedRoster, (roster) => {
        const { entries, counts } = classify(roster.students, roster.decisions);
        const expected = roster.students.map(({ studentId }) => applyTable(roster, studentId));
        expect(entries.map(({ flags, outcome }) => ({ codes: codesWithoutAdvice(flags), outcome }))).toEqual(expected);
        const having = (code: FlagCode) => expected.filter(({ codes }) => codes.includes(code)).length;
        const ending = (outcome: string) => expected.filter((row) => row.outcome === outcome).length;
        expect(counts).toEqual({
          total: roster.students.length,
          importable: ending('importable'),
          excluded: ending('excluded'),
          skipped: ending('skipped'),
          missingEmails: having('missing-email'),
          invalidEmails: having('invalid-email'),
          duplicatesUnresolved: having('duplicate-email'),
          duplicatesResolved: having('duplicate-resolved'),
        });
      }),
    );
  });

  it('lists every shared address once, with all who share it in roster order, settled when at most one is selected', () => {
    fc.assert(
      fc.property(generatedRoster, (roster) => {
        const ids = roster.students.map(({ studentId }) => studentId);
        const expected = ids.flatMap((id) => {
          const members = sharing(roster, id);
          const truth = roster.truths.get(id);
          if (members.length < 2 || members[0] !== id || truth?.kind !== 'valid') return [];
          const resolved = members.filter((member) => isSelected(roster, member)).length < 2;
          return [{ emailKey: truth.key, studentIds: members, resolved }];
        });
        expect(classify(roster.students, roster.decisions).groups).toEqual(expected);
      }),
    );
  });

  it('does not depend on the order of the input', () => {
    const shuffled = generatedRoster.chain((roster) =>
      fc
        .shuffledSubarray([...roster.students], { minLength: roster.students.length })
        .map((students) => ({ roster, students })),
    );
    fc.assert(
      fc.property(shuffled, ({ roster, students }) => {
        const one = classify(roster.students, roster.decisions);
        const other = classify(students, roster.decisions);
        expect(byStudent(other)).toEqual(byStudent(one));
        expect(other.counts).toEqual(one.counts);
        expect(asSets(other)).toEqual(asSets(one));
      }),
    );
  });

  it('a decision changes nobody but the student and those who share the address', () => {
    fc.assert(
      fc.property(generatedRoster, fc.nat(), choice, (roster, pick, newChoice) => {
        fc.pre(roster.students.length > 0);
        const { studentId } = roster.students[pick % roster.students.length]!;
        const after = new Map(roster.decisions).set(studentId, { choice: newChoice });
        const before = byStudent(classify(roster.students, roster.decisions));
        const now = byStudent(classify(roster.students, after));
        const own = new Set([studentId, ...sharing(roster, studentId)]);
        for (const id of own) {
          before.delete(id);
          now.delete(id);
        }
        expect(now).toEqual(before);
      }),
    );
  });

  it('gives the same again, also from the students it gave back', () => {
    fc.assert(
      fc.property(generatedRoster, ({ students, decisions }) => {
        const first = classify(students, decisions);
        expect(classify(students, decisions)).toEqual(first);
        const again = classify(
          first.entries.map(({ student }) => student),
          decisions,
        );
        expect(again).toEqual(first);
      }),
    );
  });

  it('changes nothing it was given', () => {
    fc.assert(
      fc.property(generatedRoster, ({ students, decisions }) => {
        const before = structuredClone({ students, decisions });
        const frozen = Object.freeze(students.map((student) => Object.freeze({ ...student })));
        expect(classify(frozen, decisions)).toEqual(classify(students, decisions));
        expect({ students, decisions }).toEqual(before);
      }),
    );
  });

  it('advice is only advice: the counters are the same whatever the school calls its own domain', () => {
    fc.assert(
      fc.property(generatedRoster, fc.subarray(['school.org', 'schoool.org', 'gmail.com']), (roster, schoolDomains) => {
        const without = classify(roster.students, roster.decisions);
        const advised = classify(roster.students, roster.decisions, { schoolDomains });
        expect(advised.counts).toEqual(without.counts);
        expect(advised.groups).toEqual(without.groups);
        expect(advised.entries.map(({ outcome }) => outcome)).toEqual(without.entries.map(({ outcome }) => outcome));
      }),
    );
  });
});

function isSelected({ decisions }: GeneratedRoster, studentId: number): boolean {
  return decisions.get(studentId)?.choice !== 'skip';
}

/** Everyone whose address is the same valid one, in roster order; the student included. */
function sharing({ students, truths }: GeneratedRoster, studentId: number): number[] {
  const own = truths.get(studentId);
  if (own?.kind !== 'valid') return [];
  const ids = students.map((student) => student.studentId);
  return ids.filter((id) => {
    const truth = truths.get(id);
    return truth?.kind === 'valid' && truth.key === own.key;
  });
}

/** The table of rules, read line by line for one student. */
function applyTable(roster: GeneratedRoster, studentId: number) {
  const codes: FlagCode[] = [];
  const kind = roster.truths.get(studentId)?.kind;
  const members = sharing(roster, studentId);
  const selectedMembers = members.filter((id) => isSelected(roster, id));
  if (kind === 'missing') codes.push('missing-email');
  if (kind === 'invalid') codes.push('invalid-email');
  if (selectedMembers.length >= 2 && selectedMembers.includes(studentId)) codes.push('duplicate-email');
  if (members.length >= 2 && selectedMembers.length <= 1) codes.push('duplicate-resolved');
  const red = codes.some((code) => code !== 'duplicate-resolved');
  return { codes, outcome: !isSelected(roster, studentId) ? 'skipped' : red ? 'excluded' : 'importable' };
}

function codesWithoutAdvice(flags: Entry['flags']): FlagCode[] {
  return flags.map(({ code }) => code).filter((code) => !ADVICE.includes(code));
}

function byStudent({ entries }: Classification): Map<number, Entry> {
  return new Map(entries.map((entry) => [entry.student.studentId, entry]));
}

function asSets({ groups }: Classification) {
  return new Map(
    groups.map(({ emailKey, studentIds, resolved }) => [emailKey, { ids: new Set(studentIds), resolved }]),
  );
}
