import { SvelteMap } from 'svelte/reactivity';
import type { Entry } from '../../roster/index.ts';
import { BatchController } from '../batch/batch-controller.svelte.ts';
import type { BatchItem } from '../batch/batch-view.ts';
import { createEntryFinder, type FindEntry } from '../entry-finder.ts';
import { findColumns } from './find-columns.ts';
import { judgeReport, type ReportLine } from './judge-report.ts';
import type { BatchDesk } from '../ports.ts';
import { readTable } from './read-table.ts';
import type { RosterView } from '../views.ts';

/** A line that is written only if a person says so. */
export type AskedLine = Extract<ReportLine, { kind: 'changed' | 'matched' }>;
/** A line that can be written. */
export type WriteLine = Extract<ReportLine, { kind: 'write' }> | AskedLine;

/** What became of one line; `null` before it is written down. */
export type LineResult = BatchItem | null;

const none: readonly Entry[] = [];

/** The way back of a report: read, previewed line by line, then written as a batch. */
export class ReportController {
  /** Why a table could not be used. */
  problem = $state<string | null>(null);
  /** Where the table came from: a file's name, or "Pasted". */
  origin = $state('');
  readonly run: BatchController;

  #rows = $state.raw<readonly (readonly string[])[] | null>(null);
  /** The lines as they were when writing began. */
  #begun = $state.raw<readonly ReportLine[] | null>(null);
  /** Asked lines to be written, by their number, with whom and over what when a person said so. */
  #confirmed = new SvelteMap<number, string>();
  #roster: () => RosterView | null;
  #finder = createEntryFinder();

  readonly #entries: readonly Entry[] = $derived.by(() => this.#roster()?.classification.entries ?? none);
  readonly #find: FindEntry = $derived(this.#finder(this.#entries));
  /** Every line of the table, judged against the list as it is now; `null` without a table. */
  readonly lines: readonly ReportLine[] | null = $derived.by(() => this.#begun ?? this.#judge());
  readonly toWrite: readonly WriteLine[] = $derived((this.lines ?? []).filter((line) => this.isToWrite(line)));
  readonly begun: boolean = $derived(this.#begun !== null);

  constructor(desk: BatchDesk, roster: () => RosterView | null) {
    this.run = new BatchController(desk, 'report');
    this.#roster = roster;
  }

  close(): void {
    this.run.close();
  }

  /** Takes a table; what was taken before is put away. */
  read(text: string, origin: string): void {
    this.clear();
    const rows = readTable(text);
    if (!rows.some((row) => row.some((cell) => cell !== ''))) this.problem = 'There is nothing in it.';
    else if (this.#columnsOf(rows) === null) {
      this.problem =
        'No student IDs, or no e-mails, were found in it. It needs a column of each; names with grades will do instead of IDs.';
    } else {
      this.#rows = rows;
      this.origin = origin;
    }
  }

  clear(): void {
    this.#rows = null;
    this.#begun = null;
    this.#confirmed.clear();
    this.problem = null;
    this.origin = '';
  }

  isToWrite(line: ReportLine): line is WriteLine {
    if (line.kind === 'write') return true;
    return isAsked(line) && this.#confirmed.get(line.line) === confirmationOf(line);
  }

  /** Whether to write a line that needs a person's word. Said of an address that changes again, it counts no more. */
  confirm(line: AskedLine, write: boolean): void {
    if (this.begun) return;
    if (write) this.#confirmed.set(line.line, confirmationOf(line));
    else this.#confirmed.delete(line.line);
  }

  /** Puts the result away, to take another report. */
  async goOn(): Promise<void> {
    await this.run.steer('put-away');
    this.clear();
  }

  /** Hands every address to FACTS' queue. From there they are written even if this page is closed. */
  async write(): Promise<void> {
    if (this.begun || this.toWrite.length === 0) return;
    const { lines } = this;
    const fixes = this.toWrite.map(({ studentId, from, to }) => ({ studentId, from, to }));
    if (await this.run.start(this.origin, fixes)) this.#begun = lines;
  }

  resultOf({ studentId }: WriteLine): LineResult {
    return this.run.itemOf(studentId) ?? null;
  }

  #judge(): readonly ReportLine[] | null {
    const rows = this.#rows;
    const roster = this.#roster();
    const columns = rows && this.#columnsOf(rows);
    if (!rows || !roster || !columns) return null;
    return judgeReport(rows, columns, { entries: this.#entries, writes: roster.writes });
  }

  #columnsOf(rows: readonly (readonly string[])[]): ReturnType<typeof findColumns> {
    return findColumns(rows, (studentId) => this.#find(studentId) !== undefined);
  }
}

export const isAsked = (line: ReportLine): line is AskedLine => line.kind === 'changed' || line.kind === 'matched';

const confirmationOf = ({ studentId, from }: AskedLine): string => JSON.stringify([studentId, from]);
