import type { ChangesView } from '../../review/changes-view.ts';
import type { RosterSource } from '../../review/review-source.ts';

/** Remembers over reloads what was put away. */
export type ChangesMemory = Pick<Storage, 'getItem' | 'setItem'>;

const memoryKey = 'changes-dismissed';

/** What the last refresh brought, told until it is put away; each refresh tells anew. */
export class ChangesController {
  changes = $state.raw<ChangesView | null>(null);
  /** Of the list that the changes led to, milliseconds since 1970. */
  #takenAt = $state<number | null>(null);
  #dismissed = $state('');
  #source: Pick<RosterSource, 'describeChanges'>;
  #memory: ChangesMemory;
  #later: (work: () => void) => void;

  readonly told: ChangesView | null = $derived(this.#dismissed === String(this.#takenAt) ? null : this.changes);

  /** `later` runs work when the screen is drawn: comparing two large lists takes longer than a frame. */
  constructor(source: Pick<RosterSource, 'describeChanges'>, memory: ChangesMemory, later: (work: () => void) => void) {
    this.#source = source;
    this.#memory = memory;
    this.#later = later;
    this.#dismissed = readQuietly(memory);
  }

  /** Follows the list; `takenAt` tells one refresh from the next. */
  follow(takenAt: number | null): void {
    if (takenAt === null || takenAt === this.#takenAt) return;
    this.#takenAt = takenAt;
    this.changes = null;
    this.#later(() => {
      if (this.#takenAt === takenAt) this.changes = this.#source.describeChanges();
    });
  }

  dismiss(): void {
    this.#dismissed = String(this.#takenAt);
    try {
      this.#memory.setItem(memoryKey, this.#dismissed);
    } catch {
      // A browser without room or right for it: put away until the page is loaded again.
    }
  }
}

function readQuietly(memory: ChangesMemory): string {
  try {
    return memory.getItem(memoryKey) ?? '';
  } catch {
    return '';
  }
}
