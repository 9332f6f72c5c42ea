/** A value that tells its listeners at once and at each change. */
export class Watched<Value> {
  value: Value;
  readonly #listeners = new Set<(value: Value) => void>();

  constructor(value: Value) {
    this.value = value;
  }

  readonly watch = (listener: (value: Value) => void): (() => void) => {
    this.#listeners.add(listener);
    listener(this.value);
    return () => this.#listeners.delete(listener);
  };

  set(value: Value): void {
    this.value = value;
    for (const listener of [...this.#listeners]) listener(value);
  }
}
