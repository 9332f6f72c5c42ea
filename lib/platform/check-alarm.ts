import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import type { CheckMemory } from '../records/check-memory.ts';
import { createFieldStore, type FieldStore } from './field-store.ts';

const alarmName = 'daily-check';

/** `null` takes it back. One that was missed while the browser was closed comes at its next start. */
export async function setCheckAlarm(at: number | null): Promise<void> {
  if (at === null) await browser.alarms.clear(alarmName);
  else await browser.alarms.create(alarmName, { when: at });
}

/** Must be called while the worker starts, so that the browser knows whom to wake. */
export function onCheckAlarm(wake: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) wake();
  });
}

/** Counts and times only, in `storage.local`. */
export function createCheckMemory(): FieldStore<CheckMemory> {
  return createFieldStore<CheckMemory>(
    'daily-check',
    { startedAt: z.nullable(z.number()), checkedAt: z.number(), attention: z.number(), told: z.number() },
    { startedAt: null, checkedAt: 0, attention: 0, told: 0 },
  );
}
