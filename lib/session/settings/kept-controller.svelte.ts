import { Attempt } from '../attempt.svelte.ts';
import type { KeptDesk, KeptView } from './kept-port.ts';
import type { Unsubscribe } from '../ports.ts';

/** What is stored on this computer and for how long, as Settings shows it. */
export class KeptController {
  kept = $state.raw<KeptView | null>(null);
  keepDays = $state.raw<number | null>(null);
  readonly saving = new Attempt();

  #desk: KeptDesk;
  #stops: Unsubscribe[];

  constructor(desk: KeptDesk) {
    this.#desk = desk;
    this.#stops = [
      desk.watch((kept) => {
        this.kept = kept;
      }),
      desk.watchKeepDays((days) => {
        this.keepDays = days;
      }),
    ];
  }

  close(): void {
    for (const stop of this.#stops) stop();
  }

  async setKeepDays(days: number | null): Promise<void> {
    await this.saving.run(() => this.#desk.setKeepDays(days));
  }
}
