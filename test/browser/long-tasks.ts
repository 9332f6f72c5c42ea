import type { Page } from '@playwright/test';

type WatchedWindow = Window & { longTasks: number[] };

/** Before the page is opened: notes every task of its thread that took over 50 ms, which is the browser's own bound. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const longTasks: number[] = ((window as unknown as WatchedWindow).longTasks = []);
    new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    });
  });
}

/** The longest task that an action caused, milliseconds; 0 when none was over 50. */
export async function longestTask(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    (window as unknown as WatchedWindow).longTasks.length = 0;
  });
  await act();
  await page.evaluate(comeToRest);
  return page.evaluate(() => Math.max(0, ...(window as unknown as WatchedWindow).longTasks));
}

/** Two frames and an idle moment: whatever an action set off is done, and long tasks have been reported. */
export function comeToRest(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => setTimeout(resolve))));
  });
}
