import { m } from '../../words/index.ts';
import { isolateText, type Choice, type Entry, type FacetName } from '../../roster/index.ts';
import { Attempt } from '../attempt.svelte.ts';
import { createRosterFilter, type FilteredRoster } from '../students/filter-roster.ts';
import { decidedText } from './decided-text.ts';
import type { HashLink } from './hash-link.ts';
import { routeOfList, readList, showsSame } from './list-route.ts';
import { choiceOf } from '../outcome-words.ts';
import type { RosterSource } from '../../review/review-source.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import { prepareTable } from '../students/prepare-table.ts';
import { QueueWalk } from '../students/queue-walk.svelte.ts';
import { allStudents, formatRoute, parseRoute, type ReviewRoute, type StudentsRoute } from './review-route.ts';
import { orderRoster, pickEntries } from '../students/roster-order.ts';
import { RowSelection } from '../students/row-selection.svelte.ts';
import { ScreenController } from './screen-controller.svelte.ts';
import { keepForThisPage, type ScreenStore } from '../../records/screen-choices.ts';
import type { Connection } from '../../records/settings.ts';
import { StudentController } from '../person/student-controller.svelte.ts';
import {
  isFiltered,
  isWorkQueue,
  noFilter,
  workQueue,
  type Sorting,
  type StudentsFilter,
} from '../students/students-route.ts';
import type { ColumnKey } from '../../records/table-columns.ts';
import type { RosterView, SchoolView } from '../../review/views.ts';

/** "Saved", with the way back. */
export interface Notice {
  readonly text: string;
  readonly undo: (() => Promise<void>) | null;
  /** The student whom it is about, to look at them again. */
  readonly studentId?: number;
}

const everyFacet: readonly FacetName[] = ['status', 'grade', 'school', 'homeroom', 'domain', 'nextYear', 'tag'];
const nothing: FilteredRoster = { passes: new Uint8Array(), count: 0, facets: {}, sinceInstead: undefined };
const noPlaces = new Int32Array();

/** The full page: the whole roster, filtered as the hash says, with one student in the side pane. */
export class ReviewController {
  school = $state.raw<SchoolView | null>(null);
  roster = $state.raw<RosterView | null>(null);
  connection = $state<Connection>('connected');
  route = $state.raw<ReviewRoute>(allStudents);
  notice = $state.raw<Notice | null>(null);
  /** For which criteria the numbers beside the choices are on screen. */
  #counted = $state.raw<readonly FacetName[]>(['status', 'grade', 'school', 'tag']);

  readonly student: StudentController;
  readonly screen: ScreenController;
  readonly selection: RowSelection;
  readonly walk: QueueWalk;
  readonly refreshing = new Attempt();
  readonly deciding = new Attempt();

  #source: RosterSource;
  #hash: HashLink;
  #stops: Unsubscribe[];
  #order = orderRoster();
  #filter = createRosterFilter();
  /** Once the work queue is shown, its first problem is opened. */
  #opensFirst = false;
  /** Somebody who was just skipped; the list has not heard of it yet. */
  #leaving: number | null = null;

  readonly filter: StudentsRoute = $derived(this.route.view === 'students' ? this.route : allStudents);
  /** Which list the table shows, whoever of it is open. A text, so that nothing is done anew while it stays the same. */
  readonly listKey: string = $derived(formatRoute({ ...this.filter, studentId: null }));
  readonly #list: StudentsFilter = $derived(readList(this.listKey));
  readonly #sortKey: string = $derived(JSON.stringify(this.filter.sort));
  readonly #sort = $derived(JSON.parse(this.#sortKey) as Sorting | null);
  readonly #all: readonly Entry[] = $derived(this.roster?.classification.entries ?? []);
  readonly #places: Int32Array = $derived(this.roster ? this.#order(this.roster, this.#sort) : noPlaces);
  /** Every student in scope, sorted as the table is. */
  readonly entries: readonly Entry[] = $derived(pickEntries(this.#all, this.#places));
  readonly #filtered: FilteredRoster = $derived(
    this.roster ? this.#filter(this.#all, this.#list, this.roster, this.#counted) : nothing,
  );
  /** What the table shows. */
  readonly shown: readonly Entry[] = $derived(
    this.#filtered.count === this.#all.length
      ? this.entries
      : pickEntries(this.#all, this.#places, this.#filtered.passes),
  );
  readonly facets = $derived(this.#filtered.facets);
  readonly sinceInstead = $derived(this.#filtered.sinceInstead);
  readonly filtered: boolean = $derived(isFiltered(this.filter));

  constructor(source: RosterSource, hash: HashLink, screen: ScreenStore = keepForThisPage()) {
    this.#source = source;
    this.#hash = hash;
    this.student = new StudentController(source, (studentId) => this.#written(studentId));
    this.screen = new ScreenController(screen);
    this.selection = new RowSelection(() => this.shown);
    this.walk = new QueueWalk(() => this.shown);
    this.#stops = [
      source.watchConnection((connection) => {
        this.connection = connection;
      }),
      source.watchSchool((school) => {
        this.school = school;
      }),
      source.watchRoster((roster) => {
        this.roster = roster;
        this.walk.remember(this.filter.studentId);
        this.#leaveSkipped();
      }),
      hash.watch((text) => this.#follow(parseRoute(text))),
    ];
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.student.close();
    this.screen.close();
  }

  /** Whether the table is the work queue: problems in the order worth solving, and solving one goes on to the next. */
  get working(): boolean {
    return isWorkQueue(this.filter);
  }

  /** Work on the table to be done while nobody waits for it. */
  prepare(): Iterator<number> {
    return prepareTable(() => ({
      roster: this.roster,
      order: this.#order,
      filter: this.#filter,
      facets: everyFacet,
    }));
  }

  /** From now on also beside the choices that are rarely looked at. */
  countAll(): void {
    if (this.#counted !== everyFacet) this.#counted = everyFacet;
  }

  narrow(change: Partial<StudentsRoute>): void {
    this.#hash.go(formatRoute({ ...this.filter, ...change }));
  }

  /** Narrows by text while it is typed; the history gets no entry for each letter. */
  search(query: string): void {
    this.#hash.go(formatRoute({ ...this.filter, query }), true);
  }

  clearFilters(): void {
    this.narrow(noFilter);
  }

  /** By a column upwards, then downwards, then by name again. */
  sortBy(by: ColumnKey): void {
    const { sort } = this.filter;
    const now: Sorting = sort ?? { by: 'name', descending: false };
    const next = now.by !== by ? { by, descending: false } : now.descending ? null : { by, descending: true };
    this.#hash.go(formatRoute({ ...this.filter, sort: next?.by === 'name' && !next.descending ? null : next }), true);
  }

  openSync(): void {
    this.#hash.go(formatRoute({ view: 'sync' }));
  }

  openSettings(): void {
    this.#hash.go(formatRoute({ view: 'settings', part: null }));
  }

  /** The address of a student's side pane under the present filter. */
  linkTo(studentId: number | null): string {
    return this.addressOf(formatRoute({ ...this.filter, studentId }));
  }

  /** Of a link to another list. */
  addressOf(route: string): string {
    return this.#hash.address?.(route) ?? route;
  }

  /** Shows the problems in the order worth solving, and the first of them. */
  startWork(): void {
    this.#opensFirst = true;
    this.#hash.go(formatRoute({ ...workQueue, ...routeOfList(this.filter) }));
    if (this.working) this.#openFirst();
  }

  /**
   * To the next (1) or previous (-1) problem shown: in the side pane if one is open, else in the table.
   * Says so when there is none.
   */
  moveOn(step: 1 | -1, open = true): void {
    const next = this.walk.next(this.filter.studentId ?? this.walk.cursor, step);
    if (next === null) {
      this.notice = { text: step === 1 ? m.students_no_problem_after() : m.students_no_problem_before(), undo: null };
    } else if (open) {
      this.#hash.go(formatRoute({ ...this.filter, studentId: next }), this.filter.studentId !== null);
    } else {
      this.walk.point(next);
    }
  }

  closeStudent(): void {
    const { studentId } = this.filter;
    this.narrow({ studentId: null });
    if (studentId !== null) this.walk.point(studentId);
  }

  /** Saves a choice for all of them at once; false when it could not be saved. */
  async decide(entries: readonly Entry[], choice: Choice): Promise<boolean> {
    const differing = entries.filter((entry) => choiceOf(entry) !== choice);
    if (differing.length === 0) return true;
    const ids = differing.map((entry) => entry.student.studentId);
    let changed: readonly number[] = [];
    const saved = await this.deciding.run(async () => {
      changed = await this.#source.decideMany(ids, choice);
    });
    if (!saved) return false;
    this.notice = {
      text: decidedText(differing, choice),
      undo: () => this.#undo(changed, choice === 'sync' ? 'skip' : 'sync'),
    };
    return true;
  }

  /** Skips a student and, once that shows in the list, goes on to the next problem; includes one again who was skipped. */
  async skipAndGoOn(studentId: number): Promise<void> {
    const entry = this.#entryOf(studentId);
    if (!entry) return;
    const choice = choiceOf(entry) === 'skip' ? 'sync' : 'skip';
    this.#leaving = choice === 'skip' ? studentId : null;
    if (!(await this.decide([entry], choice))) this.#leaving = null;
  }

  async decideSelected(choice: Choice): Promise<void> {
    if (await this.decide(this.selection.entries, choice)) this.selection.clear();
  }

  async refresh(): Promise<void> {
    await this.refreshing.runOnce(() => this.#source.refresh());
  }

  async cancelRefresh(): Promise<void> {
    await this.refreshing.runOnce(() => this.#source.cancelRefresh());
  }

  #follow(route: ReviewRoute): void {
    const former = this.filter;
    // What was saved on one page is no news on the next; it can still be undone in the history.
    if (route.view !== this.route.view) this.notice = null;
    this.route = route;
    if (!showsSame(former, this.filter)) this.selection.clear();
    const { studentId } = this.filter;
    this.walk.remember(studentId);
    this.student.show(route.view === 'students' ? studentId : null);
    this.#openFirst();
  }

  #openFirst(): void {
    if (!this.#opensFirst || !this.working || this.roster === null) return;
    this.#opensFirst = false;
    const first = this.walk.next(null, 1);
    if (first !== null) this.#hash.go(formatRoute({ ...this.filter, studentId: first }), true);
  }

  #leaveSkipped(): void {
    const studentId = this.#leaving;
    if (studentId === null || this.#entryOf(studentId)?.outcome !== 'skipped') return;
    this.#leaving = null;
    this.#goOnFrom(studentId, this.filter.studentId === studentId);
  }

  #entryOf(studentId: number): Entry | undefined {
    return this.entries.find(({ student }) => student.studentId === studentId);
  }

  /** FACTS has the email: in the work queue that student is done with. */
  #written(studentId: number): void {
    if (!this.working || this.filter.studentId !== studentId) return;
    const view = this.student.view;
    const text = view ? m.students_saved_to_facts({ name: isolateText(view.name) }) : m.students_email_saved_to_facts();
    this.notice = { text, undo: null, studentId };
    this.#goOnFrom(studentId, true);
  }

  #goOnFrom(studentId: number, open: boolean): void {
    const next = this.walk.next(studentId, 1) ?? this.walk.next(null, 1);
    if (!open) return next === null ? undefined : this.walk.point(next);
    if (this.filter.studentId === studentId) this.#hash.go(formatRoute({ ...this.filter, studentId: next }), true);
  }

  async #undo(studentIds: readonly number[], choice: Choice): Promise<void> {
    this.notice = null;
    const undone = await this.deciding.run(() => this.#source.decideMany(studentIds, choice));
    if (undone) this.notice = { text: m.shared_undone(), undo: null };
  }
}
