import type { PersonTable } from '../facts/person-table.ts';
import type { RowSource } from './page.ts';

/** `/People`: rows of 1.7 million are made as they are asked for; `personId==1|2|3` looks only at those. */
export function makePeopleSource(people: Pick<PersonTable, 'ids' | 'get'>): RowSource {
  return {
    count: people.ids.length,
    at: (index) => people.get(people.ids[index] as number) as object,
    narrow(conditions) {
      const byId = conditions.find((c) => c.path === 'personId' && c.operator === '==');
      if (!byId) return undefined;
      const ids = [...new Set(byId.values.map(Number))].sort((a, b) => a - b);
      return ids.flatMap((id) => people.get(id) ?? []);
    },
  };
}

export function makeSource(rows: readonly object[]): RowSource {
  return { count: rows.length, at: (index) => rows[index] as object };
}
