import type { Frame, Locator, Page } from '@playwright/test';

/** What a person's hand does, counted as it is done. */
export interface Hand {
  click(what: Locator): Promise<void>;
  /** Types into what has the focus, one key after the other. */
  type(where: Page, text: string): Promise<void>;
  press(where: Page, key: string): Promise<void>;
  /** To another tab of the browser: one click. */
  switchTo(page: Page): Promise<void>;
  /** Clicks wait for nothing; what a person waits for before they can go on is waited for here, and timed. */
  waitFor(what: Locator | Promise<unknown>): Promise<void>;
  readonly counts: { readonly clicks: number; readonly keys: number; readonly waitedMs: number };
}

export function createHand(): Hand {
  const counts = { clicks: 0, keys: 0, waitedMs: 0 };
  return {
    counts,
    async click(what) {
      await what.click();
      counts.clicks += 1;
    },
    async type(where, text) {
      await where.keyboard.type(text, { delay: 40 });
      counts.keys += text.length;
    },
    async press(where, key) {
      await where.keyboard.press(key);
      counts.keys += 1;
    },
    async switchTo(page) {
      await page.bringToFront();
      counts.clicks += 1;
    },
    async waitFor(what) {
      const began = performance.now();
      await ('waitFor' in what ? what.waitFor() : what);
      counts.waitedMs += performance.now() - began;
    },
  };
}

/** The element in a frame that has the focus, as something to wait for. */
export function focused(frame: Frame | Page, what: Locator): Locator {
  return what.and(frame.locator(':focus'));
}

/**
 * Seconds that a practised person takes for the clicks and keys, by the keystroke-level model (Card, Moran and Newell
 * 1980): 0.28 s a key, 1.1 s to point and 0.2 s to click, 0.4 s to bring the hand to the mouse for each click.
 */
export function secondsByHand({ clicks, keys }: { clicks: number; keys: number }): number {
  return clicks * 1.7 + keys * 0.28;
}
