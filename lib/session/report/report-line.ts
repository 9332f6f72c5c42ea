import type { AddressAdvice } from '../person/address-advice.ts';
import type { LineChoices } from './line-choices.ts';

/** A line that is written only if a person says so, and why. */
export type AskedKind = 'changed' | 'disagrees' | 'matched' | 'doubtful';

interface Told {
  /** From 1, as a spreadsheet counts. */
  readonly line: number;
  /** As it stands in the table. */
  readonly idText: string;
  readonly emailText: string;
  /** Last name first; empty for a student who is not known. */
  readonly name: string;
}

interface Fix {
  readonly studentId: number;
  readonly from: string | null;
  readonly to: string;
  /** What the panel says of such an address; empty before it was asked for. */
  readonly advice: readonly AddressAdvice[];
}

/**
 * What becomes of one line of a filled-in report. Every line of the table is in exactly one of the kinds. Four are written only if a person
 * says so: `doubtful`, for something speaks against the address; `changed`, for FACTS holds `from` now, which is not what the report said (`reported`); `disagrees`, for the line tells another name
 * (`toldName`) than the student with its ID has; and `matched`, for the line has no student ID, and this is the one student of that name,
 * and of that grade if the line tells one (`byGrade`).
 */
export type ReportLine =
  | (Told & Fix & { readonly kind: 'write' })
  | (Told & Fix & { readonly kind: 'doubtful' })
  | (Told & Fix & { readonly kind: 'changed'; readonly reported: string })
  | (Told & Fix & { readonly kind: 'disagrees'; readonly toldName: string; readonly reported: string | null })
  | (Told & Fix & { readonly kind: 'matched'; readonly gradeLevel: string; readonly byGrade: boolean })
  | (Told & { readonly kind: 'unchanged'; readonly sentence: string })
  /** `column`: its heading or letter, where one cell is at fault. */
  | (Told & { readonly kind: 'refused'; readonly sentence: string; readonly column: string | null });

/** A line that a person must decide on. */
export type AskedLine = Extract<ReportLine, { kind: AskedKind }>;
/** A line that can be written. */
export type WriteLine = Extract<ReportLine, { kind: 'write' }> | AskedLine;

export const isAsked = (line: ReportLine): line is AskedLine =>
  line.kind === 'changed' || line.kind === 'disagrees' || line.kind === 'matched' || line.kind === 'doubtful';

/** A line that is written, or can be. */
export const isFix = (line: ReportLine): line is WriteLine => line.kind === 'write' || isAsked(line);

/** Whether a line is written: unasked, or because a person said so of what it is still, by its number. */
export function isChosen(line: ReportLine, confirmed: LineChoices<AskedLine>): line is WriteLine {
  if (line.kind === 'write') return true;
  if (!isAsked(line)) return false;
  const before = confirmed.get(line.line);
  return before !== undefined && isSameQuestion(before, line);
}

/** Whether a person who said yes to one of them has said it to the other: the same student, address and reasons to look. */
function isSameQuestion(one: AskedLine, other: AskedLine): boolean {
  if (one === other) return true;
  const isSameFix = one.kind === other.kind && one.studentId === other.studentId && one.from === other.from;
  return isSameFix && one.to === other.to && isSameAdvice(one.advice, other.advice);
}

function isSameAdvice(one: readonly AddressAdvice[], other: readonly AddressAdvice[]): boolean {
  return one.length === other.length && one.every(({ sentence }, place) => sentence === other[place]?.sentence);
}

/** Whether it may be confirmed with others at once: nothing speaks against the address, or only that it is no school address. */
export function isLightlyAsked({ kind, advice }: AskedLine): boolean {
  return advice.every(({ look, code }) => !look || (kind === 'doubtful' && code === 'outside-domain'));
}
