import type { Page, Worker } from '@playwright/test';

/** From now on the clock of this page or worker is so far off, milliseconds; 0 sets it right again. */
export function shiftClock(where: Page | Worker, ms: number): Promise<void> {
  return where.evaluate((by) => {
    const clock = globalThis as unknown as { rightTime?: () => number };
    clock.rightTime ??= Date.now.bind(Date);
    const { rightTime } = clock;
    Date.now = () => rightTime() + by;
  }, ms);
}
