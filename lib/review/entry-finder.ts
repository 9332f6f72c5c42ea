import { m } from '../words/index.ts';
import type { Entry } from '../roster/index.ts';
import { displayName } from '../records/person-name.ts';

export type FindEntry = (studentId: number) => Entry | undefined;

/** Finds entries by student ID. The index is kept while only flags and decisions change, and made anew when people move. */
export function createEntryFinder(): (entries: readonly Entry[]) => FindEntry {
  let places = new Map<number, number>();
  return (entries) => {
    const at = (studentId: number): Entry | undefined => {
      const entry = entries[places.get(studentId) ?? -1];
      return entry?.student.studentId === studentId ? entry : undefined;
    };
    if (!fits(places, entries)) places = new Map(entries.map(({ student }, place) => [student.studentId, place]));
    return at;
  };
}

/** How a student is called on screen, also one who is not in the list any more. */
export function nameIn(find: FindEntry, studentId: number): string {
  const entry = find(studentId);
  return entry ? displayName(entry.student) : m.notes_no_longer_listed();
}

function fits(places: ReadonlyMap<number, number>, entries: readonly Entry[]): boolean {
  return (
    places.size === entries.length && entries.every(({ student }, place) => places.get(student.studentId) === place)
  );
}
