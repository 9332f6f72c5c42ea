import type { Verdict } from '../../sync/whose-account.ts';
import { Attempt } from '../attempt.svelte.ts';

/** Accounts of the target that may be a student's, and what a person says of them. */
export interface AccountCommands {
  /** By student, of the target that is set up now. */
  read(): Promise<ReadonlyMap<number, Verdict>>;
  /** Kept for every sync from now on; `null` takes it back. */
  answer(studentId: number, verdict: Verdict | null): Promise<void>;
}

interface Said {
  readonly studentId: number;
  readonly verdict: Verdict;
}

/** What was said of accounts that may be a student's, one by one. */
export class AccountAnswers {
  said = $state.raw<readonly Said[]>([]);
  readonly answering = new Attempt();

  #commands: AccountCommands;

  constructor(commands: AccountCommands) {
    this.#commands = commands;
    // Without a target nobody has said anything.
    void commands.read().then(
      (said) => (this.said = [...said].map(([studentId, verdict]) => ({ studentId, verdict }))),
      () => undefined,
    );
  }

  /** What was said of this very account; another one that came up since is asked about anew. */
  of(studentId: number, remoteId: string): Verdict | null {
    const said = this.said.find((each) => each.studentId === studentId);
    return said?.verdict.remoteId === remoteId ? said.verdict : null;
  }

  async answer(studentId: number, verdict: Verdict | null): Promise<void> {
    await this.answering.runOnce(async () => {
      await this.#commands.answer(studentId, verdict);
      const others = this.said.filter((each) => each.studentId !== studentId);
      this.said = verdict ? [...others, { studentId, verdict }] : others;
    });
  }
}
