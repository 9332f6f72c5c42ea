import type { Browser } from '@playwright/test';

const listeners = new Set<() => void>();

/** Calls `listen` for each watched browser that dies by itself, until the answer is called. */
export function onBrowserDeath(listen: () => void): () => void {
  listeners.add(listen);
  return () => void listeners.delete(listen);
}

/** Tells who listens that a browser died by itself. */
export function tellOfDeath(): void {
  listeners.forEach((listen) => listen());
}

/** From now on the browser's end is told as a death, unless the answer was called before: whoever ends it does that. */
export function watchForDeath(browser: Browser): () => void {
  let expected = false;
  browser.once('disconnected', () => {
    if (!expected) tellOfDeath();
  });
  return () => void (expected = true);
}

/** Tells of a death when the browser went down by a signal while it was started, and fails as the start did. */
export async function tellWhenStartDies<T>(starting: Promise<T>): Promise<T> {
  try {
    return await starting;
  } catch (error) {
    if (/process did exit: exitCode=\w+, signal=SIG/.test(String(error))) tellOfDeath();
    throw error;
  }
}
