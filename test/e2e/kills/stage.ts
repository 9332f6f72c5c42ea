import { isDeepStrictEqual } from 'node:util';
import { landsWithinMs } from '../../../lib/facts/landing.ts';
import { sideListNames } from '../../../lib/records/side-lists.ts';
import { workerOf } from '../../browser/address-bar.ts';
import type { ExtensionBrowser } from '../../browser/launch.ts';
import type { ReviewPage } from '../../browser/pages/review-page.ts';
import type { Outcome } from '../../browser/read-outcome.ts';
import { shiftClock } from '../../browser/shift-clock.ts';
import { openStoreBench, type StoreBench } from '../../browser/store-bench.ts';
import type { AnswerQueue, School } from '../../school/index.ts';
import { expect } from '../fixtures.ts';
import type { Scene } from './scenes.ts';

/** What a run came to: in the store, in FACTS and at the target. */
export type Result = Outcome & { readonly facts: readonly string[]; readonly target: readonly string[] };

/** What brings the worker back: the alarm that it had set itself, rung at once, or what the open tab does every few seconds. */
export type Comeback = 'alarm' | 'tab';

export interface Life {
  /** What was let through before the kill, as far as it was let through one by one. */
  readonly points: readonly string[];
  /** Whether there was a worker to kill. */
  readonly killed: boolean;
  readonly comeback: Comeback;
  /** From the kill to the end of the work, milliseconds. */
  readonly took: number;
}

const quietMs = 15;
const quietSteps = 20;
const patienceMs = 45_000;

const isAnswer = (point: string): boolean => point.includes(' ');

/** Lives of the worker in one browser, each from the same start. */
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

  /** With the students pulled; waits for the copy of everybody else and for what is read after it. */
  static async open(school: School, extension: ExtensionBrowser, review: ReviewPage): Promise<Stage> {
    const bench = await openStoreBench(extension);
    await expect.poll(async () => (await bench.readOutcome()).pulls.map(({ state }) => state)).toEqual(['done']);
    const tried = async (): Promise<readonly string[]> => (await bench.readOutcome()).tried.toSorted();
    await expect.poll(tried, { timeout: patienceMs }).toEqual(sideListNames.toSorted());
    await bench.keep();
    // Behind the bench's tab it is drawn once a second, and every click waits for that.
    await review.page.bringToFront();
    return new Stage(school, extension, review, bench);
  }

  /** From the click to the end without a kill: what can be a point, and what it comes to. */
  async liveOn(scene: Scene): Promise<{ points: readonly string[]; result: Result }> {
    await this.#setUp(scene);
    await this.#bench.step(0);
    const answers = this.#school.faults.queueAnswers({});
    await scene.begin(this.#review, this.#bench);
    const points = await this.#walk(answers, Infinity);
    await this.#letGo(answers);
    return { points, result: await this.#readResult() };
  }

  /** Kills the worker after the last of `points`, and waits until the work has come to what it comes to without a kill. */
  async liveTwice(scene: Scene, points: readonly string[], wanted: Result, comeback: Comeback): Promise<Life> {
    await this.#setUp(scene);
    const { answers, done } = await this.#begin(scene, points);
    const walked = await this.#walk(answers, points.length - done);
    const killed = await this.#extension.killWorker();
    const killedAt = performance.now();
    await this.#letGo(answers);
    const rang = comeback === 'alarm' && (await this.#bench.ringAlarm());
    const message = `killed after ${points.length}: ${points.at(-1)}`;
    const read = async (): Promise<Result> => {
      const result = await this.#readResult();
      const waits = scene.waitsForLanding && !isDeepStrictEqual(result, wanted);
      if (waits && (await this.#letPass(landsWithinMs))) await this.#bench.ringAlarm();
      return result;
    };
    const intervals = [scene.waitsForLanding ? 250 : 25];
    await expect.poll(read, { message, timeout: patienceMs, intervals }).toEqual(wanted);
    const took = performance.now() - killedAt;
    if (scene.says !== null) await expect(this.#review.page.getByText(scene.says).first(), message).toBeVisible();
    return { points: [...points.slice(0, done), ...walked], killed, comeback: rang ? 'alarm' : 'tab', took };
  }

  /** So much later it is for the worker; false when none is running, as after the end of the work. */
  async #letPass(ms: number): Promise<boolean> {
    try {
      await shiftClock(workerOf(this.#extension), ms);
      return true;
    } catch {
      return false;
    }
  }

  /** The same start each time, up to the click. */
  async #setUp(scene: Scene): Promise<void> {
    const { page } = this.#review;
    await page.goto('about:blank');
    this.#school.reset();
    scene.prepare?.(this.#school);
    await this.#bench.restore(scene.without ?? []);
    await page.goto(this.#extension.address(`review.html${scene.route}`));
    await scene.approach(this.#review, this.#school);
    if (scene.waitsForLanding) await this.#letPass(0);
  }

  /**
   * The click. Up to the last answer before the kill the work goes its way, where it does one thing after the other: while that answer is kept,
   * nothing else can happen. From then on nobody writes and no answer arrives unless it is let. `done`: how many points are passed by then.
   */
  async #begin(scene: Scene, points: readonly string[]): Promise<{ answers: AnswerQueue; done: number }> {
    const last = scene.inParallel ? -1 : points.slice(0, -1).findLastIndex(isAnswer);
    if (last < 0) await this.#bench.step(0);
    const nth = points.slice(0, last + 1).filter(isAnswer).length;
    const answers = this.#school.faults.queueAnswers({ nth });
    await scene.begin(this.#review, this.#bench);
    if (last < 0) return { answers, done: 0 };
    await expect.poll(() => answers.waiting.length, { timeout: patienceMs, intervals: [5] }).toBe(1);
    await this.#bench.step(0);
    return { answers, done: last };
  }

  /** One write or one answer at a time, until there were `most` of them or nothing happens any more. */
  async #walk(answers: AnswerQueue, most: number): Promise<readonly string[]> {
    const points: string[] = [];
    for (let quiet = 0; quiet < quietSteps && points.length < most;) {
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
    await expect.poll(() => this.#extension.answersSeen(), { timeout: patienceMs, intervals: [5] }).toBe(seen + 1);
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
