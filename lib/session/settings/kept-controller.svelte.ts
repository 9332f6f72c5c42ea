import { Attempt } from '../attempt.svelte.ts';
import { historyCutoff, nextRemoval, type KeepYears } from '../../records/history-retention.ts';
import type { KeptDesk, KeptView, PastCounts } from '../../records/kept.ts';
import { findYearStart, type DayOfYear } from '../../records/school-year.ts';
import type { Unsubscribe } from '../../records/watch.ts';

/** So long before, every page tells what will go. */
const soonMs = 31 * 86_400_000;

/** What is stored on this computer and for how long, as Settings shows it. */
export class KeptController {
  kept = $state.raw<KeptView | null>(null);
  /** The browser threw the store away, as it does with one that is damaged; until students are read again. */
  lost = $state.raw(false);
  keepDays = $state.raw<number | null>(null);
  keepYears = $state.raw<KeepYears>(null);
  /** What goes with the next school year, on a day; `null` when nothing does, or it isn't known yet. */
  next = $state.raw<{ readonly on: number; readonly past: PastCounts; readonly soon: boolean } | null>(null);
  /** A shorter time was chosen, with which something would go at once: it waits for a yes. */
  shorter = $state.raw<{ readonly years: number; readonly past: PastCounts } | null>(null);
  readonly saving = new Attempt();

  #desk: KeptDesk;
  #stops: Unsubscribe[];
  #usedBefore = false;

  #now: () => number;

  constructor(desk: KeptDesk, now: () => number = Date.now) {
    this.#desk = desk;
    this.#now = now;
    this.#stops = [
      desk.watch((kept) => {
        this.kept = kept;
        this.#judge();
        void this.#lookAhead();
      }),
      desk.watchUsedBefore((used) => {
        this.#usedBefore = used;
        this.#judge();
      }),
      desk.watchKeepDays((days) => {
        this.keepDays = days;
      }),
      desk.watchKeepYears((years) => {
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
    await this.saving.run(() => this.#desk.setKeepDays(days));
  }

  /** What would go at once is told first, and waits for `confirmShorter`. */
  async setKeepYears(years: KeepYears): Promise<void> {
    this.shorter = null;
    await this.saving.run(async () => {
      const before = historyCutoff(this.#now(), years, this.yearStart);
      const past = before === null ? null : await this.#desk.countPast(before);
      if (years !== null && past && !isNone(past)) this.shorter = { years, past };
      else await this.#desk.setKeepYears(years);
    });
  }

  async confirmShorter(): Promise<void> {
    const chosen = this.shorter;
    if (!chosen) return;
    await this.saving.run(async () => {
      await this.#desk.setKeepYears(chosen.years);
      await this.#desk.removePast();
      this.shorter = null;
    });
  }

  dropShorter(): void {
    this.shorter = null;
  }

  async #lookAhead(): Promise<void> {
    const years = this.keepYears;
    const removal = nextRemoval(this.#now(), years, this.yearStart);
    const past = removal && (await this.#desk.countPast(removal.before).catch(() => null));
    if (years === this.keepYears)
      this.next =
        removal && past && !isNone(past) ? { on: removal.on, past, soon: removal.on - this.#now() < soonMs } : null;
  }
}

function isNone(past: PastCounts): boolean {
  return Object.values(past).every((count) => count === 0);
}
