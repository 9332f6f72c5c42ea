import { m } from '../../words/index.ts';
import type { Entry } from '../../roster/index.ts';
import { findColumns, type ColumnRole, type Mapping, type Table } from '../../tables/index.ts';
import { BatchController } from '../batch/batch-controller.svelte.ts';
import type { BatchItem } from '../../records/batch.ts';
import { createEntryFinder, type FindEntry } from '../../review/entry-finder.ts';
import { keepForThisPage, type ScreenStore } from '../../records/screen-choices.ts';
import type { ReviewSource } from '../../review/review-source.ts';
import type { BatchCommands } from '../batch/batch-port.ts';
import type { RosterView } from '../../review/views.ts';
import { chooseColumn, recallColumns, rememberColumns } from './choose-column.ts';
import type { RememberedColumns } from '../../records/remembered-columns.ts';
import { tableSentence } from './intake-words.ts';
import { judgeInSteps } from './judge-report.ts';
import { choose, noChoices, type LineChoices } from './line-choices.ts';
import { knownStudents } from './known-students.ts';
import { adviseLines } from './advise-lines.ts';
import { isChosen, type AskedLine, type ReportLine, type WriteLine } from './report-line.ts';
import { skippedSentence } from './skipped-lines.ts';
import { readTextsHere, type HandedIn, type TableReader } from './table-reader.ts';

/** What became of one line; `null` before it is written down. */
export type LineResult = BatchItem | null;

const none: readonly Entry[] = [];
const noLines: ReadonlyMap<ReportLine['kind'], readonly ReportLine[]> = Map.groupBy([], () => 'write' as const);

export interface ReportParts {
  readonly readTable?: TableReader | undefined;
  readonly screen?: ScreenStore | undefined;
  /** Everybody else in FACTS who has an address. */
  readonly whoHas?: ReviewSource['whoHas'] | undefined;
  /** Lets the page breathe between two steps. */
  readonly rest?: (() => Promise<void>) | undefined;
  /** Milliseconds; how long the page was held up since it breathed. */
  readonly now?: (() => number) | undefined;
}

/** Milliseconds after which the page breathes: beside it a frame has room. */
const SLICE = 8;

/** The way back of a report: read, its columns found or asked for, previewed line by line, then written as a batch. */
export class ReportController {
  /** Why a table could not be used. */
  problem = $state<string | null>(null);
  /** Where the table came from: a file's name, or a key that `batchLabel` says. */
  origin = $state('');
  /** A table is being opened. */
  busy = $state(false);
  /** What was typed or pasted, kept until its table was written or another one is. */
  typed = $state('');
  readonly run: BatchController;

  /** The sheets of a workbook, or the one table of a text. */
  tables = $state.raw<readonly Table[]>([]);
  /** Which of them is read; `null` while a person has to choose. */
  table = $state.raw<Table | null>(null);
  mapping = $state.raw<Mapping | null>(null);
  /** Every line of the table, judged against the list as it was then; `null` before all its columns are known. */
  lines = $state.raw<readonly ReportLine[] | null>(null);
  /** The same by what becomes of them; and which lines of the table are nobody's, as a sentence. Worked out before they are shown. */
  byKind = $state.raw<ReadonlyMap<ReportLine['kind'], readonly ReportLine[]>>(noLines);
  skipped = $state('');
  begun = $state(false);
  /** In the order of the table. */
  readonly toWrite: readonly WriteLine[] = $derived.by(() => {
    if (this.lines === null) return [];
    // Asked for once: a table may have very many lines.
    const confirmed = this.#confirmed;
    if (confirmed.size === 0) return (this.byKind.get('write') ?? []) as readonly WriteLine[];
    return this.lines.filter((line) => isChosen(line, confirmed));
  });

  /** Asked lines to be written, by their number, as they were when a person said so. */
  #confirmed = $state.raw<LineChoices<AskedLine>>(noChoices);
  /** Addresses taken in the place of those in the table, by line. */
  #taken = $state.raw<LineChoices<string>>(noChoices);
  #roster: () => RosterView | null;
  #whoHas: ReviewSource['whoHas'];
  #readTable: TableReader;
  #screen: ScreenStore;
  #rest: () => Promise<void>;
  #now: () => number;
  #remembered: readonly RememberedColumns[] = [];
  #stop: () => void;
  #finder = createEntryFinder();
  /** The latest reading and the latest judging: an older one that comes late is dropped. */
  #reading: object | null = null;
  #judging: object | null = null;

  constructor(commands: BatchCommands, roster: () => RosterView | null, parts: ReportParts = {}) {
    this.run = new BatchController(commands, 'report');
    this.#roster = roster;
    this.#readTable = parts.readTable ?? readTextsHere;
    this.#whoHas = parts.whoHas ?? (async () => []);
    this.#screen = parts.screen ?? keepForThisPage();
    this.#rest = parts.rest ?? (() => new Promise((done) => setTimeout(done)));
    this.#now = parts.now ?? (() => performance.now());
    this.#stop = this.#screen.watch(({ reportColumns }) => {
      this.#remembered = reportColumns;
    });
  }

  close(): void {
    this.#stop();
    this.run.close();
  }

  /** Takes a pasted table or a file; what was taken before is put away. */
  async read(source: HandedIn, origin: string): Promise<void> {
    this.clear();
    const mine = {};
    this.#reading = mine;
    this.busy = true;
    const { tables, fault } = await this.#readTable(source);
    if (this.#reading !== mine) return;
    // The students' index takes a moment, so it gets one of its own.
    this.#finder(this.#entries);
    await this.#rest();
    if (this.#reading !== mine) return;
    this.busy = false;
    if (fault !== null) {
      this.refuse(tableSentence(fault));
      return;
    }
    this.origin = origin;
    this.tables = tables;
    if (tables.length === 1) await this.chooseTable(0);
  }

  /** Says why something can't be a report; what was taken before is put away. */
  refuse(sentence: string): void {
    this.clear();
    this.problem = sentence;
  }

  async chooseTable(place: number): Promise<void> {
    const table = this.tables[place];
    if (!table || this.begun) return;
    const found = findColumns(table, knownStudents(this.#find, this.#entries));
    const hasAddress = found.columns.newEmail !== null || found.questions.some(isAboutAddresses);
    if (!hasAddress && this.tables.length === 1) {
      this.refuse(m.report_nothing_found());
      return;
    }
    this.#forget();
    this.lines = null;
    this.table = table;
    this.mapping = recallColumns(found, this.#remembered) ?? found;
    await this.#rest();
    if (this.table === table) await this.judge();
  }

  /** Where something stands, as a person says; kept for the next table with the same headings. */
  async chooseColumn(role: ColumnRole, place: number | null): Promise<void> {
    if (this.begun || !this.mapping) return;
    this.mapping = chooseColumn(this.mapping, role, place);
    this.lines = null;
    this.#forget();
    const reportColumns = rememberColumns(this.mapping, this.#remembered);
    // Not kept is no reason to stop: it is asked again next time.
    if (reportColumns !== this.#remembered) this.#screen.change({ reportColumns }).catch(() => {});
    await this.judge();
  }

  clear(): void {
    this.#reading = null;
    this.#judging = null;
    this.busy = false;
    this.tables = [];
    this.table = null;
    this.mapping = null;
    this.lines = null;
    this.begun = false;
    this.#forget();
    this.problem = null;
    this.origin = '';
  }

  isToWrite(line: ReportLine): line is WriteLine {
    return isChosen(line, this.#confirmed);
  }

  areToWrite(lines: readonly ReportLine[]): boolean {
    const confirmed = this.#confirmed;
    return lines.every((line) => isChosen(line, confirmed));
  }

  /** Whether to write lines that need a person's word. Said of an address that changes again, it counts no more. */
  confirm(lines: readonly AskedLine[], write: boolean): void {
    if (this.begun) return;
    const changes = lines.map((line) => [line.line, write ? line : null] as const);
    this.#confirmed = choose(this.#confirmed, changes);
  }

  /** Takes another address in the place of the one in the table, `null` for that one again; the line is judged anew. */
  async take(line: number, email: string | null): Promise<void> {
    if (this.begun) return;
    this.#taken = choose(this.#taken, [[line, email]]);
    await this.judge();
  }

  isTaken({ line }: ReportLine): boolean {
    return this.#taken.has(line);
  }

  /** Puts the result away, to take another report. */
  async goOn(): Promise<void> {
    await this.run.steer('put-away');
    this.clear();
    this.typed = '';
  }

  /** Hands every address to FACTS' queue. From there they are written even if this page is closed. */
  async write(): Promise<void> {
    if (this.begun || this.toWrite.length === 0) return;
    const fixes = this.toWrite.map(({ studentId, from, to }) => ({ studentId, from, to }));
    const { lines } = this;
    if (!(await this.run.start(this.origin, fixes))) return;
    this.lines = lines;
    this.begun = true;
  }

  resultOf({ studentId }: WriteLine): LineResult {
    return this.run.itemOf(studentId) ?? null;
  }

  /** Compares every line with the list as it is now, in steps between which the page goes on; for each change of the list. */
  async judge(): Promise<void> {
    const { table, mapping } = this;
    const roster = this.#roster();
    if (this.begun || !table || !mapping || !roster) return;
    const mine = {};
    this.#judging = mine;
    if (mapping.questions.length > 0) return;
    const world = { entries: this.#entries, writes: roster.writes, now: Date.now(), taken: this.#taken };
    const steps = judgeInSteps(table, mapping, world);
    let since = this.#now();
    /** Whether this judging is still wanted after a breath, where one is due. */
    const goesOn = async (): Promise<boolean> => {
      if (this.#now() - since >= SLICE) {
        await this.#rest();
        since = this.#now();
      }
      return this.#judging === mine && !this.begun;
    };
    let step = steps.next();
    while (!step.done) {
      if (!(await goesOn())) return;
      step = steps.next();
    }
    const { schoolDomains = [], mailboxes = null } = roster;
    const by = { find: this.#find, schoolDomains, mailboxes, whoHas: this.#whoHas };
    const advising = adviseLines(step.value, by);
    let advised = await advising.next();
    while (!advised.done) {
      if (!(await goesOn())) return;
      advised = await advising.next();
    }
    const lines = advised.value;
    await this.#rest();
    const skipped = skippedSentence(table, mapping);
    await this.#rest();
    const byKind = Map.groupBy(lines, ({ kind }) => kind);
    await this.#rest();
    if (this.#judging !== mine || this.begun) return;
    this.skipped = skipped;
    this.byKind = byKind;
    this.lines = lines;
  }

  #forget(): void {
    this.#confirmed = noChoices;
    this.#taken = noChoices;
  }

  get #entries(): readonly Entry[] {
    return this.#roster()?.classification.entries ?? none;
  }

  get #find(): FindEntry {
    return this.#finder(this.#entries);
  }
}

const isAboutAddresses = ({ role, candidates }: Mapping['questions'][number]): boolean =>
  role === 'newEmail' && candidates.length > 0;
