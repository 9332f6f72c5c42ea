import { browser } from 'wxt/browser';
import type { RunArchive } from '../../lib/session/store-port.ts';
import { toolbarWords } from '../../lib/session/toolbar-words.ts';

const attention = '#b0241a';

/** Keeps the toolbar button's title and badge at the last sync, for as long as the worker lives; its next start goes on. */
export function showLastSync(archive: Pick<RunArchive, 'watchLastSync'>): void {
  const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  archive.watchLastSync((run) => {
    const { title, badge } = toolbarWords(run, (time) => moment.format(time));
    void browser.action.setTitle({ title });
    void browser.action.setBadgeText({ text: badge });
    void browser.action.setBadgeBackgroundColor({ color: attention });
  });
}
