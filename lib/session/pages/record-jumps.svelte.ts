import type { PersonRef } from '../../review/people/people-view.ts';
import type { PageContext, PageKind } from '../../records/page.ts';

interface Origin {
  readonly studentId: number;
  readonly name: string;
}

const recordKinds: ReadonlySet<PageKind> = new Set(['parent', 'staff']);

/** From a student's page to another record and back. */
export class RecordJumps {
  /** Where one came from; `null` when one is there. */
  origin = $state.raw<Origin | null>(null);
  #target: number | null = null;

  leave(origin: Origin, target: number): void {
    if (origin.studentId === target) return;
    // From record to record: the way back leads to the first.
    if (this.origin?.studentId !== target) this.origin ??= origin;
    this.#target = target;
  }

  /** Whoever goes on to other pages by themselves is not led back. */
  arrive(page: PageContext): void {
    const onTarget = page.kind === 'student' ? page.studentId === this.#target : recordKinds.has(page.kind);
    if (!onTarget || page.studentId === this.origin?.studentId) this.origin = null;
  }

  /** The one after the one that was looked at last. */
  nextOf(others: readonly PersonRef[]): PersonRef | null {
    const last = others.findIndex(({ personId }) => personId === this.#target);
    return others[(last + 1) % others.length] ?? null;
  }
}
