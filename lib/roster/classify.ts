import { countEntries } from './count-entries.ts';
import { flagGroup } from './duplicate-groups.ts';
import { readEmails } from './email-findings.ts';
import { findingsIn, flagsFor, outcomeFor, SUSPICIOUS } from './flag-sets.ts';
import { Habits } from './habits.ts';
import { findingsOf } from './record-findings.ts';
import type { Classification, DuplicateGroup, Entry, Rules } from './review.ts';
import type { Decisions, Student } from './student.ts';

/**
 * Flags, duplicate groups, outcomes and counters of a roster, from scratch.
 * Give each student once (`uniqueStudents`) and only those in scope (`inScope`): everyone given is counted.
 * Entries come in the order of `students`, groups in the order of their first member. Nothing given is changed.
 */
export function classify(students: readonly Student[], decisions: Decisions, rules?: Rules): Classification {
  const read = readEmails(rules);
  const entries = new Array<Entry>(students.length);
  /** Where a key was seen: one position, or all of them once it is shared. */
  const seen = new Map<string, number | number[]>();
  const shared: { key: string; positions: number[] }[] = [];
  const everyoneSelected = decisions.size === 0;
  const similar = rules?.similar?.size ? rules.similar : null;
  const habits = new Habits();

  for (let position = 0; position < students.length; position++) {
    const student = students[position] as Student;
    const { key, findings: ofEmail, unless } = read(student.email);
    const findings = findingsOf(student, ofEmail, similar);
    const selected = everyoneSelected || decisions.get(student.studentId)?.choice !== 'skip';
    entries[position] = { student, flags: flagsFor(findings), outcome: outcomeFor(selected, findings) };
    if (key === null) continue;
    if (unless !== null) habits.add(unless, key, position);

    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, position);
    } else if (typeof earlier === 'number') {
      const positions = [earlier, position];
      seen.set(key, positions);
      shared.push({ key, positions });
    } else {
      earlier.push(position);
    }
  }

  for (const position of habits.acquitted(students)) {
    const entry = entries[position] as Entry;
    entries[position] = { ...entry, flags: flagsFor(findingsIn(entry.flags) & ~SUSPICIOUS) };
  }
  shared.sort((one, other) => (one.positions[0] as number) - (other.positions[0] as number));
  const groups: DuplicateGroup[] = shared.map(({ key, positions }) => flagGroup(entries, key, positions));
  return { entries, groups, counts: countEntries(entries) };
}
