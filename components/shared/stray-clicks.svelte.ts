import { refuseStrayClicks } from './refuse-stray-clicks.ts';

/** Long enough to be read; milliseconds. */
const shownFor = 5_000;

/** Refuses stray clicks in whatever it is attached to, and knows whether a person has to be told of one. */
export class StrayClicks {
  /** A click counted for nothing just now, and none since has counted. */
  told = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly attach = (container: HTMLElement): (() => void) => {
    const stop = refuseStrayClicks(container, (press) => this.#hear(press));
    return () => {
      clearTimeout(this.#timer);
      stop();
    };
  };

  /** Who double-clicks meant one click, and that one counted. */
  #hear({ refused, doubled }: { readonly refused: boolean; readonly doubled: boolean }): void {
    if (refused && doubled) return;
    clearTimeout(this.#timer);
    this.told = refused;
    if (refused) this.#timer = setTimeout(() => (this.told = false), shownFor);
  }
}
