import { browser } from 'wxt/browser';
import type { Notify } from '../records/notification.ts';

/** Shows a notification of the operating system. What its click opens stands in its id, and so outlives the worker. */
export const notify: Notify = async ({ about, title, message, opens }) => {
  const id = `${about}${opens}`;
  // One that stands there already would be changed without coming up again.
  await browser.notifications.clear(id);
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
  });
};

/** Must be called while the worker starts, so that the browser knows whom to wake. */
export function onNotificationClick(open: (route: string) => void): void {
  browser.notifications.onClicked.addListener((id) => {
    const start = id.indexOf('#/');
    if (start < 0) return;
    void browser.notifications.clear(id);
    open(id.slice(start));
  });
}
