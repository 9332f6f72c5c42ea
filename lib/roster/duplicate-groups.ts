import { DUPLICATE, findingsIn, flagsFor, outcomeFor, RESOLVED } from './flag-sets.ts';
import type { DuplicateGroup, Entry } from './review.ts';

/**
 * Writes into `entries` what sharing one address means for the students at `positions`, and returns their group.
 * Two or more selected: a red duplicate on each of the selected. Otherwise it is settled, gray on all.
 */
export function flagGroup(entries: Entry[], emailKey: string, positions: readonly number[]): DuplicateGroup {
  const members = positions.map((position) => entries[position] as Entry);
  let selectedCount = 0;
  for (const { outcome } of members) if (outcome !== 'skipped') selectedCount++;
  const resolved = selectedCount < 2;
  members.forEach((entry, index) => {
    const finding = resolved ? RESOLVED : entry.outcome === 'skipped' ? 0 : DUPLICATE;
    entries[positions[index] as number] = markEntry(entry, finding);
  });
  return { emailKey, studentIds: members.map(({ student }) => student.studentId), resolved };
}

/** The entry, selected or not, with nothing said about duplicates. */
export function clearDuplicates({ student, flags }: Entry, selected: boolean): Entry {
  const findings = findingsIn(flags) & ~(DUPLICATE | RESOLVED);
  return { student, flags: flagsFor(findings), outcome: outcomeFor(selected, findings) };
}

/** The entry with `finding` as all that is said about duplicates; the very same entry if that is what it says. */
function markEntry(entry: Entry, finding: number): Entry {
  const findings = (findingsIn(entry.flags) & ~(DUPLICATE | RESOLVED)) | finding;
  const flags = flagsFor(findings);
  const outcome = outcomeFor(entry.outcome !== 'skipped', findings);
  return flags === entry.flags && outcome === entry.outcome ? entry : { student: entry.student, flags, outcome };
}
