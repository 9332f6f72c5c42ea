import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { isAhead, judgeClock } from './clock-watch.ts';

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

/**
 * Removes the records once nobody used Sync Review for as many days as Settings says: looked at now and twice a day. After a jump of the
 * clock nothing is removed until it has stood there for a day.
 */
export function expireWithoutUse({ keepDays, expire, prune, now }: RetentionParts): void {
  const look = async (): Promise<void> => {
    const { jumped, seen } = judgeClock(await readClockSeen(), now());
    await browser.storage.local.set({ [clockName]: seen });
    const [days, lastUse] = [await keepDays(), await readLastUse()];
    if (lastUse === null || isAhead(lastUse, now())) await noteLastUse(now());
    else if (!jumped && days !== null && now() - lastUse >= days * dayMs) await expire();
    if (!jumped) await prune();
  };
  let turn: Promise<void> = Promise.resolve();
  const again = (): void => {
    turn = turn.then(look).catch(() => {});
  };
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) again();
  });
  void browser.alarms.create(alarmName, { periodInMinutes: 12 * 60 });
  again();
}

const clockName = 'clockSeen';
const clockSeen = z.object({ at: z.number(), jumpedAt: z.nullable(z.number()) });

async function readClockSeen(): Promise<z.infer<typeof clockSeen> | null> {
  const parsed = clockSeen.safeParse((await browser.storage.local.get(clockName))[clockName]);
  return parsed.success ? parsed.data : null;
}
