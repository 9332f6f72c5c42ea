import { nobodyBlocked, type BlockedStudents } from '../../review/blocked-families.ts';

/** Which students of the plan on screen are of families that asked FACTS not to give out an email; nobody until that is known. */
export class BlockedLook<Plan> {
  students = $state.raw<BlockedStudents>(nobodyBlocked);

  #ask: (plan: Plan) => Promise<BlockedStudents>;
  #turn = 0;

  constructor(ask: (plan: Plan) => Promise<BlockedStudents>) {
    this.#ask = ask;
  }

  /** Not waited for by whoever shows the plan: that it can't be known must not hold that up. */
  async look(plan: Plan): Promise<void> {
    this.students = nobodyBlocked;
    await this.lookAgain(plan);
  }

  /** The same plan after something changed: what is known stays until more is. */
  async lookAgain(plan: Plan): Promise<void> {
    const turn = ++this.#turn;
    const known = this.students;
    const students = await this.#ask(plan).catch(() => known);
    if (turn === this.#turn) this.students = students;
  }
}
