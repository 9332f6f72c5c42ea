import type { Failure } from '../../errors.ts';
import { Attempt } from '../attempt.svelte.ts';
import type { ReviewSource } from '../../review/review-source.ts';
import type { PageLink } from '../../review/page-link.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import type { Connection } from '../../records/settings.ts';
import { besideOf } from '../../review/families/families-beside.ts';
import type { PanelParents } from '../../review/review-source.ts';
import { ParentsBeside } from '../families/parents-beside.svelte.ts';
import { RecordJumps } from './record-jumps.svelte.ts';
import { toPersonRef } from './student-person.ts';
import { StudentController } from '../person/student-controller.svelte.ts';
import type { PersonRef } from '../../review/people/people-view.ts';
import type { SchoolView } from '../../review/views.ts';
import { firstLayout, panelWidths, type PageContext, type PanelLayout } from '../../records/page.ts';

/** The panel beside FACTS: follows the page, shows its student or the school. */
export class PanelController {
  school = $state.raw<SchoolView | null>(null);
  connection = $state<Connection>('connected');
  storeFailure = $state.raw<Failure | null>(null);
  page = $state.raw<PageContext | null>(null);
  layout = $state.raw<PanelLayout>(firstLayout);

  /** Who may be the same child as the student on the page. */
  similar = $state.raw<readonly PersonRef[]>([]);

  /** A student whom somebody asked for, other than the one on the page: to look at, not to write to. */
  glance = $state<number | null>(null);
  /** What the search was asked for from outside the panel. */
  wanted = $state.raw<{ readonly query: string } | null>(null);

  readonly student: StudentController;
  readonly parents: ParentsBeside;
  readonly jumps = new RecordJumps();
  readonly refreshing = new Attempt();
  readonly moving = new Attempt();

  #source: ReviewSource;
  #link: PageLink;
  #stops: Unsubscribe[];
  #similarTo: number | null = null;
  #stopSimilar: Unsubscribe = () => {};

  constructor(source: ReviewSource, link: PageLink, parents: PanelParents) {
    this.#source = source;
    this.#link = link;
    this.student = new StudentController(source, () => {}, link);
    this.parents = new ParentsBeside(parents, source, link);
    this.#stops = [
      source.watchConnection((connection, storeFailure) => {
        this.connection = connection;
        this.storeFailure = storeFailure;
      }),
      source.watchSchool((school) => {
        this.school = school;
      }),
      link.watchLayout((layout) => {
        this.layout = layout;
      }),
      link.watchPage((page) => {
        const moved =
          this.page !== null &&
          (page.kind !== this.page.kind || recordOf(page) !== recordOf(this.page) || page.client !== this.page.client);
        this.page = page;
        if (moved) this.glance = null;
        this.jumps.arrive(page);
        this.#follow();
      }),
      link.watchPanelRequests((asked) => {
        if (asked.kind === 'search') this.wanted = { query: asked.query };
        else this.#glanceAt(asked.studentId);
      }),
    ];
  }

  /** Back from a student who was only looked at to what the page shows. */
  leaveGlance(): void {
    this.glance = null;
    this.#follow();
  }

  #glanceAt(studentId: number): void {
    this.wanted = null;
    this.glance = this.page?.kind === 'student' && this.page.studentId === studentId ? null : studentId;
    this.#follow();
  }

  #follow(): void {
    const onPage = this.page?.kind === 'student' ? this.page.studentId : null;
    const studentId = this.glance ?? onPage;
    this.student.show(studentId);
    this.#followSimilar(studentId);
    // Who is only looked at is shown without their parents.
    this.parents.follow(this.page === null || this.glance !== null ? null : besideOf(this.page));
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.#stopSimilar();
    this.student.close();
    this.parents.close();
  }

  #followSimilar(studentId: number | null): void {
    if (studentId === this.#similarTo) return;
    this.#stopSimilar();
    this.#similarTo = studentId;
    this.similar = [];
    this.#stopSimilar = () => {};
    if (studentId === null) return;
    this.#stopSimilar = this.#source.watchSimilar(studentId, (others) => {
      this.similar = others.map(toPersonRef);
    });
  }

  async refresh(): Promise<void> {
    await this.refreshing.runOnce(() => this.#source.refresh());
  }

  async cancelRefresh(): Promise<void> {
    await this.refreshing.runOnce(() => this.#source.cancelRefresh());
  }

  /** Records beside the student on screen: the same email, maybe the same child. */
  get others(): readonly PersonRef[] {
    const { view, people } = this.student;
    const all = [...(view?.partners ?? []).map(toPersonRef), ...people.sameEmail, ...this.similar, ...people.alike];
    return all.filter(({ personId }, place) => all.findIndex((each) => each.personId === personId) === place);
  }

  /** Shows another record on FACTS' page, from which one key leads back. */
  async goTo(person: Pick<PersonRef, 'personId' | 'kind'>): Promise<void> {
    const view = this.student.view;
    if (view) this.jumps.leave({ studentId: view.studentId, name: view.name }, person.personId);
    await this.moving.run(() => this.#link.showPerson(person));
  }

  async goToStudent(personId: number): Promise<void> {
    await this.goTo({ personId, kind: 'student' });
  }

  /** The one key: back to where one came from, else to the next of the other records. */
  async jump(): Promise<void> {
    const { origin } = this.jumps;
    const next = origin === null ? this.jumps.nextOf(this.others) : null;
    if (origin !== null) await this.showStudent(origin.studentId);
    else if (next !== null) await this.goTo(next);
  }

  async confirmSchool(): Promise<void> {
    await this.moving.run(() => this.#link.confirmSchool());
  }

  async showStudent(studentId: number): Promise<void> {
    await this.moving.run(() => this.#link.showStudent(studentId));
  }

  async openReview(route: string): Promise<void> {
    await this.moving.run(() => this.#link.openReview(route));
  }

  async setWidth(width: number): Promise<void> {
    const kept = Math.round(Math.min(panelWidths.max, Math.max(panelWidths.min, width)));
    if (kept === this.layout.width) return;
    this.layout = { ...this.layout, width: kept };
    await this.#link.setLayout({ width: kept });
  }

  async moveToOtherSide(): Promise<void> {
    const side = this.layout.side === 'left' ? 'right' : 'left';
    await this.moving.run(() => this.#link.setLayout({ side }));
  }

  async hide(): Promise<void> {
    await this.moving.run(() => this.#link.setLayout({ open: false }));
  }
}

function recordOf({ studentId, parentId, familyId }: PageContext): number | null {
  return studentId ?? parentId ?? familyId ?? null;
}
