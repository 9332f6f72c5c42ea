import { m } from '../../words/index.ts';
import { itemSentence } from '../batch/batch-words.ts';
import type { LineResult, ReportController } from './report-controller.svelte.ts';
import type { ReportLine } from './report-line.ts';

/** What became of a line, as a sentence. */
export function resultSentence(result: LineResult): string {
  return result === null ? m.report_waits() : itemSentence(result);
}

/** Why a line was not written. */
export function reasonOf(line: Exclude<ReportLine, { kind: 'write' }>): string {
  switch (line.kind) {
    case 'matched':
      return line.byGrade ? m.report_by_name_and_grade() : m.report_by_name();
    case 'doubtful':
      return m.report_not_confirmed({
        reasons: line.advice
          .filter(({ look }) => look)
          .map(({ sentence }) => sentence)
          .join(' '),
      });
    case 'disagrees':
      return m.report_disagrees({ name: line.toldName });
    case 'changed':
      return line.from?.trim() ? m.report_changed_since({ email: line.from.trim() }) : m.report_changed_since_empty();
    default:
      return line.sentence;
  }
}

/** The ID that a line gives, or that of the student found for it. */
export function shownId(line: ReportLine): string {
  return line.kind === 'matched' ? String(line.studentId) : line.idText;
}

/** The table of what became of every line, for a file. */
export function resultRows(
  lines: readonly ReportLine[],
  report: Pick<ReportController, 'isToWrite' | 'resultOf'>,
): string[][] {
  const tell = (line: ReportLine): string =>
    report.isToWrite(line) ? resultSentence(report.resultOf(line)) : notWritten(line);
  const emailOf = (line: ReportLine): string => (report.isToWrite(line) ? line.to : line.emailText);
  const rows = lines.map((line) => [String(line.line), shownId(line), line.name, emailOf(line), tell(line)]);
  const header = [
    m.report_column_line,
    m.report_column_id,
    m.report_column_name,
    m.report_column_new,
    m.report_column_result,
  ];
  return [header.map((say) => say()), ...rows];
}

/** Why it was not, with the column at fault. */
function notWritten(line: Exclude<ReportLine, { kind: 'write' }>): string {
  const reason = reasonOf(line);
  if (line.kind !== 'refused' || line.column === null) return m.report_not_written({ reason });
  const column = `${line.column.charAt(0).toUpperCase()}${line.column.slice(1)}`;
  return m.report_not_written_in({ column, reason });
}
