interface Drawing {
  /** What tells one list from another: another one is drawn from its start. Of the same length always. */
  readonly list: readonly unknown[];
  /** So many rows are to be drawn in the end. */
  readonly wanted: number;
}

const IN_A_FRAME = 10;

/** How many rows of a list to draw: a few more with each frame, where each of them is a lot of work. To be made while a component is. */
export class DrawnByFrame {
  #reached = $state.raw<{ readonly list: Drawing['list']; readonly room: number } | null>(null);
  readonly #count: number;

  constructor(drawing: () => Drawing) {
    const room = $derived.by(() => {
      const { list } = drawing();
      const reached = this.#reached;
      return reached?.list.every((part, place) => part === list[place]) ? reached.room : IN_A_FRAME;
    });
    this.#count = $derived(Math.min(drawing().wanted, room));
    $effect(() => {
      const { list, wanted } = drawing();
      if (room >= wanted) return;
      const next = { list, room: room + IN_A_FRAME };
      const frame = requestAnimationFrame(() => {
        this.#reached = next;
      });
      return () => cancelAnimationFrame(frame);
    });
  }

  get count(): number {
    return this.#count;
  }
}
