import type { Page, Worker } from '@playwright/test';

/** From now on the clock of this page or worker is so far off, milliseconds; 0 sets it right again. */
export function shiftClock(where: Pick<Page, 'evaluate'> | Worker, ms: number): Promise<void> {
  const shift = (by: number): void => {
    const clock = globalThis as unknown as { rightTime?: () => number };
    clock.rightTime ??= Date.now.bind(Date);
    const { rightTime } = clock;
    Date.now = () => rightTime() + by;
  };
  // A worker has the same method by another signature.
  return (where as Pick<Page, 'evaluate'>).evaluate(shift, ms);
}
