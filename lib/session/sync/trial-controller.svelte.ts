import { isLiveTrial } from '../../sync/dry-run/trial.ts';
import { Attempt } from '../attempt.svelte.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import type { TrialDesk, TrialStatus, TrialView } from './trial-desk.ts';

/** Trying a sync without sending: offered before the first one with a target, and at any time. */
export class TrialController {
  /** `null` until it is known. */
  status = $state.raw<TrialStatus | null>(null);
  readonly starting = new Attempt();
  /** Stop, or try now. */
  readonly steering = new Attempt();

  #desk: TrialDesk;
  #stop: Unsubscribe;

  readonly trial: TrialView | null = $derived(this.status?.trial ?? null);
  readonly running: boolean = $derived(this.trial !== null && isLiveTrial(this.trial));
  /** A dry run is what is advised now. */
  readonly comesFirst: boolean = $derived(this.status?.first === true && this.trial?.state !== 'done');

  constructor(desk: TrialDesk) {
    this.#desk = desk;
    this.#stop = desk.watch((status) => {
      this.status = status;
    });
  }

  close(): void {
    this.#stop();
  }

  async start(): Promise<void> {
    await this.starting.runOnce(() => this.#desk.start());
  }

  async resume(): Promise<void> {
    const { trial } = this;
    if (trial) await this.steering.runOnce(() => this.#desk.resume(trial.trialId));
  }

  async stop(): Promise<void> {
    const { trial } = this;
    if (trial) await this.steering.runOnce(() => this.#desk.stop(trial.trialId));
  }
}
