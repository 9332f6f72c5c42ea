import type { Choice, ParentChoice } from '../../roster/index.ts';
import type { FamiliesSource } from '../../review/families/families-source.ts';
import type { FamiliesView, FamilyRow, ParentRow } from '../../review/families/families-view.ts';
import { parentName } from '../../records/person-name.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import { m } from '../../words/index.ts';
import { isolateText } from '../../roster/index.ts';
import { Attempt } from '../attempt.svelte.ts';
import type { HashLink } from '../pages/hash-link.ts';
import type { Notice } from '../pages/review-controller.svelte.ts';
import { formatRoute, parseRoute } from '../pages/review-route.ts';
import { changeIds, noIds } from '../students/id-set.ts';
import { StudentController } from '../person/student-controller.svelte.ts';
import { familyLines, type FamilyLine } from './family-lines.ts';
import { countChildren, filterFamilies } from './filter-families.ts';
import { sharingParents } from './sharing-parents.ts';
import { allParents, type ParentsRoute } from './parents-route.ts';

/** Parents by family, filtered as the hash says, with one parent in the side pane. */
export class FamiliesController {
  /** `undefined` until the store was asked. */
  view = $state.raw<FamiliesView | null | undefined>(undefined);
  filter = $state.raw<ParentsRoute>(allParents);
  closed = $state.raw<ReadonlySet<number>>(noIds);
  readonly deciding = new Attempt();
  readonly choosing = new Attempt();
  /** The same way of an email to FACTS as a student's. */
  readonly person: StudentController;

  readonly shown: readonly FamilyRow[] = $derived(filterFamilies(this.view?.families ?? [], this.filter));
  readonly lines: readonly FamilyLine[] = $derived(familyLines(this.shown, this.closed));

  readonly facets = $derived(countChildren(this.view?.families ?? []));

  #source: FamiliesSource;
  #hash: HashLink;
  #notice: (notice: Notice | null) => void;
  #stops: Unsubscribe[];

  constructor(source: FamiliesSource, hash: HashLink, notice: (notice: Notice | null) => void) {
    this.#source = source;
    this.#hash = hash;
    this.#notice = notice;
    this.person = new StudentController(source.person);
    this.#stops = [
      source.watch((view) => {
        this.view = view;
      }),
      hash.watch((text) => {
        const route = parseRoute(text);
        if (route.view !== 'parents') return;
        this.filter = route;
        this.person.show(route.personId);
      }),
    ];
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.person.close();
  }

  narrow(change: Partial<ParentsRoute>, replace = false): void {
    this.#hash.go(formatRoute({ ...this.filter, ...change }), replace);
  }

  /** Which parents get an account, for the whole school. */
  async choose(choice: ParentChoice): Promise<void> {
    await this.choosing.run(() => this.#source.choose(choice));
  }

  clearFilters(): void {
    this.narrow({ status: null, grade: null, school: null, query: '' });
  }

  linkTo(personId: number): string {
    const route = formatRoute({ ...this.filter, personId });
    return this.#hash.address?.(route) ?? route;
  }

  toggle(familyId: number): void {
    this.closed = changeIds(this.closed, [familyId], !this.closed.has(familyId));
  }

  closeAll(): void {
    const shown = this.shown.map(({ familyId }) => familyId);
    this.closed = changeIds(this.closed, shown, true);
  }

  openAll(): void {
    this.closed = noIds;
  }

  /** The families of a parent, for whom the same choice holds in each. */
  familiesOf(personId: number): readonly FamilyRow[] {
    return (this.view?.families ?? []).filter(({ members }) => members.some((each) => each.personId === personId));
  }

  /** Saves a choice for all of them at once; false when it could not be saved. */
  async decide(parents: readonly ParentRow[], choice: Choice): Promise<boolean> {
    const differing = parents.filter(({ outcome }) => (outcome === 'skipped' ? 'skip' : 'sync') !== choice);
    const [only] = differing;
    if (!only) return true;
    let changed: readonly number[] = [];
    const ids = differing.map(({ personId }) => personId);
    const saved = await this.deciding.run(async () => {
      changed = await this.#source.decide(ids, choice);
    });
    if (!saved) return false;
    const name = isolateText(parentName(only));
    const count = ids.length;
    const skipped = count === 1 ? m.parents_skipped_one({ name }) : m.parents_skipped_many({ count });
    const synced = count === 1 ? m.parents_selected_one({ name }) : m.parents_selected_many({ count });
    this.#notice({
      text: choice === 'skip' ? skipped : synced,
      undo: () => this.#undo(changed, choice === 'skip' ? 'sync' : 'skip'),
    });
    return true;
  }

  /** Everybody with the email of this parent, them included. */
  sharingWith(personId: number): readonly ParentRow[] {
    return this.view ? sharingParents(this.view, personId) : [];
  }

  /** The account of an email that several share is this one's: all others are skipped. */
  async keepEmail(keeper: ParentRow, sharing: readonly ParentRow[]): Promise<void> {
    const others = sharing.filter(({ personId }) => personId !== keeper.personId).map(({ personId }) => personId);
    let [skipped, selected]: (readonly number[])[] = [[], []];
    const saved = await this.deciding.run(async () => {
      skipped = await this.#source.decide(others, 'skip');
      selected = await this.#source.decide([keeper.personId], 'sync');
    });
    if (!saved && skipped?.length === 0) return;
    this.#notice({
      text: m.parents_kept({ name: isolateText(parentName(keeper)), count: others.length }),
      undo: async () => {
        await this.#undo(skipped ?? [], 'sync', selected);
      },
    });
  }

  async #undo(personIds: readonly number[], choice: Choice, alsoSkip: readonly number[] = []): Promise<void> {
    this.#notice(null);
    const undone = await this.deciding.run(async () => {
      await this.#source.decide(personIds, choice);
      if (alsoSkip.length > 0) await this.#source.decide(alsoSkip, 'skip');
    });
    if (undone) this.#notice({ text: m.shared_undone(), undo: null });
  }
}
