import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, test } from 'vitest';
import { createPageSchool } from '../../../lib/platform/page-school.ts';
import { createSettingsStore } from '../../../lib/platform/settings.ts';
import type { PageContext } from '../../../lib/records/page.ts';

beforeEach(() => fakeBrowser.reset());

const settings = createSettingsStore();
const open = () => createPageSchool(settings, async (studentId) => studentId === 7);
const student = (studentId: number, client?: string): PageContext => ({
  kind: 'student',
  studentId,
  ...(client && { client }),
});
const known = async (): Promise<string | null> => (await settings.read()).factsClient;

describe('a FACTS page', () => {
  test('that names no school is ours', async () => {
    await settings.change({ factsClient: 'SB-OH' });
    expect(await open().judge(student(7))).toEqual(student(7));
  });

  test('of a student who is enrolled here tells what our school is called', async () => {
    expect(await open().judge({ kind: 'home', studentId: null, client: 'X' })).toMatchObject({ kind: 'home' });
    expect(await open().judge(student(8, 'X'))).toEqual(student(8, 'X'));
    expect(await known()).toBeNull();
    expect(await open().judge(student(7, 'SB-OH'))).toEqual(student(7, 'SB-OH'));
    await expect.poll(known).toBe('SB-OH');
  });

  test('that was opened first names the school, also when the list is read only after the second', async () => {
    const list = Promise.withResolvers<boolean>();
    const school = createPageSchool(settings, () => list.promise);
    const heard = Promise.withResolvers<void>();
    const stop = school.watch(heard.resolve);
    for (const client of ['SB-OH', 'OTHER']) expect(await school.judge(student(7, client))).toEqual(student(7, client));
    expect(await known()).toBeNull();
    list.resolve(true);
    await heard.promise;
    stop();
    expect(await known()).toBe('SB-OH');
    expect(await school.judge(student(7, 'OTHER'))).toMatchObject({ otherSchool: 'SB-OH' });
  });

  test('names no school while the list can’t be read, and is ours', async () => {
    const school = createPageSchool(settings, () => Promise.reject(new Error('The store is damaged.')));
    expect(await school.judge(student(7, 'SB-OH'))).toEqual(student(7, 'SB-OH'));
    expect(await known()).toBeNull();
  });

  test('of another school shows nobody, whichever id it has', async () => {
    await settings.change({ factsClient: 'SB-OH' });
    const other = { kind: 'other', studentId: null, client: 'OTHER', otherSchool: 'SB-OH' };
    expect(await open().judge(student(7, 'OTHER'))).toEqual(other);
    expect(await open().judge({ kind: 'students', studentId: null, client: 'OTHER' })).toEqual(other);
    expect(await known()).toBe('SB-OH');
  });

  test('is ours when a person says so, and panels hear of it', async () => {
    await settings.change({ factsClient: 'WRONG' });
    let heard = 0;
    const heardTwice = Promise.withResolvers<void>();
    const stop = open().watch(() => {
      heard += 1;
      heardTwice.resolve();
    });
    await settings.read();
    await open().confirm(student(7, 'SB-OH'));
    await heardTwice.promise;
    stop();
    expect(heard).toBe(1);
    expect(await open().judge(student(7, 'SB-OH'))).toEqual(student(7, 'SB-OH'));
    expect(await open().judge(student(7, 'WRONG'))).toMatchObject({ otherSchool: 'SB-OH' });
  });
});
