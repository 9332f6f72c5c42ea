import { classify, type Student } from '../../../../lib/roster/index.ts';
import { createEntryFinder } from '../../../../lib/review/entry-finder.ts';
import type { BatchCommands } from '../../../../lib/session/batch/batch-port.ts';
import type { EmailFix, EmailWriteView } from '../../../../lib/records/email-write.ts';
import { judgeReport } from '../../../../lib/session/report/judge-report.ts';
import { knownStudents } from '../../../../lib/session/report/known-students.ts';
import type { ReportLine } from '../../../../lib/session/report/report-line.ts';
import type { RosterView } from '../../../../lib/review/views.ts';
import { findColumns, readText, type Mapping, type Table } from '../../../../lib/tables/index.ts';

/** A table with its columns, as they are found for a list. */
export function mapTable(table: Table, list: readonly Student[]): Mapping {
  const { entries } = classify(list, new Map());
  return findColumns(table, knownStudents(createEntryFinder()(entries), entries));
}

export function mapText(text: string, list: readonly Student[]): Mapping {
  return mapTable(readText(text), list);
}

/** The moment of every judgment here. */
export const NOW = 1_700_000_000_000;

/** The lines of a text, or of a table, judged against a list; fails where a person would be asked for a column. */
export function judge(
  text: string | Table,
  list: readonly Student[],
  writes: ReadonlyMap<number, EmailWriteView> = new Map(),
): ReportLine[] {
  const table = typeof text === 'string' ? readText(text) : text;
  const mapping = mapTable(table, list);
  if (mapping.questions.length > 0)
    throw new Error(`asked for ${mapping.questions.map(({ role }) => role).join(', ')}`);
  return judgeReport(table, mapping, { entries: classify(list, new Map()).entries, writes, now: NOW });
}

/** A line in a few words: `1042 → a@b.org` is written unasked. */
export function told(line: ReportLine | undefined): string {
  if (line === undefined) return '';
  if (line.kind === 'refused' || line.kind === 'unchanged') return `${line.kind}: ${line.sentence}`;
  const fix = `${line.studentId} → ${line.to}`;
  return line.kind === 'write' ? fix : `${line.kind}: ${fix}`;
}

/** What becomes of a text, line by line; or what a person is asked. */
export function outcome(text: string, list: readonly Student[]): string[] {
  const { questions, headings } = mapText(text, list);
  if (questions.length === 0) return judge(text, list).map(told);
  return questions.map(({ role, candidates }) =>
    [`asked for ${role}:`, ...candidates.map((place) => headings[place] || `column ${place + 1}`)].join(' '),
  );
}

export function viewOf(list: readonly Student[]): RosterView {
  return {
    classification: classify(list, new Map()),
    gradeOrder: [],
    schools: [],
    newIds: null,
    changedIds: new Set(),
    writes: new Map(),
    decidedAt: null,
  };
}

/** Takes every batch and shows none. */
export function commandsInto(written: EmailFix[]): BatchCommands {
  return {
    start: async (_origin, _label, fixes) => void written.push(...fixes),
    watch: (_origin, listener) => (listener(null), () => {}),
    steer: async () => {},
    planUndo: async () => null,
    requestsPerMinute: 90,
  };
}
