import { hasNames, type ColumnRole, type Columns, type Mapping } from '../../tables/index.ts';
import type { RememberedColumns } from '../../records/remembered-columns.ts';

const MAX_REMEMBERED = 20;

/** One column for one thing: whatever else stood in it is told nowhere now, and a whole name replaces its halves. */
export function chooseColumn(mapping: Mapping, role: ColumnRole, place: number | null): Mapping {
  const entries = Object.entries(mapping.columns) as [ColumnRole, number | null][];
  const freed = entries.map(([other, at]) => [other, place !== null && at === place ? null : at]);
  const columns: Columns = {
    ...(Object.fromEntries(freed) as unknown as Columns),
    ...halves(role, place),
    [role]: place,
  };
  const questions = mapping.questions.filter(({ role: asked }) => !isAnswered(asked, columns, role));
  return { ...mapping, columns, questions: [...questions, ...newQuestions(columns, questions)] };
}

/** What was chosen before for the same headings; `null` for others, and for a table without any. */
export function recallColumns(mapping: Mapping, remembered: readonly RememberedColumns[]): Mapping | null {
  const key = headingsKey(mapping);
  const found = key === null ? undefined : remembered.find((each) => each.key === key);
  return found ? { ...mapping, columns: found.columns, questions: [] } : null;
}

/** With what was chosen now, the newest first; unchanged while a question is open or there are no headings. */
export function rememberColumns(
  mapping: Mapping,
  remembered: readonly RememberedColumns[],
): readonly RememberedColumns[] {
  const key = headingsKey(mapping);
  if (key === null || mapping.questions.length > 0) return remembered;
  const others = remembered.filter((each) => each.key !== key);
  return [{ key, columns: mapping.columns }, ...others].slice(0, MAX_REMEMBERED);
}

/** A number made of the headings (FNV-1a, 64 bits), so that nothing of the table itself is kept. */
function headingsKey({ headings, headingRow }: Mapping): string | null {
  if (headingRow < 0) return null;
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(headings.join('\n').toLowerCase())) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16);
}

function halves(role: ColumnRole, place: number | null): Partial<Columns> {
  if (place === null) return {};
  if (role === 'wholeName') return { firstName: null, lastName: null };
  return role === 'firstName' || role === 'lastName' ? { wholeName: null } : {};
}

function isAnswered(asked: 'studentId' | 'newEmail', columns: Columns, chosen: ColumnRole): boolean {
  if (asked === 'newEmail') return columns.newEmail !== null;
  return columns.studentId !== null || (hasNames(columns) && chosen !== 'newEmail' && chosen !== 'presentEmail');
}

/** A column that was taken away again is asked for. */
function newQuestions(columns: Columns, open: Mapping['questions']): Mapping['questions'] {
  const isOpen = (role: string): boolean => open.some((question) => question.role === role);
  const needed: Mapping['questions'] = [
    ...(columns.newEmail === null ? [{ role: 'newEmail', candidates: [] } as const] : []),
    ...(columns.studentId === null && !hasNames(columns) ? [{ role: 'studentId', candidates: [] } as const] : []),
  ];
  return needed.filter(({ role }) => !isOpen(role));
}
