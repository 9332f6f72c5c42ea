import { toFailure, type Failure } from '../../errors.ts';
import { isSent } from '../../sync/plan/sent-action.ts';
import type { PreviewedPlan, SyncCommands } from './sync-port.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import { blockedIn, givenOfChanges } from '../../review/blocked-families.ts';
import { isLive, type RunView } from './run-view.ts';
import { divideForSending } from './sync-parts.ts';
import { isUsualPlan } from './usual-plan.ts';

/** Calls `work` once after so many milliseconds, unless the answered function is called before. */
export type After = (milliseconds: number, work: () => void) => () => void;

/** So long a press can be taken back, seconds. */
const secondsToTakeBack = 5;
/** A second that took so long was slept through: whoever pressed may not be there any more. Milliseconds. */
const tooLong = 60_000;

/** Larger plans take longer than a page that is worked on may stand still: they are made on their own page. */
export const maxStudents = 10_000;
/** Somebody is at work: the next plan is made when the list has stood still for so long. */
const restMs = 800;

/** The usual sync in one press: what it sends stands on the button, a press can be taken back for some seconds, and its result stays in place. */
export class QuickSync {
  /** A plan that may be sent without its preview; `null` when there is none. */
  offer = $state.raw<PreviewedPlan | null>(null);
  /** The list has changed since the offer was made: it can't be pressed before the next one is. It stays, so that nothing moves under a pointer. */
  stale = $state(false);
  /** What was pressed, while it can be taken back. */
  pressed = $state.raw<PreviewedPlan | null>(null);
  /** Seconds until it is sent. */
  left = $state<number | null>(null);
  starting = $state(false);
  /** Why nothing was sent. */
  failure = $state.raw<Failure | null>(null);
  /** Families of the plan asked FACTS not to give out an email: that is looked at in the preview. */
  needsLook = $state(false);
  /** The computer slept, or its clock jumped, while the press could be taken back: nothing was sent. */
  slept = $state(false);
  run = $state.raw<RunView | null>(null);
  /** The run that was started here. */
  #startedAfter: number | null | undefined;
  #first = true;
  #commands: SyncCommands;
  #after: After;
  #size: () => number;
  #now: () => number;
  #stops: Unsubscribe[] = [];
  #stopTimer: () => void = () => {};
  #stopRest: () => void = () => {};
  #made = 0;

  /** A run to show in place: one that is live, or that was started here and is over. */
  readonly shown: RunView | null = $derived.by(() => {
    const { run } = this;
    return run && (isLive(run) || this.#isOwn(run)) ? run : null;
  });

  /** `size`: how many students there are now. */
  constructor(
    commands: SyncCommands,
    { after, size, now }: { readonly after: After; readonly size: () => number; readonly now: () => number },
  ) {
    this.#commands = commands;
    this.#after = after;
    this.#size = size;
    this.#now = now;
    this.#stops = [
      commands.watchRun((run) => this.#take(run)),
      commands.watchList(() => this.#changed()),
      commands.watchMode(() => this.#changed()),
      commands.dryRuns.watch(({ first }) => {
        this.#first = first;
        this.#changed();
      }),
    ];
    this.#changed();
  }

  /** What was pressed and not sent yet is not sent. */
  close(): void {
    for (const stop of this.#stops) stop();
    this.#stopRest();
    this.takeBack();
  }

  press(): void {
    const plan = this.offer;
    if (!plan || this.stale || this.left !== null || this.starting) return;
    this.failure = null;
    this.needsLook = false;
    this.slept = false;
    this.pressed = plan;
    this.left = secondsToTakeBack;
    this.#tick();
  }

  takeBack(): void {
    this.#stopTimer();
    this.left = null;
    this.pressed = null;
  }

  #tick(): void {
    const begun = this.#now();
    this.#stopTimer = this.#after(1_000, () => {
      if (this.left === null) return;
      this.slept = Math.abs(this.#now() - begun) > tooLong;
      if (this.slept) return this.takeBack();
      this.left -= 1;
      if (this.left > 0) this.#tick();
      else void this.#send();
    });
  }

  async #send(): Promise<void> {
    const plan = this.pressed;
    this.takeBack();
    if (!plan) return;
    this.starting = true;
    const before = this.run?.runId ?? null;
    try {
      const items = plan.items.filter(isSent);
      const blocked = await this.#commands.blocked({ ...plan, items });
      if (blockedIn(items, blocked, givenOfChanges).length > 0) {
        this.needsLook = true;
        return;
      }
      await this.#commands.start(plan.digest, null, 'main', plan.target);
      this.#startedAfter = before;
      this.offer = null;
    } catch (thrown) {
      this.failure = toFailure(thrown, 'sync');
      this.#changed();
    } finally {
      this.starting = false;
    }
  }

  #isOwn({ runId }: RunView): boolean {
    return this.#startedAfter !== undefined && runId !== this.#startedAfter;
  }

  #take(run: RunView | null): void {
    const news = run?.runId !== this.run?.runId || run?.state !== this.run?.state || run?.reading !== this.run?.reading;
    this.run = run;
    if (news) this.#changed();
  }

  /** Whatever was offered may be another plan now. */
  #changed(): void {
    this.#made += 1;
    this.stale = true;
    this.#stopRest();
    if (this.run && isLive(this.run)) {
      this.offer = null;
      return;
    }
    this.#stopRest = this.#after(restMs, () => void this.#make(this.#made));
  }

  #isUsual(plan: PreviewedPlan): boolean {
    const { main, archiving } = divideForSending(plan);
    return archiving === null && isUsualPlan(main, { first: this.#first, run: this.run });
  }

  async #make(made: number): Promise<void> {
    const isPlanned = !this.#first && this.#size() <= maxStudents;
    const plan = isPlanned ? await this.#commands.preview().catch(() => null) : null;
    if (made !== this.#made) return;
    this.offer = plan && this.#isUsual(plan) ? plan : null;
    this.stale = false;
  }
}
