import type { Entry } from '../roster/index.ts';

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** Sorts entries by last and first name, and keeps the order while only flags and decisions change. */
export function orderByName(): (entries: readonly Entry[]) => readonly Entry[] {
  let order: readonly Entry[] = [];
  return (entries) => {
    order = reuse(order, entries) ?? [...entries].sort(compareNames);
    return order;
  };
}

function compareNames({ student: a }: Entry, { student: b }: Entry): number {
  return (
    collator.compare(a.lastName, b.lastName) || collator.compare(a.firstName, b.firstName) || a.studentId - b.studentId
  );
}

function reuse(order: readonly Entry[], entries: readonly Entry[]): readonly Entry[] | null {
  if (order.length !== entries.length) return null;
  const byId = new Map(entries.map((entry) => [entry.student.studentId, entry]));
  const next: Entry[] = [];
  for (const { student } of order) {
    const entry = byId.get(student.studentId);
    if (!entry || entry.student.lastName !== student.lastName || entry.student.firstName !== student.firstName) {
      return null;
    }
    next.push(entry);
  }
  return next;
}
