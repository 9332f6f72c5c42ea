import type { Page } from '@playwright/test';
import { bundleForPage } from './bundle-for-page.ts';
import type { ExtensionBrowser } from './launch.ts';
import type { Outcome } from './read-outcome.ts';
import type { BenchInPage } from './store-bench-in-page.ts';

type InPage = { storeBench: BenchInPage; openStoreBench: () => Promise<BenchInPage> };
const alarmName = 'go-on';

/** The store from a page of the extension that runs none of its code. */
export interface StoreBench {
  step(ms: number): Promise<readonly string[]>;
  open(): Promise<void>;
  keep(): Promise<void>;
  restore(without: readonly string[]): Promise<void>;
  readOutcome(): Promise<Outcome>;
  /** Tells the worker that there is work, as a page of ours does. */
  wake(): Promise<void>;
  /** Has the alarm that the worker set itself ring at once; false when it set none. */
  ringAlarm(): Promise<boolean>;
}

export async function openStoreBench(extension: ExtensionBrowser): Promise<StoreBench> {
  const page: Page = await extension.context.newPage();
  await page.goto(extension.address('manifest.json'));
  await page.evaluate(await bundleForPage('store-bench-in-page.ts'));
  await page.evaluate(async () => {
    const inPage = globalThis as unknown as InPage;
    inPage.storeBench = await inPage.openStoreBench();
  });
  return {
    step: (ms) => page.evaluate((ms) => (globalThis as unknown as InPage).storeBench.gate.step(ms), ms),
    open: () => page.evaluate(() => (globalThis as unknown as InPage).storeBench.gate.open()),
    keep: () => page.evaluate(() => (globalThis as unknown as InPage).storeBench.gate.keep()),
    restore: (without) =>
      page.evaluate((names) => (globalThis as unknown as InPage).storeBench.gate.restore(names), without),
    readOutcome: () => page.evaluate(() => (globalThis as unknown as InPage).storeBench.readOutcome()),
    wake: () => page.evaluate(() => void chrome.runtime.sendMessage({ kind: 'wake' })),
    ringAlarm: () =>
      page.evaluate(async (name) => {
        const alarm = await chrome.alarms.get(name);
        if (!alarm) return false;
        await chrome.alarms.create(name, { when: Date.now(), periodInMinutes: 0.5 });
        return true;
      }, alarmName),
  };
}
