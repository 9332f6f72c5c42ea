import { SvelteMap } from 'svelte/reactivity';
import { toFailure, type Failure } from '../errors.ts';
import { emailKey, type Entry } from '../roster/index.ts';
import { createEntryFinder, type FindEntry } from './entry-finder.ts';
import { findColumns } from './find-columns.ts';
import { judgeReport, type ReportLine } from './judge-report.ts';
import type { RosterSource } from './ports.ts';
import { readTable } from './read-table.ts';
import type { EmailWriteView, RosterView } from './views.ts';

export type ChangedLine = Extract<ReportLine, { kind: 'changed' }>;
/** A line that can be written. */
export type WriteLine = Extract<ReportLine, { kind: 'write' }> | ChangedLine;

/** What became of one line: `waiting` not yet taken, `sent` on its way to FACTS. */
export type LineResult =
  | { readonly state: 'waiting' | 'sent' | 'written' | 'withdrawn' }
  | { readonly state: 'failed'; readonly failure: Failure };

const none: readonly Entry[] = [];

interface Taken {
  /** Why it was not taken into the queue. */
  readonly failure: Failure | null;
  /** The list when it was: once a newer one shows neither a write nor the address, the write was withdrawn. */
  readonly roster: RosterView | null;
}

/** The way back of a report: read, previewed line by line, then written one after the other. */
export class ReportController {
  /** Why a table could not be used. */
  problem = $state<string | null>(null);
  /** Where the table came from: a file's name, or "Pasted". */
  origin = $state('');
  writing = $state(false);

  #rows = $state.raw<readonly (readonly string[])[] | null>(null);
  /** The lines as they were when writing began. */
  #begun = $state.raw<readonly ReportLine[] | null>(null);
  /** Lines to be written over what FACTS holds now, by their number, with what it held when a person said so. */
  #overrides = new SvelteMap<number, string | null>();
  #taken = new SvelteMap<number, Taken>();
  #source: Pick<RosterSource, 'fixEmail'>;
  #roster: () => RosterView | null;
  #rest: () => Promise<void>;
  #finder = createEntryFinder();

  readonly #entries: readonly Entry[] = $derived.by(() => this.#roster()?.classification.entries ?? none);
  readonly #find: FindEntry = $derived(this.#finder(this.#entries));
  /** Every line of the table, judged against the list as it is now; `null` without a table. */
  readonly lines: readonly ReportLine[] | null = $derived.by(() => this.#begun ?? this.#judge());
  readonly toWrite: readonly WriteLine[] = $derived((this.lines ?? []).filter((line) => this.isToWrite(line)));
  readonly begun: boolean = $derived(this.#begun !== null);
  readonly settled: number = $derived(
    this.begun ? this.toWrite.filter((line) => isSettled(this.resultOf(line))).length : 0,
  );
  readonly written: number = $derived(
    this.begun ? this.toWrite.filter((line) => this.resultOf(line).state === 'written').length : 0,
  );

  /** `rest` lets the page breathe between two e-mails of a long report. */
  constructor(
    source: Pick<RosterSource, 'fixEmail'>,
    roster: () => RosterView | null,
    rest: () => Promise<void> = () => new Promise((done) => setTimeout(done)),
  ) {
    this.#source = source;
    this.#roster = roster;
    this.#rest = rest;
  }

  /** Takes a table; what was taken before is put away. */
  read(text: string, origin: string): void {
    this.clear();
    const rows = readTable(text);
    if (!rows.some((row) => row.some((cell) => cell !== ''))) this.problem = 'There is nothing in it.';
    else if (this.#columnsOf(rows) === null) {
      this.problem = 'No student IDs, or no e-mails, were found in it. It needs a column of each.';
    } else {
      this.#rows = rows;
      this.origin = origin;
    }
  }

  clear(): void {
    if (this.writing) return;
    this.#rows = null;
    this.#begun = null;
    this.#overrides.clear();
    this.#taken.clear();
    this.problem = null;
    this.origin = '';
  }

  isToWrite(line: ReportLine): line is WriteLine {
    if (line.kind === 'write') return true;
    return line.kind === 'changed' && this.#overrides.has(line.line) && this.#overrides.get(line.line) === line.from;
  }

  /** Whether to write a line over what FACTS holds now. Said of an address that changes again, it counts no more. */
  override({ line, from }: ChangedLine, write: boolean): void {
    if (this.begun) return;
    if (write) this.#overrides.set(line, from);
    else this.#overrides.delete(line);
  }

  /** Hands every address to FACTS' queue. From there they are written even if this page is closed. */
  async write(): Promise<void> {
    if (this.writing || this.begun || this.toWrite.length === 0) return;
    const lines = this.toWrite;
    this.#begun = this.lines;
    this.writing = true;
    for (const { studentId, from, to } of lines) {
      try {
        await this.#source.fixEmail({ studentId, from, to });
        this.#taken.set(studentId, { failure: null, roster: this.#roster() });
      } catch (thrown) {
        this.#taken.set(studentId, { failure: toFailure(thrown), roster: null });
      }
      await this.#rest();
    }
    this.writing = false;
  }

  resultOf({ studentId, to }: WriteLine): LineResult {
    const taken = this.#taken.get(studentId);
    if (taken === undefined) return { state: 'waiting' };
    if (taken.failure) return { state: 'failed', failure: taken.failure };
    const roster = this.#roster();
    const write = roster?.writes.get(studentId);
    if (write && emailKey(write.to) === emailKey(to)) return readWrite(write);
    if (emailKey(this.#find(studentId)?.student.email) === emailKey(to)) return { state: 'written' };
    return { state: roster === taken.roster ? 'sent' : 'withdrawn' };
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

function readWrite({ state, failure }: EmailWriteView): LineResult {
  if (state === 'conflict') return { state: 'failed', failure: failure ?? { code: 'email-conflict' } };
  if (state === 'unknown') return { state: 'failed', failure: failure ?? { code: 'email-unknown' } };
  if (state === 'failed') return { state: 'failed', failure: failure ?? { code: 'unexpected' } };
  return { state: 'sent' };
}

function isSettled({ state }: LineResult): boolean {
  return state === 'written' || state === 'failed' || state === 'withdrawn';
}
