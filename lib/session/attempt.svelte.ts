import { toFailure, type Failure } from '../errors.ts';

/** One kind of command: whether it is under way, and how it ended last. */
export class Attempt {
  failure = $state.raw<Failure | null>(null);
  #running = $state(0);

  get busy(): boolean {
    return this.#running > 0;
  }

  /** Runs `work`; a failure is kept here, never thrown. True when it succeeded. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    this.#running += 1;
    this.failure = null;
    try {
      await work();
      return true;
    } catch (thrown) {
      this.failure = toFailure(thrown);
      return false;
    } finally {
      this.#running -= 1;
    }
  }

  /** The same, but a second press while the first is under way does nothing. */
  async runOnce(work: () => Promise<unknown>): Promise<boolean> {
    return this.busy ? false : this.run(work);
  }

  forget(): void {
    this.failure = null;
  }
}
