import { itemSentence } from '../batch/batch-words.ts';
import type { LineResult, ReportController } from './report-controller.svelte.ts';
import type { ReportLine } from './report-line.ts';

/** What became of a line, as a sentence. */
export function resultSentence(result: LineResult): string {
  return result === null ? 'Waits for its turn.' : itemSentence(result);
}

/** Why a line was not written. */
export function reasonOf(line: Exclude<ReportLine, { kind: 'write' }>): string {
  switch (line.kind) {
    case 'matched':
      return line.byGrade
        ? 'Found by name and grade only, and not confirmed.'
        : 'Found by name only, and not confirmed.';
    case 'doubtful':
      return `Not confirmed. ${line.advice
        .filter(({ look }) => look)
        .map(({ sentence }) => sentence)
        .join(' ')}`;
    case 'disagrees':
      return `The name in the table is ${line.toldName}, and nobody confirmed that this is the student.`;
    case 'changed':
      return `Changed in FACTS since the report was made: it is ${line.from?.trim() || 'empty'} now.`;
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
    report.isToWrite(line) ? resultSentence(report.resultOf(line)) : `Not written. ${whereOf(line)}${reasonOf(line)}`;
  const emailOf = (line: ReportLine): string => (report.isToWrite(line) ? line.to : line.emailText);
  const rows = lines.map((line) => [String(line.line), shownId(line), line.name, emailOf(line), tell(line)]);
  return [['Line', 'Student ID', 'Name', 'New email', 'Result'], ...rows];
}

/** The column at fault, before a sentence about it. */
function whereOf(line: ReportLine): string {
  if (line.kind !== 'refused' || line.column === null) return '';
  return `${line.column[0]?.toUpperCase()}${line.column.slice(1)}: `;
}
