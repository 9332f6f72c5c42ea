import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { followFocus, type FocusWatch } from './follow-focus.ts';
import {
  browserVisibility,
  watchVisibility,
  type Visibility,
  type VisibilityWatch,
  type VisibilityWorld,
} from './watch-visibility.ts';

/** What stood in the way of a press that was not taken. */
export type Refusal = 'untrusted' | 'warming' | 'covered';

/** `seen`: inside a web page, so the button must be seen first · `direct`: a page of our own, which nothing can cover. */
export type PressMode = 'seen' | 'direct';

/** How presses are guarded where a part of a screen stands. */
export interface PressGuardOptions {
  readonly press: PressMode;
  /** The browser's observer; given by tests. */
  readonly visibility?: VisibilityWorld | null | undefined;
  /** Where to go on when the browser can't tell whether a button is covered. */
  readonly onhandover: () => void;
}

interface TrustedPressOptions<Pressed> {
  readonly mode: PressMode;
  /** The browser's observer; `undefined` takes the real one, `null` means that it can't tell. */
  readonly world?: VisibilityWorld | null | undefined;
  /** What is pressed, as it stands at this moment. `null`: nothing can be done, and the person is told why. */
  readonly take: () => Pressed | null;
  /** Does exactly what was taken; until it is done, further presses count for nothing. */
  readonly carryOut: (pressed: Pressed) => unknown;
  /** Called instead where the browser can't tell whether the button is covered. */
  readonly onhandover: () => void;
}

/** A press as far as its button is concerned. */
export interface PressGuard extends Pick<TrustedPress<unknown>, 'visibility' | 'refusal' | 'underWay' | 'watch'> {
  press(event: Pick<Event, 'isTrusted'>): unknown;
}

/** Takes what a person pressed on a button that they can see, looks whether they could see it, then does exactly that. */
export class TrustedPress<Pressed = true> {
  refusal = $state<Refusal | null>(null);
  /** A press was taken and is not done yet: what it is about must stand still. */
  underWay = $state(false);

  #options: TrustedPressOptions<Pressed>;
  #world: VisibilityWorld | null;
  #watches = new SvelteMap<Element, VisibilityWatch>();
  #visibilities = new SvelteMap<Element, Visibility>();
  #focus: FocusWatch | null = null;
  #turn = 0;

  constructor(options: TrustedPressOptions<Pressed>) {
    this.#options = options;
    this.#world = options.world === undefined ? browserVisibility(window) : options.world;
  }

  /** Of all that is watched, the worst. */
  get visibility(): Visibility {
    if (this.#options.mode === 'direct' || this.#world === null) return 'live';
    const visibilities = [...this.#visibilities.values()];
    if (visibilities.includes('covered')) return 'covered';
    return visibilities.length > 0 && visibilities.every((visibility) => visibility === 'live') ? 'live' : 'warming';
  }

  /** An attachment for the button, and for each field that shows what it is about. */
  readonly watch = (element: Element): (() => void) => untrack(() => this.#watch(element));

  /** Takes a click on the button or Enter in its field; true when it was carried out. */
  readonly press = async (event: Pick<Event, 'isTrusted'>, pressed?: Pressed): Promise<boolean> => {
    if (this.underWay || isHeldDown(event)) return false;
    const blockedBy = this.#blockedBy(event);
    if (blockedBy !== null) return this.#refuse(blockedBy);
    if (this.#options.mode === 'seen' && this.#world === null) {
      this.#options.onhandover();
      return false;
    }
    const taken = pressed ?? this.#options.take();
    return taken === null ? false : this.#follow(taken);
  };

  /** Forgets a press that is still looked at. */
  drop(): void {
    this.#turn += 1;
  }

  #watch(element: Element): () => void {
    const world = this.#world;
    if (this.#options.mode === 'direct' || world === null) return () => {};
    this.#focus ??= followFocus(world);
    const leave = this.#focus.add(element);
    this.#see(element, 'warming');
    const watch = watchVisibility(element, world, (visibility) => this.#see(element, visibility));
    this.#watches.set(element, watch);
    return () => {
      this.drop();
      leave();
      watch.stop();
      this.#watches.delete(element);
      this.#visibilities.delete(element);
    };
  }

  async #follow(taken: Pressed): Promise<boolean> {
    const turn = ++this.#turn;
    this.underWay = true;
    try {
      const seen = this.#options.mode === 'direct' || (await this.#isSeen());
      if (turn !== this.#turn) return false;
      if (!seen) return this.#refuse('covered');
      this.refusal = null;
      await this.#options.carryOut(taken);
      return true;
    } finally {
      this.underWay = false;
    }
  }

  #blockedBy(event: Pick<Event, 'isTrusted'>): Refusal | null {
    if (!event.isTrusted) return 'untrusted';
    if (this.visibility !== 'live') return this.visibility;
    return this.#focus?.isFresh() === true ? 'warming' : null;
  }

  /** Nothing watched, nothing seen. */
  async #isSeen(): Promise<boolean> {
    const answers = await Promise.all([...this.#watches.values()].map((watch) => watch.confirm()));
    return answers.length > 0 && answers.every(Boolean);
  }

  /**
   * The keyboard goes away too: what a page lays bare later is not pressed by a key meant for something else. What was
   * only scrolled away comes into view.
   */
  #refuse(refusal: Refusal): false {
    this.refusal = refusal;
    this.#focus?.leave(refusal === 'covered');
    for (const element of this.#watches.keys()) element.scrollIntoView({ block: 'nearest' });
    return false;
  }

  #see(element: Element, visibility: Visibility): void {
    this.#visibilities.set(element, visibility);
    if (this.visibility === 'live') this.refusal = null;
  }
}

/** A key that stays down presses again and again. */
function isHeldDown(event: object): boolean {
  return 'repeat' in event && event.repeat === true;
}
