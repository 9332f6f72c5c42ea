import { isLiveDryRun } from '../../sync/dry-run/dry-run.ts';
import { Attempt } from '../attempt.svelte.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import type { DryRunCommands, DryRunStatus, DryRunView } from './dry-run-commands.ts';

/** Trying a sync without sending: offered before the first one with a target, and at any time. */
export class DryRunController {
  /** `null` until it is known. */
  status = $state.raw<DryRunStatus | null>(null);
  readonly starting = new Attempt();
  /** Stop, or try now. */
  readonly steering = new Attempt();

  #commands: DryRunCommands;
  #stop: Unsubscribe;

  readonly dryRun: DryRunView | null = $derived(this.status?.dryRun ?? null);
  readonly running: boolean = $derived(this.dryRun !== null && isLiveDryRun(this.dryRun));
  /** A dry run is what is advised now. */
  readonly comesFirst: boolean = $derived(this.status?.first === true && this.dryRun?.state !== 'done');

  constructor(commands: DryRunCommands) {
    this.#commands = commands;
    this.#stop = commands.watch((status) => {
      this.status = status;
    });
  }

  close(): void {
    this.#stop();
  }

  async start(): Promise<void> {
    await this.starting.runOnce(() => this.#commands.start());
  }

  async resume(): Promise<void> {
    const { dryRun } = this;
    if (dryRun) await this.steering.runOnce(() => this.#commands.resume(dryRun.dryRunId));
  }

  async stop(): Promise<void> {
    const { dryRun } = this;
    if (dryRun) await this.steering.runOnce(() => this.#commands.stop(dryRun.dryRunId));
  }
}
