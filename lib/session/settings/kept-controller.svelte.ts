import { Attempt } from '../attempt.svelte.ts';
import type { KeptDesk, KeptView } from './kept-port.ts';
import type { Unsubscribe } from '../ports.ts';

/** What is stored on this computer and for how long, as Settings shows it. */
export class KeptController {
  kept = $state.raw<KeptView | null>(null);
  /** The browser threw the store away, as it does with one that is damaged; until students are read again. */
  lost = $state.raw(false);
  keepDays = $state.raw<number | null>(null);
  readonly saving = new Attempt();

  #desk: KeptDesk;
  #stops: Unsubscribe[];
  #usedBefore = false;

  constructor(desk: KeptDesk) {
    this.#desk = desk;
    this.#stops = [
      desk.watch((kept) => {
        this.kept = kept;
        this.#judge();
      }),
      desk.watchUsedBefore((used) => {
        this.#usedBefore = used;
        this.#judge();
      }),
      desk.watchKeepDays((days) => {
        this.keepDays = days;
      }),
    ];
  }

  #judge(): void {
    if (this.kept?.untouched && this.#usedBefore) this.lost = true;
    else if (this.kept?.takenAt != null) this.lost = false;
  }

  close(): void {
    for (const stop of this.#stops) stop();
  }

  async setKeepDays(days: number | null): Promise<void> {
    await this.saving.run(() => this.#desk.setKeepDays(days));
  }
}
