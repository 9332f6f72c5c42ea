import type { Choice, Entry } from '../roster/index.ts';
import { Attempt } from './attempt.svelte.ts';
import { filterRoster, isFiltered } from './filter-roster.ts';
import type { HashLink } from './hash-link.ts';
import { choiceOf } from './outcome-words.ts';
import type { RosterSource, Unsubscribe } from './ports.ts';
import { allStudents, formatRoute, parseRoute, type ReviewRoute, type StudentsRoute } from './review-route.ts';
import { orderByName } from './roster-order.ts';
import type { Connection } from './settings-view.ts';
import { StudentController } from './student-controller.svelte.ts';
import type { RosterView, SchoolView } from './views.ts';

/** "Saved", with the way back. */
export interface Notice {
  readonly text: string;
  readonly undo: (() => Promise<void>) | null;
}

/** The full page: the whole roster, filtered as the hash says, with one student in the side pane. */
export class ReviewController {
  school = $state.raw<SchoolView | null>(null);
  roster = $state.raw<RosterView | null>(null);
  connection = $state<Connection>('connected');
  route = $state.raw<ReviewRoute>(allStudents);
  notice = $state.raw<Notice | null>(null);

  readonly student: StudentController;
  readonly refreshing = new Attempt();
  readonly deciding = new Attempt();

  #source: RosterSource;
  #hash: HashLink;
  #stops: Unsubscribe[];
  #order = orderByName();

  /** Every student in scope, by name. */
  readonly entries: readonly Entry[] = $derived(this.#order(this.roster?.classification.entries ?? []));
  readonly filter: StudentsRoute = $derived(this.route.view === 'students' ? this.route : allStudents);
  /** What the table shows. */
  readonly shown: readonly Entry[] = $derived(filterRoster(this.entries, this.filter));
  readonly filtered: boolean = $derived(isFiltered(this.filter));

  constructor(source: RosterSource, hash: HashLink) {
    this.#source = source;
    this.#hash = hash;
    this.student = new StudentController(source);
    this.#stops = [
      source.watchConnection((connection) => {
        this.connection = connection;
      }),
      source.watchSchool((school) => {
        this.school = school;
      }),
      source.watchRoster((roster) => {
        this.roster = roster;
      }),
      hash.watch((text) => {
        this.route = parseRoute(text);
        this.student.show(this.route.view === 'students' ? this.route.studentId : null);
      }),
    ];
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.student.close();
  }

  narrow(change: Partial<StudentsRoute>): void {
    this.#hash.go(formatRoute({ ...this.filter, ...change }));
  }

  /** Narrows by text while it is typed; the history gets no entry for each letter. */
  search(query: string): void {
    this.#hash.go(formatRoute({ ...this.filter, query }), true);
  }

  clearFilters(): void {
    this.narrow({ ...allStudents, studentId: this.filter.studentId });
  }

  openSync(): void {
    this.#hash.go(formatRoute({ view: 'sync' }));
  }

  openSettings(): void {
    this.#hash.go(formatRoute({ view: 'settings' }));
  }

  /** The address of a student's side pane under the present filter. */
  linkTo(studentId: number | null): string {
    return formatRoute({ ...this.filter, studentId });
  }

  /** Saves a choice for all of them at once; false when it could not be saved. */
  async decide(entries: readonly Entry[], choice: Choice): Promise<boolean> {
    const changed = entries.filter((entry) => choiceOf(entry) !== choice);
    const first = changed[0];
    if (first === undefined) return true;
    const ids = changed.map((entry) => entry.student.studentId);
    if (!(await this.deciding.run(() => this.#source.decide(ids, choice)))) return false;
    const who = changed.length === 1 ? nameOf(first) : `${changed.length.toLocaleString()} students`;
    this.notice = {
      text: choice === 'skip' ? `Saved. ${who} will be skipped.` : `Saved. ${who} will be synced.`,
      undo: () => this.#undo(ids, choice === 'sync' ? 'skip' : 'sync'),
    };
    return true;
  }

  async refresh(): Promise<void> {
    await this.refreshing.runOnce(() => this.#source.refresh());
  }

  async cancelRefresh(): Promise<void> {
    await this.refreshing.runOnce(() => this.#source.cancelRefresh());
  }

  async #undo(studentIds: readonly number[], choice: Choice): Promise<void> {
    this.notice = null;
    const undone = await this.deciding.run(() => this.#source.decide(studentIds, choice));
    if (undone) this.notice = { text: 'Undone. Everything is as it was.', undo: null };
  }
}

function nameOf(entry: Entry): string {
  return `${entry.student.firstName} ${entry.student.lastName}`.trim() || 'The student';
}
