import { classify } from './classify.ts';
import { clearDuplicates, flagGroup } from './duplicate-groups.ts';
import { readEmails } from './email-findings.ts';
import { emailKey } from './email-key.ts';
import { flagsFor, outcomeFor } from './flag-sets.ts';
import { mayMoveHabits } from './habits.ts';
import { findingsOf } from './record-findings.ts';
import { recount } from './reclassify.ts';
import type { Classification, DuplicateGroup, Entry, Rules } from './review.ts';
import type { Decisions, Student } from './student.ts';

/**
 * What `classify` would answer with `student` in the place of the one with the same id, say after an email was fixed,
 * from the answer before. `decisions` and `rules` are those that hold now, the same as before but for this student.
 * A student who is not in the roster is not added: then `previous` itself is returned.
 */
export function replaceStudent(
  previous: Classification,
  student: Student,
  decisions: Decisions,
  rules?: Rules,
): Classification {
  const { studentId } = student;
  const place = previous.entries.findIndex((entry) => entry.student.studentId === studentId);
  if (place < 0) return previous;

  const read = readEmails(rules);
  const before = previous.entries[place] as Entry;
  const isHabits = read(before.student.email).unless !== null || read(student.email).unless !== null;
  if (isHabits || mayMoveHabits([student.email], previous.entries)) {
    const students = previous.entries.map((entry) => entry.student).with(place, student);
    return classify(students, decisions, rules);
  }
  const { key, findings: ofEmail } = read(student.email);
  const findings = findingsOf(student, ofEmail, rules?.similar);
  const selected = decisions.get(studentId)?.choice !== 'skip';
  const entries = previous.entries.slice();
  entries[place] = { student, flags: flagsFor(findings), outcome: outcomeFor(selected, findings) };

  const keyBefore = previous.groups.find((group) => group.studentIds.includes(studentId))?.emailKey;
  const keys = [...new Set([keyBefore, key])].filter((touchedKey) => typeof touchedKey === 'string');
  const sharing = findSharing(entries, keys);
  const made = keys.flatMap((touchedKey) => {
    const positions = sharing.get(touchedKey) ?? [];
    if (positions.length > 1)
      return [{ first: positions[0] as number, group: flagGroup(entries, touchedKey, positions) }];
    for (const position of positions) {
      const alone = entries[position] as Entry;
      entries[position] = clearDuplicates(alone, alone.outcome !== 'skipped');
    }
    return [];
  });

  const kept = previous.groups.filter((group) => !keys.includes(group.emailKey));
  return {
    entries,
    groups: made.length === 0 ? kept : insertInOrder(entries, kept, made),
    counts: recount(previous, entries, new Set([place, ...[...sharing.values()].flat()])),
  };
}

/** The positions of everyone whose valid address has one of `keys`. */
function findSharing(entries: readonly Entry[], keys: readonly string[]): Map<string, number[]> {
  const sharing = new Map(keys.map((key) => [key, [] as number[]]));
  for (let position = 0; position < entries.length; position++) {
    const { email } = (entries[position] as Entry).student;
    if (typeof email !== 'string' || !keys.some((key) => mayHaveKey(email, key))) continue;
    sharing.get(emailKey(email) ?? '')?.push(position);
  }
  return sharing;
}

/** A quick no for most: an email that begins in ASCII letters has a key that begins with the first of them. */
function mayHaveKey(email: string, key: string): boolean {
  return !isAsciiLetter(email, 0) || !isAsciiLetter(email, 1) || firstLetter(email) === firstLetter(key);
}

function isAsciiLetter(text: string, index: number): boolean {
  const lower = text.charCodeAt(index) | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** In lower case. */
function firstLetter(text: string): number {
  return text.charCodeAt(0) | 0x20;
}

/** Groups in the order of their first member, as `classify` gives them. */
function insertInOrder(
  entries: readonly Entry[],
  kept: readonly DuplicateGroup[],
  made: readonly { first: number; group: DuplicateGroup }[],
): DuplicateGroup[] {
  const madeAt = new Map(made.map(({ first, group }) => [first, group]));
  const groups: DuplicateGroup[] = [];
  let next = 0;
  for (let position = 0; position < entries.length; position++) {
    const group = madeAt.get(position);
    if (group) groups.push(group);
    else if (kept[next]?.studentIds[0] === entries[position]?.student.studentId)
      groups.push(kept[next++] as DuplicateGroup);
  }
  return groups;
}
