import { browser } from 'wxt/browser';
import { noteLastUse, readLastUse } from './last-use.ts';
import { mustLock } from './clock-watch.ts';
import type { SettingsStore } from '../review/review-store.ts';
import type { Vault } from '../records/vault.ts';

const alarmName = 'lock-when-idle';
const seenName = 'lockSeenAt';
/** Somebody who types need not be noted with every letter. */
const notedEveryMs = 15_000;

interface ActivityParts {
  readonly now: () => number;
  readonly settings: Pick<SettingsStore, 'read'>;
  /** Does nothing where there is no passphrase. */
  readonly lock: () => Promise<void>;
}

/**
 * Notes that a person uses this page, milliseconds since 1970, for as long as the page is open. Whoever comes after a longer time than
 * Settings allows, as after sleep, locks by the first touch, not by the next alarm. Not in `storage.session`: Firefox gives none to a frame.
 */
export function followActivity(page: Pick<Document, 'addEventListener'>, { now, settings, lock }: ActivityParts): void {
  let noted: number | null = null;
  const use = async (at: number): Promise<void> => {
    const lastUsed = await readLastUse();
    const { lockAfterMinutes } = await settings.read();
    if (lastUsed !== null && mustLock({ lastUsed, lastSeen: await readSeen() }, at, lockAfterMinutes)) await lock();
    await noteLastUse(at);
  };
  const note = (): void => {
    const at = now();
    // Also when the clock went back.
    if (noted !== null && at >= noted && at - noted < notedEveryMs) return;
    noted = at;
    void use(at);
  };
  for (const event of ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const)
    page.addEventListener(event, note, { passive: true });
  note();
}

interface IdleParts {
  readonly vault: Pick<Vault, 'watch' | 'lock' | 'state'>;
  readonly settings: Pick<SettingsStore, 'read'>;
  readonly now: () => number;
}

/**
 * Locks when nobody used a page of ours for as long as Settings says, or the clock was set back; looked at twice a minute while it is open. To
 * be called while the worker starts.
 */
export function lockWhenIdle({ vault, settings, now }: IdleParts): void {
  const look = async (): Promise<void> => {
    if ((await vault.state()) !== 'open') return;
    const { lockAfterMinutes } = await settings.read();
    const [lastUsed, lastSeen, at] = [await readLastUse(), await readSeen(), now()];
    await browser.storage.local.set({ [seenName]: at });
    if (lastUsed === null) await noteLastUse(at);
    else if (mustLock({ lastUsed, lastSeen }, at, lockAfterMinutes)) {
      await vault.lock();
      // Written down while the clock was ahead: whoever unlocks begins with the clock as it is.
      if (lastUsed > at) await noteLastUse(at);
    }
  };
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) void look();
  });
  vault.watch((state) => {
    if (state === 'open') void browser.alarms.create(alarmName, { periodInMinutes: 0.5 });
    else void browser.alarms.clear(alarmName);
  });
}

async function readSeen(): Promise<number | null> {
  const at: unknown = (await browser.storage.local.get(seenName))[seenName];
  return typeof at === 'number' ? at : null;
}
