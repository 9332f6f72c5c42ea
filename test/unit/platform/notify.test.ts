import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test } from 'vitest';
import { notify, onNotificationClick } from '../../../lib/platform/notify.ts';

beforeEach(() => fakeBrowser.reset());

const written = {
  about: 'emails-written',
  title: 'Sync Review',
  message: '38 emails written.',
  opens: '#/fill',
} as const;

test('a notification stands once for each kind of work', async () => {
  await notify(written);
  await notify({ ...written, message: '39 emails written.' });
  await notify({ ...written, about: 'daily-check' });
  expect(Object.keys(await browser.notifications.getAll())).toEqual(['emails-written#/fill', 'daily-check#/fill']);
});

test('a click opens what the notification is about and puts it away, also after the worker died', async () => {
  await notify(written);
  const opened: string[] = [];
  onNotificationClick((route) => opened.push(route));
  await fakeBrowser.notifications.onClicked.trigger('emails-written#/fill');
  expect(opened).toEqual(['#/fill']);
  expect(await browser.notifications.getAll()).toEqual({});
});

test('a click on a notification that is not ours opens nothing', async () => {
  const opened: string[] = [];
  onNotificationClick((route) => opened.push(route));
  await fakeBrowser.notifications.onClicked.trigger('something');
  expect(opened).toEqual([]);
});
