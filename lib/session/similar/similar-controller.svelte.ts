import { m } from '../../words/index.ts';
import { isolateText } from '../../roster/index.ts';
import { Attempt } from '../attempt.svelte.ts';
import type { SimilarCommands } from './similar-port.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import type { Notice } from '../pages/review-controller.svelte.ts';
import type { SimilarStudents, SimilarView } from '../../review/similar/similar-view.ts';
import { displayName } from '../../records/person-name.ts';

/** The page of students who may be one child entered twice. */
export class SimilarController {
  /** `null` until the students were compared once. */
  view = $state.raw<SimilarView | null>(null);
  readonly saving = new Attempt();

  #commands: SimilarCommands;
  #tell: (notice: Notice | null) => void;
  #stop: Unsubscribe = () => {};

  /** `tell` shows "Saved", with the way back. */
  constructor(commands: SimilarCommands, tell: (notice: Notice | null) => void) {
    this.#commands = commands;
    this.#tell = tell;
    this.lookAgain();
  }

  close(): void {
    this.#stop();
  }

  lookAgain(): void {
    this.#stop();
    this.#stop = this.#commands.watch((view) => {
      this.view = view;
    });
  }

  /** `apart`: not the same child. */
  async setApart(students: SimilarStudents, apart: boolean): Promise<boolean> {
    const [one, other] = students.members;
    const names = { one: isolateText(displayName(one.student)), other: isolateText(displayName(other.student)) };
    const saved = await this.#save(students, apart);
    if (saved) {
      this.#tell({
        text: apart ? m.similar_saved_apart(names) : m.similar_saved_again(names),
        undo: async () => {
          if (await this.#save(students, !apart)) this.#tell({ text: m.shared_undone(), undo: null });
        },
      });
    }
    return saved;
  }

  #save({ members: [one, other] }: SimilarStudents, apart: boolean): Promise<boolean> {
    return this.saving.run(() => this.#commands.setApart([one.student.studentId, other.student.studentId], apart));
  }
}
