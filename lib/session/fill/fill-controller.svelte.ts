import { m } from '../../words/index.ts';
import { SvelteMap } from 'svelte/reactivity';
import {
  compareGrades,
  emailKey,
  type Entry,
  type Student,
  buildEmails,
  learnPattern,
  type BuiltProposal,
  type Holder,
  type SchoolPattern,
} from '../../roster/index.ts';
import { BatchController } from '../batch/batch-controller.svelte.ts';
import { toFillRows, toHolder, withOthers, type FillRow } from './fill-rows.ts';
import { holdersAmong } from '../../review/people/holders.ts';
import type { RosterSource } from '../../review/review-source.ts';
import type { BatchCommands } from '../batch/batch-port.ts';
import { isUnderWay, type EmailFix } from '../../records/email-write.ts';
import { gradeText, listName } from '../../records/student-name.ts';
import type { RosterView } from '../../review/views.ts';

export interface GradeChoice {
  readonly gradeLevel: string;
  readonly missing: number;
  readonly chosen: boolean;
}

const none: readonly Entry[] = [];
const answersAtOnce = 50;

/** Missing emails by the school's own pattern: learned, previewed row by row, then written as a batch. */
export class FillController {
  /** How the school builds addresses; learned when the page is opened. */
  pattern = $state.raw<SchoolPattern | null>(null);
  /** `''` for all schools. */
  schoolCode = $state('');
  readonly run: BatchController;

  #source: Pick<RosterSource, 'whoHas'>;
  #roster: () => RosterView | null;
  #rest: () => Promise<void>;
  #grades = new SvelteMap<string, boolean>();
  #typed = new SvelteMap<number, string>();
  #checked = new SvelteMap<number, boolean>();
  /** What was asked about addresses beyond the list: `null` when nobody has it. */
  #asked = new SvelteMap<string, Holder | null>();
  #asking = false;
  #closed = false;
  #now: () => number;

  readonly #entries: readonly Entry[] = $derived.by(() => this.#roster()?.classification.entries ?? none);
  /** Everybody in the list without an email, whom no other write is under way for. */
  readonly #missing: readonly Student[] = $derived.by(() => {
    const writes = this.#roster()?.writes;
    const isFree = ({ studentId }: Student): boolean => {
      const write = writes?.get(studentId);
      return !write || !isUnderWay(write, this.#now());
    };
    return this.#entries.map(({ student }) => student).filter((each) => emailKey(each.email) === null && isFree(each));
  });
  readonly #ofSchool: readonly Student[] = $derived(
    this.#missing.filter(({ schoolCode }) => this.schoolCode === '' || schoolCode === this.schoolCode),
  );
  readonly grades: readonly GradeChoice[] = $derived.by(() => {
    const byGrade = compareGrades(this.#roster()?.gradeOrder ?? []);
    return [...Map.groupBy(this.#ofSchool, ({ gradeLevel }) => gradeLevel.trim())]
      .map(([gradeLevel, students]) => ({
        gradeLevel,
        missing: students.length,
        chosen: this.#grades.get(gradeLevel) ?? false,
      }))
      .sort((one, other) => byGrade(one.gradeLevel, other.gradeLevel));
  });
  readonly #built: readonly BuiltProposal[] = $derived.by(() => {
    const chosen = this.grades.filter((grade) => grade.chosen).map(({ gradeLevel }) => gradeLevel);
    if (chosen.length === 0 || this.pattern === null) return [];
    const byGrade = compareGrades(this.#roster()?.gradeOrder ?? []);
    const students = this.#ofSchool
      .filter(({ gradeLevel }) => chosen.includes(gradeLevel.trim()))
      .toSorted(
        (one, other) => byGrade(one.gradeLevel, other.gradeLevel) || listName(one).localeCompare(listName(other)),
      );
    return buildEmails(students, this.pattern.rules);
  });
  readonly rows: readonly FillRow[] = $derived.by(() =>
    this.#built.length === 0
      ? []
      : toFillRows(this.#built, {
          holders: this.#holders,
          typed: this.#typed,
          mailboxes: this.#roster()?.mailboxes ?? null,
        }),
  );
  readonly toWrite: readonly FillRow[] = $derived(this.rows.filter((row) => this.isChecked(row)));

  /** Of every checked address it is known whether somebody has it. */
  readonly allAsked: boolean = $derived(this.toWrite.every(({ email }) => this.#asked.has(emailKey(email) ?? '')));

  /** Addresses among the checked of which nobody knows whether they exist. */
  readonly unverified: number = $derived(this.toWrite.filter(({ verdict }) => verdict?.state !== 'exists').length);

  readonly #inList: ReadonlyMap<string, Holder> = $derived(holdersAmong(this.#entries));
  readonly #holders: ReadonlyMap<string, Holder> = $derived(withOthers(this.#inList, this.#asked));

  /** `rest` lets the page breathe between questions. */
  constructor(
    source: Pick<RosterSource, 'whoHas'>,
    commands: BatchCommands,
    roster: () => RosterView | null,
    rest: () => Promise<void> = () => new Promise((done) => setTimeout(done)),
    now: () => number = () => Date.now(),
  ) {
    this.#now = now;
    this.#source = source;
    this.#roster = roster;
    this.#rest = rest;
    this.run = new BatchController(commands, 'pattern');
  }

  close(): void {
    this.#closed = true;
    this.run.close();
  }

  /** Learns the pattern from the list as it is now. */
  learn(): void {
    const roster = this.#roster();
    const students = this.#entries.map(({ student }) => student);
    this.pattern = roster && learnPattern(students, { gradeOrder: roster.gradeOrder });
    this.#asked.clear();
  }

  /** As a link says that leads to one grade. */
  chooseOnly(gradeLevel: string): void {
    this.#grades.clear();
    this.#grades.set(gradeLevel.trim(), true);
  }

  chooseGrade(gradeLevel: string, chosen: boolean): void {
    this.#grades.set(gradeLevel, chosen);
  }

  chooseAllGrades(chosen: boolean): void {
    for (const { gradeLevel } of this.grades) this.#grades.set(gradeLevel, chosen);
  }

  type(studentId: number, email: string): void {
    this.#typed.set(studentId, email);
  }

  /** Back to what was proposed. */
  untype(studentId: number): void {
    this.#typed.delete(studentId);
  }

  check(studentId: number, checked: boolean): void {
    this.#checked.set(studentId, checked);
  }

  /** A row that matches is checked unless a person unchecked it; any other only if they checked or typed it. */
  isChecked({ student, problem, matches, typed }: FillRow): boolean {
    return problem === null && (this.#checked.get(student.studentId) ?? (matches || typed));
  }

  /** Asks who beyond the list (other schools and grades, parents, staff) has the addresses on screen, until all are asked. */
  async askOthers(): Promise<void> {
    if (this.#asking || this.#closed) return;
    this.#asking = true;
    for (let some = this.#unasked(); some.length > 0; some = this.#unasked()) {
      const answers = await Promise.all(
        some.map(({ key, studentId }) => this.#source.whoHas(key, studentId).catch(() => [])),
      );
      if (this.#closed) return;
      some.forEach(({ key }, place) => {
        const [owner] = answers[place] ?? [];
        this.#asked.set(key, owner ? toHolder(owner) : null);
      });
      await this.#rest();
      if (this.#closed) return;
    }
    this.#asking = false;
  }

  #unasked(): { key: string; studentId: number }[] {
    return this.rows
      .filter(({ problem }) => problem === null)
      .map(({ email, student }) => ({ key: emailKey(email) ?? '', studentId: student.studentId }))
      .filter(({ key }) => !this.#asked.has(key))
      .slice(0, answersAtOnce);
  }

  /** Sends off what is checked, as it stands on the screen. */
  async write(): Promise<void> {
    if (this.toWrite.length === 0 || !this.allAsked) return;
    const fixes = this.toWrite.map(({ student, email }): EmailFix => ({
      studentId: student.studentId,
      from: student.email,
      to: email.trim(),
    }));
    const started = await this.run.start(this.#label(), fixes);
    if (!started) return;
    this.#checked.clear();
    this.#typed.clear();
  }

  /** Puts the result away and looks at the list anew. */
  async goOn(): Promise<void> {
    await this.run.steer('put-away');
    this.#grades.clear();
    this.learn();
  }

  #label(): string {
    const chosen = this.grades.filter((grade) => grade.chosen).map(({ gradeLevel }) => gradeText(gradeLevel));
    return chosen.length > 3 ? m.fill_grade_count({ count: chosen.length }) : chosen.join(', ');
  }
}
