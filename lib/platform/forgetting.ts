import { browser } from 'wxt/browser';
import { watchKeys } from './field-store.ts';

const name = 'forgetting';
const lock = 'forget-school';

async function isForgetting(): Promise<boolean> {
  return name in (await browser.storage.local.get(name));
}

/** A mark that outlives the browser, until all of it is done and the mark goes with the settings. */
export async function beginForgetting(): Promise<void> {
  await browser.storage.local.set({ [name]: true });
}

/** Does what was begun, in whichever context comes first; each of the others finds nothing left to do. */
export async function takeUpForgetting(forget: () => Promise<void>): Promise<void> {
  if (!(await isForgetting())) return;
  await navigator.locks.request(lock, async () => {
    if (await isForgetting()) await forget();
  });
}

/** `begun` is called while the worker starts if a school is to be forgotten, and each time that somebody begins. */
export function watchForgetting(begun: () => void): () => void {
  return watchKeys(
    [name],
    (values) => name in values,
    (is) => is && begun(),
  );
}

/**
 * The gate of the databases: nobody opens one while the school is being forgotten, or what it held stays on the disk. Answers whether it
 * had to wait.
 */
export async function untilForgotten(): Promise<boolean> {
  if (!(await isForgetting())) return false;
  await new Promise<void>((resolve) => {
    const stop = watchKeys(
      [name],
      (values) => name in values,
      (is) => {
        if (is) return;
        // Told at once as well, before there is anything to stop.
        queueMicrotask(() => stop());
        resolve();
      },
    );
  });
  return true;
}

/** All choices but the mark. */
export async function forgetChoices(): Promise<void> {
  const names = Object.keys(await browser.storage.local.get(null)).filter((each) => each !== name);
  await browser.storage.local.remove(names);
  await browser.storage.session.clear();
}

/** The mark, and with it the file in which the browser kept the choices. */
export async function endForgetting(): Promise<void> {
  await browser.storage.local.clear();
}

/** Whether nothing was ever chosen here, or all of it was forgotten. Rejects where that can't be read. */
export async function hasNoChoices(): Promise<boolean> {
  return Object.keys(await browser.storage.local.get(null)).every((each) => each !== name && !/^settings\./.test(each));
}

const lookedFor = 'forgetting.leftovers';

/** Once after each start of the browser: nobody can have begun with a school by then whom it would disturb. */
export async function onceForBrowser(act: () => Promise<void>): Promise<void> {
  if ((await browser.storage.session.get(lookedFor))[lookedFor] === true) return;
  await browser.storage.session.set({ [lookedFor]: true });
  await act();
}
