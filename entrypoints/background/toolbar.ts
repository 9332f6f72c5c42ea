import { browser } from 'wxt/browser';
import type { CheckMemory } from '../../lib/session/check-port.ts';
import type { PastRun, RunArchive } from '../../lib/session/store-port.ts';
import { toolbarWords } from '../../lib/session/toolbar-words.ts';

const red = '#b0241a';

/** Keeps the toolbar button's title and badge at the last sync, for as long as the worker lives; its next start goes on. */
export function showLastSync(
  archive: Pick<RunArchive, 'watchLastSync'>,
  memory: { watch(listener: (memory: CheckMemory) => void): void },
): void {
  const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  let run: PastRun | null = null;
  let attention = 0;
  const show = (): void => {
    const { title, badge } = toolbarWords(run, (time) => moment.format(time), attention);
    void browser.action.setTitle({ title });
    void browser.action.setBadgeText({ text: badge });
    void browser.action.setBadgeBackgroundColor({ color: red });
  };
  archive.watchLastSync((latest) => {
    run = latest;
    show();
  });
  memory.watch((check) => {
    attention = check.attention;
    show();
  });
}
