import type { SyncPlan, Unusual } from '../../sync/plan/plan-item.ts';
import { Attempt } from '../attempt.svelte.ts';
import { BlockedLook } from '../sync/blocked-look.svelte.ts';
import type { FileCommands, FilePlan } from './file-commands.ts';
import type { FileKind } from './file-names.ts';
import { destinationOf } from './file-targets.ts';

/** One kind of file: made, carried by the person, and said to be imported. */
export class FileExport {
  plan = $state.raw<SyncPlan | null>(null);
  /** The same as a destination of one table takes it. */
  prepared = $state.raw<FilePlan['prepared']>(null);
  needed = $state.raw<FilePlan['needed']>(null);
  own = $state.raw<FilePlan['own']>({ headers: [], unread: [], empty: [] });
  /** Of the file that was made last and not yet imported. */
  made = $state.raw<SyncPlan | null>(null);
  /** The run of the import that was said last. */
  importedRun = $state.raw<number | null>(null);
  byHandDone = $state(false);
  /** What the person types to confirm an unusual plan. */
  typed = $state('');
  /** The list changed while this plan was on screen: another file would hold something else. */
  outdated = $state(false);

  /** What asks for a number: a destination of one table has its own questions, and one that only adds archives nobody. */
  readonly unusual: Unusual | null = $derived.by(() => {
    const { csv, addsOnly } = destinationOf(this.#kind);
    return csv || addsOnly ? null : (this.plan?.unusual ?? null);
  });
  /** The number that is asked for was typed, or none is asked for, and the plan is that of today's list. */
  readonly ready: boolean = $derived(
    !this.outdated && (this.unusual === null || this.typed.trim() === this.unusual.confirmation),
  );

  readonly loading = new Attempt();
  readonly making = new Attempt();
  readonly recording = new Attempt();

  /** Whose families asked FACTS not to give out an email. */
  readonly blocked: BlockedLook<SyncPlan>;

  #commands: FileCommands;
  #kind: FileKind;
  #loads = 0;

  constructor(commands: FileCommands, kind: FileKind) {
    this.#commands = commands;
    this.#kind = kind;
    this.blocked = new BlockedLook((plan) => commands.blocked(plan));
    this.made = commands.made.get(kind) ?? null;
  }

  /** Called again meanwhile, what was asked last is shown, whichever answer comes last. */
  async load(): Promise<void> {
    const asked = ++this.#loads;
    await this.loading.run(async () => {
      const { plan, prepared, needed, own } = await this.#commands.plan(this.#kind);
      if (asked !== this.#loads) return;
      this.plan = plan;
      this.prepared = prepared;
      this.needed = needed;
      this.own = own;
      this.typed = '';
      this.outdated = false;
      void this.blocked.look(plan);
    });
  }

  /** A change that brings the same file is taken in silently; any other one waits until the person has looked. */
  async compare(): Promise<void> {
    const shown = this.plan;
    if (shown === null || this.loading.busy) return;
    const fresh = await this.#commands.plan(this.#kind).catch(() => null);
    if (fresh === null || shown !== this.plan) return;
    this.outdated = fresh.plan.digest !== shown.digest;
  }

  /** Makes a file of the plan on screen, unless that is out of date or waits to be confirmed; what was made is what an import will stand for. */
  async make(give: (plan: SyncPlan) => unknown): Promise<void> {
    const plan = this.plan;
    if (plan === null || !this.ready) return;
    await this.making.runOnce(async () => {
      await give(plan);
      this.#commands.made.set(this.#kind, plan);
      this.made = plan;
      this.importedRun = null;
      this.byHandDone = false;
    });
  }

  async record(): Promise<void> {
    const plan = this.made;
    if (plan === null) return;
    const done = await this.recording.runOnce(async () => {
      this.importedRun = await this.#commands.record(this.#kind, plan, this.byHandDone);
    });
    if (!done) return;
    this.#commands.made.delete(this.#kind);
    this.made = null;
    await this.load();
  }
}
