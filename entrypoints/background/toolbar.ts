import { formatMoment, m } from '../../lib/words/index.ts';
import { browser } from 'wxt/browser';
import type { CheckMemory } from '../../lib/records/check-memory.ts';
import type { RunArchive } from '../../lib/review/review-store.ts';
import type { PastRun } from '../../lib/records/run.ts';
import { toolbarWords } from '../../lib/session/changes/toolbar-words.ts';

const red = '#b0241a';

/** Keeps the toolbar button's title and badge at the last sync, for as long as the worker lives; its next start goes on. */
export function showLastSync(
  archive: Pick<RunArchive, 'watchLastSync'>,
  memory: { watch(listener: (memory: CheckMemory) => void): () => void },
): () => void {
  let run: PastRun | null = null;
  let attention = 0;
  const show = (): void => {
    const { title, badge } = toolbarWords(run, formatMoment, attention);
    void browser.action.setTitle({ title });
    void browser.action.setBadgeText({ text: badge });
    void browser.action.setBadgeBackgroundColor({ color: red });
  };
  const stopRun = archive.watchLastSync((latest) => {
    run = latest;
    show();
  });
  const stopMemory = memory.watch((check) => {
    attention = check.attention;
    show();
  });
  return () => {
    stopRun();
    stopMemory();
  };
}

/** Nothing of the school is told while it is locked. */
export function showLocked(): () => void {
  void browser.action.setTitle({ title: m.browser_locked() });
  void browser.action.setBadgeText({ text: '' });
  return () => {};
}
