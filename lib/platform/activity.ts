import { browser } from 'wxt/browser';
import { noteLastUse, readLastUse } from './last-use.ts';
import type { SettingsStore } from '../session/store-port.ts';
import type { Vault } from '../session/settings/vault-port.ts';

const alarmName = 'lock-when-idle';
/** Somebody who types need not be noted with every letter. */
const notedEveryMs = 15_000;

/**
 * Notes that a person uses this page, milliseconds since 1970, for as long as the page is open. Not in `storage.session`: Firefox gives none
 * to a frame.
 */
export function followActivity(page: Pick<Document, 'addEventListener'>, now: () => number): void {
  let noted = 0;
  const note = (): void => {
    if (now() - noted < notedEveryMs) return;
    noted = now();
    void noteLastUse(noted);
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
 * Locks when nobody used a page of ours for as long as Settings says; looked at twice a minute while it is open. To be called while the
 * worker starts.
 */
export function lockWhenIdle({ vault, settings, now }: IdleParts): void {
  const look = async (): Promise<void> => {
    if ((await vault.state()) !== 'open') return;
    const { lockAfterMinutes } = await settings.read();
    const lastUsed = await readLastUse();
    if (lastUsed === null) await noteLastUse(now());
    else if (lockAfterMinutes !== null && now() - lastUsed >= lockAfterMinutes * 60_000) await vault.lock();
  };
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) void look();
  });
  vault.watch((state) => {
    if (state === 'open') void browser.alarms.create(alarmName, { periodInMinutes: 0.5 });
    else void browser.alarms.clear(alarmName);
  });
}
