import type { LaggingReads } from '../facts/lagging-reads.ts';
import type { PersonRow, StudentRow } from '../facts/rows.ts';
import type { RowSource } from './page.ts';

/** `/People`: rows of 1.7 million are made as they are asked for; `personId==1|2|3` looks only at those. */
export function makePeopleSource(people: LaggingReads): RowSource {
  return {
    count: people.ids.length,
    at: (index) => people.listed(people.ids[index] as number) as object,
    narrow(conditions) {
      const byId = conditions.find((c) => c.path === 'personId' && c.operator === '==');
      if (!byId) return undefined;
      const ids = [...new Set(byId.values.map(Number))].sort((a, b) => a - b);
      return ids.flatMap((id) => people.listed(id) ?? []);
    },
    show: (row) => people.shown((row as PersonRow).personId) ?? row,
  };
}

export function makeSource(rows: readonly object[]): RowSource {
  return { count: rows.length, at: (index) => rows[index] as object };
}

export function makeStudentSource(rows: readonly StudentRow[], reads: LaggingReads): RowSource {
  const show = (row: object): object => {
    const { studentId } = row as StudentRow;
    const shown = reads.shownId(studentId);
    return shown === studentId ? row : { ...row, studentId: shown };
  };
  return { ...makeSource(rows), show };
}
