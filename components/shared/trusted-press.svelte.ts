import { browserSight, watchVisibility, type Sight, type SightWatch, type SightWorld } from './watch-visibility.ts';

/** What stood in the way of a press that was not taken. */
export type Refusal = 'untrusted' | 'warming' | 'covered';

/** `seen`: inside a web page, so the button must be seen first · `direct`: a page of our own, which nothing can cover. */
export type PressMode = 'seen' | 'direct';

interface TrustedPressOptions {
  readonly mode: PressMode;
  /** The browser's observer; `undefined` takes the real one, `null` means that it can't tell. */
  readonly world?: SightWorld | null | undefined;
  readonly onpress: () => void;
  /** Called instead of `onpress` where the browser can't tell whether the button is covered. */
  readonly onhandover: () => void;
}

/** Lets a press through only if a person made it on a button that she can see. */
export class TrustedPress {
  sight = $state<Sight>('warming');
  refusal = $state<Refusal | null>(null);
  checking = $state(false);

  #options: TrustedPressOptions;
  #world: SightWorld | null;
  #watch: SightWatch | null = null;

  constructor(options: TrustedPressOptions) {
    this.#options = options;
    this.#world = options.world === undefined ? browserSight(window) : options.world;
    if (options.mode === 'direct' || this.#world === null) this.sight = 'live';
  }

  /** An attachment for the button. */
  readonly watch = (element: Element): (() => void) => {
    if (this.#options.mode === 'direct' || this.#world === null) return () => {};
    const watch = watchVisibility(element, this.#world, (sight) => {
      this.sight = sight;
      if (sight === 'live') this.refusal = null;
    });
    this.#watch = watch;
    return () => watch.stop();
  };

  /** Takes a click on the button or Enter in its field. */
  readonly press = async (event: Pick<Event, 'isTrusted'>): Promise<void> => {
    if (this.checking) return;
    if (!event.isTrusted) return this.#refuse('untrusted');
    if (this.#options.mode === 'direct') return this.#options.onpress();
    if (this.#world === null) return this.#options.onhandover();
    if (this.sight !== 'live') return this.#refuse(this.sight);
    this.checking = true;
    const confirmed = (await this.#watch?.confirm()) ?? false;
    this.checking = false;
    if (!confirmed) return this.#refuse('covered');
    this.refusal = null;
    this.#options.onpress();
  };

  #refuse(refusal: Refusal): void {
    this.refusal = refusal;
  }
}
