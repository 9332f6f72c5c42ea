import type { Entry } from '../../roster/index.ts';
import { nearestProblem } from './work-queue.ts';

/** A row of the table to bring into view and into focus; a new one for each time. */
export interface Pointer {
  readonly studentId: number;
}

/** Where a person is among the problems shown. */
export class QueueWalk {
  /** Asks the table to put the focus there. */
  pointer = $state.raw<Pointer | null>(null);
  /** The row that has or had the focus last. */
  cursor: number | null = null;

  #shown: () => readonly Entry[];
  /** What was shown when the student on screen was last among it. */
  #before: readonly Entry[] = [];

  constructor(shown: () => readonly Entry[]) {
    this.#shown = shown;
  }

  /** To be called after each change of the list or of the student on screen. */
  remember(studentId: number | null): void {
    const at = studentId ?? this.cursor;
    if (at === null) return;
    const shown = this.#shown();
    if (shown.some(({ student }) => student.studentId === at)) this.#before = shown;
  }

  next(studentId: number | null, step: 1 | -1): number | null {
    return nearestProblem(this.#shown(), this.#before, studentId, step);
  }

  point(studentId: number): void {
    this.cursor = studentId;
    this.pointer = { studentId };
  }
}
