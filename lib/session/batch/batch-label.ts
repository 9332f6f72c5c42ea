import { m } from '../../words/index.ts';

/** What is stored of a table that had no name of its own. */
const labels: ReadonlyMap<string, () => string> = new Map([
  ['pasted-cells', m.report_pasted],
  ['dropped-text', m.report_dropped],
]);

/** What a batch was made from, as a person reads it: a file's name or a grade as it is, a stored key in words. */
export function batchLabel(label: string): string {
  return labels.get(label)?.() ?? label;
}
