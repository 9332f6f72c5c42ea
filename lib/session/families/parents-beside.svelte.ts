import type { DraftMemory } from '../../records/draft.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import type { Beside, FamiliesBeside } from '../../review/families/families-view.ts';
import type { FamilyBeside } from '../../review/families/families-view.ts';
import type { PanelParents } from '../../review/review-source.ts';
import { asParent } from '../../review/families/parent-source.ts';
import type { ReviewSource } from '../../review/review-source.ts';
import { StudentController } from '../person/student-controller.svelte.ts';

/** The families of whomever FACTS' page shows, with one parent opened. */
export class ParentsBeside {
  /** `undefined` until the worker has answered. */
  view = $state.raw<FamiliesBeside | null | undefined>(undefined);
  /** The parent whom somebody opened from the page of a student or family. */
  opened = $state<number | null>(null);
  /** The same way of an email to FACTS as a student's. */
  readonly person: StudentController;

  #source: PanelParents;
  #page: Beside | null = null;
  #shown = '';
  #stop: Unsubscribe = () => {};

  constructor(
    parents: PanelParents,
    review: Pick<ReviewSource, 'whoHas' | 'dismissWrite'>,
    memory: DraftMemory | null = null,
  ) {
    this.#source = parents;
    this.person = new StudentController(
      asParent({
        watchStudent: parents.watchParent,
        whoHas: review.whoHas,
        fixEmail: parents.fixParentEmail,
        dismissWrite: review.dismissWrite,
        decide: parents.decideParents,
      }),
      () => {},
      memory,
    );
  }

  /** The page shows somebody else, or nobody (`null`). */
  follow(page: Beside | null): void {
    if (page?.kind !== this.#page?.kind || page?.id !== this.#page?.id) this.opened = null;
    this.#page = page;
    this.#show();
  }

  open(personId: number): void {
    this.opened = personId;
    this.#show();
  }

  /** Back from an opened parent to what the page shows. */
  leave(): void {
    this.opened = null;
    this.#show();
  }

  close(): void {
    this.#stop();
    this.person.close();
  }

  get families(): readonly FamilyBeside[] {
    return this.view?.families ?? [];
  }

  familiesOf(personId: number): readonly FamilyBeside[] {
    return this.families.filter(({ members }) => members.some((each) => each.personId === personId));
  }

  #show(): void {
    const beside: Beside | null = this.opened === null ? this.#page : { kind: 'parent', id: this.opened };
    this.person.show(beside?.kind === 'parent' ? beside.id : null);
    const shown = beside === null ? '' : `${beside.kind} ${beside.id}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#stop();
    this.#stop = () => {};
    this.view = undefined;
    if (beside === null) return;
    this.#stop = this.#source.watchFamiliesBeside(beside, (view) => {
      if (shown === this.#shown) this.view = view;
    });
  }
}
