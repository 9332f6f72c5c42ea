import type { FactsState } from '../../school/facts/facts-state.ts';

/** The review's rules once more, written apart from lib/roster and looking only at FACTS' rows: what the truth is held to. */
export function recompute(facts: FactsState) {
  const enrolled = [
    ...new Set(facts.students.filter((row) => row.school.status === 'Enrolled').map((row) => row.studentId)),
  ].sort((a, b) => a - b);
  const keys = new Map(enrolled.map((id) => [id, keyOf(facts.email(id))]));
  const missing = enrolled.filter((id) => keys.get(id) === '');
  const invalid = enrolled.filter((id) => keys.get(id) !== '' && !isDeliverable(keys.get(id)!));
  const valid = enrolled.filter((id) => isDeliverable(keys.get(id)!));
  const holders = new Map<string, number[]>();
  for (const id of valid) holders.set(keys.get(id)!, [...(holders.get(keys.get(id)!) ?? []), id]);
  const shared = new Map([...holders].filter(([, ids]) => ids.length > 1));
  const sharing = [...shared.values()].flat().length;
  const excluded = missing.length + invalid.length + sharing;
  return {
    enrolled,
    missing,
    invalid,
    shared,
    outside: valid.filter((id) => !keys.get(id)!.endsWith('@stbrendan.example')),
    counts: {
      total: enrolled.length,
      importable: enrolled.length - excluded,
      excluded,
      skipped: 0,
      missingEmails: missing.length,
      invalidEmails: invalid.length,
      duplicatesUnresolved: sharing,
      duplicatesResolved: 0,
    },
  };
}

/** Trimmed, invisible characters removed, lower-cased, NFC; empty when there is none. */
export function keyOf(email: string | null): string {
  return (email ?? '')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .trim()
    .toLowerCase()
    .normalize('NFC');
}

function isDeliverable(key: string): boolean {
  return /^[^@\s,;]+@[^@\s,;.]+(\.[^@\s,;.]+)+$/.test(key);
}
