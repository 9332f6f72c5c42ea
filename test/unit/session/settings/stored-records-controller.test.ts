import { expect, test } from 'vitest';
import { StoredRecordsController } from '../../../../lib/session/settings/stored-records-controller.svelte.ts';
import type {
  StoredRecordsCommands,
  StoredRecordsView,
  ExpiredCounts,
} from '../../../../lib/records/stored-records.ts';
import { expiredWords } from '../../../../lib/session/settings/expired-words.ts';
import { Watched } from '../../../component/gallery/watched.ts';

const none: ExpiredCounts = { events: 0, emailWrites: 0, syncs: 0, decisions: 0 };
const some: ExpiredCounts = { events: 3, emailWrites: 0, syncs: 1, decisions: 0 };
const at = (year: number, month: number, day: number): number => new Date(year, month - 1, day).getTime();

/** Commands with something from before the school year that began in `pastIn`. */
function open(now: number, pastIn = 2024) {
  const years = new Watched<number | null>(2);
  const removed: (number | null)[] = [];
  const kept = new Watched<StoredRecordsView>({
    ...some,
    students: 1,
    otherPeople: 0,
    takenAt: 1,
    expiredAt: null,
    untouched: false,
    years: null,
  });
  const commands: StoredRecordsCommands = {
    watch: kept.watch,
    watchUsedBefore: () => () => {},
    watchKeepDays: () => () => {},
    setKeepDays: async () => {},
    watchKeepYears: years.watch,
    setKeepYears: async (next) => years.set(next),
    countExpired: async (before) => (before > at(pastIn, 8, 1) ? some : none),
    removeExpired: async () => void removed.push(years.value),
  };
  return { controller: new StoredRecordsController(commands, () => now), years, removed };
}

test('what goes next is told all year in Settings, and on every page in the month before', async () => {
  const { controller } = open(at(2027, 6, 15), 2024);
  await expect.poll(() => controller.next?.on).toBe(at(2027, 8, 1));
  expect(controller.next?.soon).toBe(false);
  expect(expiredWords(controller.next?.expired ?? none)).toBe('3 entries of the history, 1 sync');
  const july = open(at(2027, 7, 2), 2024).controller;
  await expect.poll(() => july.next?.soon).toBe(true);
});

test('a shorter time that removes something waits for a yes; a no leaves all as it was', async () => {
  const { controller, years, removed } = open(at(2026, 11, 24), 2024);
  await controller.setKeepYears(1);
  expect(controller.shorter).toEqual({ years: 1, expired: some });
  controller.dropShorter();
  expect([years.value, removed]).toEqual([2, []]);
  await controller.setKeepYears(1);
  await controller.confirmShorter();
  expect([years.value, removed, controller.shorter]).toEqual([1, [1], null]);
});

test('a longer time, or one that removes nothing, is taken at once', async () => {
  const { controller, years, removed } = open(at(2026, 11, 24), 2025);
  await controller.setKeepYears(1);
  expect(years.value).toBe(1);
  await controller.setKeepYears(null);
  expect(years.value).toBe(null);
  await expect.poll(() => controller.next).toBe(null);
  expect(removed).toEqual([]);
});
