import type { ExtensionBrowser } from '../../browser/launch.ts';
import type { ReviewPage } from '../../browser/pages/review-page.ts';
import type { Outcome } from '../../browser/read-outcome.ts';
import { openStoreBench, type StoreBench } from '../../browser/workbench.ts';
import type { AnswerQueue, School } from '../../school/index.ts';
import { expect } from '../fixtures.ts';
import type { Scene } from './scenes.ts';

/** What a run came to: in the store, in FACTS and at the target. */
export type Result = Outcome & { readonly facts: readonly string[]; readonly target: readonly string[] };

/** How the worker came back: by the alarm that it had set, rung at once, or by the open tab's own tick. */
export type Comeback = 'alarm' | 'tab';

export interface Life {
  readonly points: readonly string[];
  /** Whether there was a worker to kill. */
  readonly killed: boolean;
  readonly comeback: Comeback;
  /** From the kill to the end of the work, milliseconds. */
  readonly took: number;
}

const quietMs = 15;
const quietSteps = 20;

export class Stage {
  readonly #school: School;
  readonly #extension: ExtensionBrowser;
  readonly #review: ReviewPage;
  readonly #bench: StoreBench;

  private constructor(school: School, extension: ExtensionBrowser, review: ReviewPage, bench: StoreBench) {
    this.#school = school;
    this.#extension = extension;
    this.#review = review;
    this.#bench = bench;
  }

  /** After the students were pulled. */
  static async open(school: School, extension: ExtensionBrowser, review: ReviewPage): Promise<Stage> {
    const bench = await openStoreBench(extension);
    await expect.poll(async () => (await bench.readOutcome()).pulls.map(({ state }) => state)).toEqual(['done']);
    await bench.keep();
    return new Stage(school, extension, review, bench);
  }

  /** From the click to the end without a kill: what could be a point, and what it came to. */
  async liveOn(scene: Scene): Promise<{ points: readonly string[]; result: Result }> {
    const answers = await this.#setUp(scene);
    await scene.begin(this.#review, this.#bench);
    const points = await this.#walk(answers, Infinity);
    await this.#letGo(answers);
    return { points, result: await this.#readResult() };
  }

  /** Kills the worker after point `last`, counted from 1. Answers what was done by then, and how it came back. */
  async liveTwice(scene: Scene, last: number, wanted: Result, comeback: Comeback): Promise<Life> {
    const answers = await this.#setUp(scene);
    await scene.begin(this.#review, this.#bench);
    const points = await this.#walk(answers, last);
    const killed = await this.#extension.killWorker();
    const killedAt = performance.now();
    await this.#letGo(answers);
    const rang = comeback === 'alarm' && (await this.#bench.ringAlarm());
    const what = `${scene.name}: killed after ${last} ${points.at(-1)}`;
    await expect.poll(() => this.#readResult(), { message: what, timeout: 45_000, intervals: [25] }).toEqual(wanted);
    return { points, killed, comeback: rang ? 'alarm' : 'tab', took: performance.now() - killedAt };
  }

  /** The same start each time, up to the click; from then on nobody writes, and no answer arrives, unless it is let. */
  async #setUp(scene: Scene): Promise<AnswerQueue> {
    const { page } = this.#review;
    await page.goto('about:blank');
    this.#school.reset();
    scene.prepare?.(this.#school);
    await this.#bench.restore(scene.without ?? []);
    await page.goto(this.#extension.address(`review.html${scene.route}`));
    await scene.approach(this.#review, this.#school);
    await this.#bench.step(0);
    return this.#school.faults.queueAnswers({});
  }

  /** One write or one answer at a time, until there were `last` of them or nothing happens any more. */
  async #walk(answers: AnswerQueue, last: number): Promise<readonly string[]> {
    const points: string[] = [];
    for (let quiet = 0; quiet < quietSteps && points.length < last; ) {
      const written = await this.#bench.step(quietMs);
      if (written.length > 0) points.push(written.join('+'));
      else if (answers.waiting.length > 0) points.push(await this.#letOneArrive(answers));
      else {
        quiet++;
        continue;
      }
      quiet = 0;
    }
    return points;
  }

  /** The worker has it in hand, and can't write down anything yet. */
  async #letOneArrive(answers: AnswerQueue): Promise<string> {
    const seen = await this.#extension.answersSeen();
    const answer = answers.letOut();
    await expect.poll(() => this.#extension.answersSeen(), { intervals: [5] }).toBe(seen + 1);
    return answer;
  }

  async #letGo(answers: AnswerQueue): Promise<void> {
    answers.open();
    await this.#bench.open();
  }

  async #readResult(): Promise<Result> {
    const { facts, target } = this.#school;
    const writes = facts.ledger.map(({ by, personId, from, to }) => `${by} ${personId}: ${from} → ${to}`);
    const accounts = target.ledger.map(({ action, externalId, to }) => `${action} ${externalId} ${to?.userName}`);
    const outcome = await this.#bench.readOutcome();
    return { ...outcome, facts: writes.toSorted(), target: accounts.toSorted() };
  }
}
