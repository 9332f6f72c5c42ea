import type { SyncMode } from '../../sync/plan/sync-mode.ts';
import { Attempt } from '../attempt.svelte.ts';
import type { PreviewedPlan, SyncCommands } from './sync-port.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import { BlockedLook } from './blocked-look.svelte.ts';
import { isLive, type RunView } from './run-view.ts';
import { countSent, divideForSending, type SyncPart, type SyncParts } from './sync-parts.ts';

/** The sync page: a preview, the click that sends it, and the run. */
export class SyncController {
  plan = $state.raw<PreviewedPlan | null>(null);
  /** What a sync may do at all. */
  mode = $state.raw<SyncMode>('full');
  /** Nobody is archived before that day (`YYYY-MM-DD`). */
  pausedUntil = $state.raw<string | null>(null);
  run = $state.raw<RunView | null>(null);
  /** What the person types to confirm an unusual plan, and its archiving. */
  typed = $state<Record<SyncPart, string>>({ main: '', archiving: '' });
  /** The list changed after the last preview was shown; this one is fresh. */
  replaced = $state(false);
  /** The list changed while this preview was on screen: another would send something else. */
  outdated = $state(false);
  /** The target changed while this preview was on screen. */
  otherTarget = $state(false);
  /** A preview is on screen, not the run. A live run is shown whatever this says. */
  previewing = $state(false);
  /** The start was taken, but the run has not been seen yet. */
  starting = $state(false);

  readonly loading = new Attempt();
  readonly choosing = new Attempt();
  readonly sending = new Attempt();
  readonly steering = new Attempt();

  /** Whose families asked FACTS not to give out an email. */
  readonly blocked: BlockedLook<PreviewedPlan>;

  #commands: SyncCommands;
  #stop: Unsubscribe;
  #lastRunId: number | undefined;
  #told = false;

  readonly live: boolean = $derived(this.run !== null && isLive(this.run));
  readonly parts: SyncParts | null = $derived(this.plan && divideForSending(this.plan));
  readonly willSend: number = $derived(this.parts === null ? 0 : countSent(this.parts.main));

  constructor(commands: SyncCommands) {
    this.#commands = commands;
    this.blocked = new BlockedLook((plan) => commands.blocked(plan));
    const stops = [
      commands.watchRun((run) => this.#take(run)),
      commands.watchList(() => void this.#compare()),
      commands.watchMode((mode, pausedUntil) => {
        const pauseChanged = pausedUntil !== this.pausedUntil;
        this.pausedUntil = pausedUntil;
        this.#takeMode(mode, pauseChanged);
      }),
    ];
    this.#stop = () => stops.forEach((stop) => stop());
  }

  close(): void {
    this.#stop();
  }

  async preview(): Promise<void> {
    this.previewing = true;
    await this.loading.runOnce(() => this.#show());
  }

  /** The preview stays where it is while the next one is made. */
  async chooseMode(mode: SyncMode): Promise<boolean> {
    const before = this.mode;
    this.mode = mode;
    const kept = await this.choosing.run(async () => {
      await this.#commands.setMode(mode);
      if (this.mode === mode) await this.#show();
    });
    if (!kept && this.mode === mode) this.mode = before;
    return kept;
  }

  /** The number that is asked for was typed, or none is asked for. */
  isConfirmed(part: SyncPart): boolean {
    const unusual = this.parts?.[part]?.unusual;
    return unusual == null || this.typed[part].trim() === unusual.confirmation;
  }

  isReady(part: SyncPart): boolean {
    const plan = this.parts?.[part];
    const busy = this.sending.busy || this.choosing.busy;
    return plan != null && countSent(plan) > 0 && !this.outdated && !busy && this.isConfirmed(part);
  }

  async start(part: SyncPart = 'main'): Promise<void> {
    const plan = this.parts?.[part];
    const shown = this.plan;
    if (plan == null || shown === null || !this.isReady(part)) return;
    this.replaced = false;
    this.#lastRunId = this.run?.runId;
    const typed = plan.unusual === null ? null : this.typed[part].trim();
    const started = await this.sending.runOnce(() => this.#commands.start(plan.digest, typed, part, shown.target));
    if (started) this.#follow();
    else if (this.sending.failure?.code === 'plan-changed') await this.#replace();
  }

  async cancel(): Promise<void> {
    await this.steering.runOnce(() => this.#commands.cancel());
  }

  async pause(): Promise<void> {
    await this.steering.runOnce(() => this.#commands.pause());
  }

  async resume(): Promise<void> {
    await this.steering.runOnce(() => this.#commands.resume());
  }

  /** A change that sends the same is taken in silently; any other one waits until the person has looked. */
  async #compare(): Promise<void> {
    const shown = this.plan;
    const busy = this.sending.busy || this.loading.busy || this.choosing.busy;
    if (shown === null || !this.previewing || busy) return;
    const fresh = await this.#commands.preview().catch(() => null);
    if (fresh === null || shown !== this.plan) return;
    this.otherTarget = fresh.target !== shown.target;
    if (fresh.digest === shown.digest && !this.otherTarget) {
      this.plan = fresh;
      // FACTS' lists of wishes may have come meanwhile.
      void this.blocked.lookAgain(fresh);
    } else {
      this.outdated = true;
    }
  }

  async #show(): Promise<void> {
    const plan = await this.#commands.preview();
    this.plan = plan;
    void this.blocked.look(plan);
    this.outdated = false;
    this.otherTarget = false;
    this.typed = { main: '', archiving: '' };
  }

  #takeMode(mode: SyncMode, pauseChanged: boolean): void {
    if (this.choosing.busy || (mode === this.mode && !pauseChanged)) return;
    this.mode = mode;
    void this.#compare();
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
