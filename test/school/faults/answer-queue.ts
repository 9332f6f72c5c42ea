/** Keeps the answers of all matching requests back, in the order in which they were made, and lets them out one at a time. */
export interface AnswerQueue {
  /** What waits, oldest first, e.g. `GET /People`. */
  readonly waiting: readonly string[];
  /** Lets the oldest answer out; answers what it was. Throws when none waits. */
  letOut(): string;
  /** Lets all out, and all to come pass. */
  open(): void;
}

export interface AnswerQueueDoor extends AnswerQueue {
  arrive(label: string): Promise<void>;
}

export function createAnswerQueue(): AnswerQueueDoor {
  const kept: { label: string; release: () => void }[] = [];
  let isOpen = false;
  return {
    get waiting() {
      return kept.map(({ label }) => label);
    },
    letOut() {
      const oldest = kept.shift();
      if (!oldest) throw new Error('No answer waits.');
      oldest.release();
      return oldest.label;
    },
    open() {
      isOpen = true;
      for (const { release } of kept.splice(0)) release();
    },
    arrive: (label) =>
      isOpen ? Promise.resolve() : new Promise((release) => void kept.push({ label, release: () => release() })),
  };
}
