import { Attempt } from '../attempt.svelte.ts';
import { historyCutoff, nextRemoval, type KeepYears } from '../../records/history-retention.ts';
import type { StoredRecordsCommands, StoredRecordsView, ExpiredCounts } from '../../records/stored-records.ts';
import { findYearStart, type DayOfYear } from '../../records/school-year.ts';
import type { Unsubscribe } from '../../records/watch.ts';

/** So long before, every page tells what will go. */
const soonMs = 31 * 86_400_000;

/** What is stored on this computer and for how long, as Settings shows it. */
export class StoredRecordsController {
  kept = $state.raw<StoredRecordsView | null>(null);
  /** The browser threw the store away, as it does with one that is damaged; until students are read again. */
  lost = $state.raw(false);
  keepDays = $state.raw<number | null>(null);
  keepYears = $state.raw<KeepYears>(null);
  /** What goes with the next school year, on a day; `null` when nothing does, or it isn't known yet. */
  next = $state.raw<{ readonly on: number; readonly expired: ExpiredCounts; readonly soon: boolean } | null>(null);
  /** A shorter time was chosen, with which something would go at once: it waits for a yes. */
  shorter = $state.raw<{ readonly years: number; readonly expired: ExpiredCounts } | null>(null);
  readonly saving = new Attempt();

  #commands: StoredRecordsCommands;
  #stops: Unsubscribe[];
  #usedBefore = false;

  #now: () => number;

  constructor(commands: StoredRecordsCommands, now: () => number = Date.now) {
    this.#commands = commands;
    this.#now = now;
    this.#stops = [
      commands.watch((kept) => {
        this.kept = kept;
        this.#judge();
        void this.#lookAhead();
      }),
      commands.watchUsedBefore((used) => {
        this.#usedBefore = used;
        this.#judge();
      }),
      commands.watchKeepDays((days) => {
        this.keepDays = days;
      }),
      commands.watchKeepYears((years) => {
        this.keepYears = years;
        void this.#lookAhead();
      }),
    ];
  }

  #judge(): void {
    if (this.kept?.untouched && this.#usedBefore) this.lost = true;
    else if (this.kept?.takenAt != null) this.lost = false;
  }

  close(): void {
    for (const stop of this.#stops) stop();
  }

  /** The day on which school years begin. */
  get yearStart(): DayOfYear {
    return findYearStart(this.kept?.years ?? null, this.#now());
  }

  async setKeepDays(days: number | null): Promise<void> {
    await this.saving.run(() => this.#commands.setKeepDays(days));
  }

  /** What would go at once is told first, and waits for `confirmShorter`. */
  async setKeepYears(years: KeepYears): Promise<void> {
    this.shorter = null;
    await this.saving.run(async () => {
      const before = historyCutoff(this.#now(), years, this.yearStart);
      const expired = before === null ? null : await this.#commands.countExpired(before);
      if (years !== null && expired && !isNone(expired)) this.shorter = { years, expired };
      else await this.#commands.setKeepYears(years);
    });
  }

  async confirmShorter(): Promise<void> {
    const chosen = this.shorter;
    if (!chosen) return;
    await this.saving.run(async () => {
      await this.#commands.setKeepYears(chosen.years);
      await this.#commands.removeExpired();
      this.shorter = null;
    });
  }

  dropShorter(): void {
    this.shorter = null;
  }

  async #lookAhead(): Promise<void> {
    const years = this.keepYears;
    const removal = nextRemoval(this.#now(), years, this.yearStart);
    const expired = removal && (await this.#commands.countExpired(removal.before).catch(() => null));
    if (years === this.keepYears)
      this.next =
        removal && expired && !isNone(expired)
          ? { on: removal.on, expired, soon: removal.on - this.#now() < soonMs }
          : null;
  }
}

function isNone(expired: ExpiredCounts): boolean {
  return Object.values(expired).every((count) => count === 0);
}
