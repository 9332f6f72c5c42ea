/** Spreads ids that follow one another over a table (Knuth's multiplicative hash). */
const SPREAD = 0x9e3779b1;

/** Ids in the order of first sight. Does what a `Map` would, in a third of the time where nearly every id is new. */
export class Places {
  readonly ids: number[] = [];
  /** Place + 1 of an id, at its hash or the next free slot; 0 is free. */
  readonly #slots: Int32Array;
  readonly #shift: number;

  /** `most`: no more different ids will come. */
  constructor(most: number) {
    const bits = Math.max(4, 33 - Math.clz32(most));
    this.#slots = new Int32Array(2 ** bits);
    this.#shift = 32 - bits;
  }

  /** The place of an id; `ids.length` before the call for one that wasn't seen before. */
  placeOf(id: number): number {
    const slots = this.#slots;
    let slot = Math.imul(id, SPREAD) >>> this.#shift;
    for (;;) {
      const place = (slots[slot] as number) - 1;
      if (place < 0) {
        slots[slot] = this.ids.push(id);
        return this.ids.length - 1;
      }
      if (this.ids[place] === id) return place;
      slot = slot + 1 === slots.length ? 0 : slot + 1;
    }
  }
}
