import { browser } from 'wxt/browser';

const name = 'lastUsedAt';
const alarmName = 'retention';
const dayMs = 86_400_000;

/** Milliseconds since 1970; `null` when no use was ever noted. Outlives the browser. */
export async function readLastUse(): Promise<number | null> {
  const at: unknown = (await browser.storage.local.get(name))[name];
  return typeof at === 'number' ? at : null;
}

export async function noteLastUse(at: number): Promise<void> {
  await browser.storage.local.set({ [name]: at });
}

interface RetentionParts {
  readonly keepDays: () => Promise<number | null>;
  readonly expire: () => Promise<unknown>;
  /** Removes what is past its time, whether anybody uses Sync Review or not. */
  readonly prune: () => Promise<unknown>;
  readonly now: () => number;
}

/** Removes the records once nobody used Sync Review for as many days as Settings says: looked at now and twice a day. */
export function expireWithoutUse({ keepDays, expire, prune, now }: RetentionParts): void {
  const look = async (): Promise<void> => {
    const [days, lastUse] = [await keepDays(), await readLastUse()];
    if (lastUse === null) await noteLastUse(now());
    else if (days !== null && now() - lastUse >= days * dayMs) await expire();
    await prune();
  };
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) void look();
  });
  void browser.alarms.create(alarmName, { periodInMinutes: 12 * 60 });
  void look();
}
