import { presentFailure } from '../errors.ts';
import type { ReportLine } from './judge-report.ts';
import type { LineResult, WriteLine } from './report-controller.svelte.ts';

/** What became of a line, as a sentence. */
export function resultSentence(result: LineResult): string {
  switch (result.state) {
    case 'waiting':
      return 'Waits for its turn.';
    case 'sent':
      return 'On its way to FACTS.';
    case 'written':
      return 'Written to FACTS and read back.';
    case 'withdrawn':
      return 'Withdrawn; nothing was written.';
    case 'failed':
      return presentFailure(result.failure).sentence;
  }
}

/** The table of what became of every line, for a file. */
export function resultRows(lines: readonly ReportLine[], resultOf: (line: WriteLine) => LineResult): string[][] {
  const rows = lines.map((line) => [
    String(line.line),
    line.idText,
    line.name,
    line.emailText,
    line.kind === 'write' ? resultSentence(resultOf(line)) : `Not written. ${line.sentence}`,
  ]);
  return [['Line', 'Student ID', 'Name', 'New e-mail', 'Result'], ...rows];
}
