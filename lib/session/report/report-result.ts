import { itemSentence } from '../batch/batch-words.ts';
import type { ReportLine } from './judge-report.ts';
import type { LineResult, ReportController } from './report-controller.svelte.ts';

/** What became of a line, as a sentence. */
export function resultSentence(result: LineResult): string {
  return result === null ? 'Waits for its turn.' : itemSentence(result);
}

/** Why a line was not written. */
export function reasonOf(line: Exclude<ReportLine, { kind: 'write' }>): string {
  if (line.kind === 'matched') return 'Found by name and grade only, and not confirmed.';
  if (line.kind !== 'changed') return line.sentence;
  return `Changed in FACTS since the report was made: it is ${line.from?.trim() || 'empty'} now.`;
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
    report.isToWrite(line) ? resultSentence(report.resultOf(line)) : `Not written. ${reasonOf(line)}`;
  const rows = lines.map((line) => [String(line.line), shownId(line), line.name, line.emailText, tell(line)]);
  return [['Line', 'Student ID', 'Name', 'New e-mail', 'Result'], ...rows];
}
