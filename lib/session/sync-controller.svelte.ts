import type { PlanAction, PlanItem, SyncPlan } from '../sync/plan.ts';
import { Attempt } from './attempt.svelte.ts';
import type { SyncDesk, Unsubscribe } from './ports.ts';
import type { RunView } from './run-view.ts';

/** The sync page: a preview, the click that sends it, and the run. */
export class SyncController {
  plan = $state.raw<SyncPlan | null>(null);
  run = $state.raw<RunView | null>(null);
  /** What the person types to confirm an unusual plan. */
  typed = $state('');
  /** The list changed after the last preview was shown; this one is fresh. */
  replaced = $state(false);
  /** The list changed while this preview was on screen: another would send something else. */
  outdated = $state(false);
  /** A preview is on screen, not the run. A live run is shown whatever this says. */
  previewing = $state(false);
  /** The start was taken, but the run has not been seen yet. */
  starting = $state(false);

  readonly loading = new Attempt();
  readonly sending = new Attempt();
  readonly steering = new Attempt();

  #desk: SyncDesk;
  #stop: Unsubscribe;
  #lastRunId: number | undefined;
  #told = false;

  readonly live: boolean = $derived(this.run?.state === 'running' || this.run?.state === 'waiting');
  readonly confirmed: boolean = $derived(
    this.plan?.unusual == null || this.typed.trim() === this.plan.unusual.confirmation,
  );
  readonly willSend: number = $derived(this.plan === null ? 0 : countSent(this.plan));

  constructor(desk: SyncDesk) {
    this.#desk = desk;
    const stops = [desk.watchRun((run) => this.#take(run)), desk.watchList(() => void this.#compare())];
    this.#stop = () => stops.forEach((stop) => stop());
  }

  close(): void {
    this.#stop();
  }

  async preview(): Promise<void> {
    this.previewing = true;
    await this.loading.runOnce(async () => {
      this.plan = await this.#desk.preview();
      this.outdated = false;
      this.typed = '';
    });
  }

  async start(): Promise<void> {
    const plan = this.plan;
    if (plan === null || !this.confirmed || this.outdated || this.willSend === 0) return;
    this.replaced = false;
    this.#lastRunId = this.run?.runId;
    const typed = plan.unusual === null ? null : this.typed.trim();
    const started = await this.sending.runOnce(() => this.#desk.start(plan.digest, typed));
    if (started) this.#follow();
    else if (this.sending.failure?.code === 'plan-changed') await this.#replace();
  }

  async cancel(): Promise<void> {
    await this.steering.runOnce(() => this.#desk.cancel());
  }

  async resume(): Promise<void> {
    await this.steering.runOnce(() => this.#desk.resume());
  }

  /** A change that sends the same is taken in silently; any other one waits until the person has looked. */
  async #compare(): Promise<void> {
    const shown = this.plan;
    if (shown === null || !this.previewing || this.sending.busy || this.loading.busy) return;
    const fresh = await this.#desk.preview().catch(() => null);
    if (fresh === null || shown !== this.plan) return;
    if (fresh.digest === shown.digest) this.plan = fresh;
    else this.outdated = true;
  }

  async #replace(): Promise<void> {
    await this.preview();
    if (this.loading.failure !== null) return;
    this.sending.forget();
    this.replaced = true;
  }

  #follow(): void {
    this.starting = this.run?.runId === this.#lastRunId;
    this.previewing = false;
  }

  #take(run: RunView | null): void {
    const isNew = run !== null && run.runId !== this.run?.runId;
    this.run = run;
    if (isNew) this.starting = false;
    if (this.live || (run?.state === 'failed' && !this.#told)) this.previewing = false;
    this.#told ||= run !== null;
  }
}

export function itemsOf(plan: SyncPlan, action: PlanAction): readonly PlanItem[] {
  return plan.items.filter((item) => item.action === action);
}

/** How many people a plan touches at the target. */
export function countSent(plan: SyncPlan): number {
  return plan.counts.add + plan.counts.update + plan.counts.archive;
}
