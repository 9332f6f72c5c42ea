import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { isStoreFailure, toFailure, type Failure } from '../../lib/errors.ts';
import { factsOrigins } from '../../lib/facts/addresses.ts';
import { factsPages } from '../../lib/facts/routes.ts';
import { createJobRunner, onJobAlarm } from '../../lib/platform/job-runner.ts';
import { factsTabOf, isOwnPage } from '../../lib/platform/senders.ts';
import { createCheckMemory, onCheckAlarm } from '../../lib/platform/check-alarm.ts';
import { notify, onNotificationClick } from '../../lib/platform/notify.ts';
import { createDrafts } from '../../lib/platform/drafts.ts';
import { createPageHub } from '../../lib/platform/page-hub.ts';
import { createPageSchool } from '../../lib/platform/page-school.ts';
import { followLanguage } from '../../lib/platform/language.ts';
import { createScreenStore } from '../../lib/platform/screen-choices.ts';
import { untilForgotten, watchForgetting } from '../../lib/platform/forgetting.ts';
import { expireWithoutUse } from '../../lib/platform/last-use.ts';
import { lockWhenIdle } from '../../lib/platform/activity.ts';
import { closeStorageToPages, createSettingsStore } from '../../lib/platform/settings.ts';
import { createDirectReviewSource, type DirectReviewSource } from '../../lib/review/direct-review-source.ts';
import { createFamiliesSource, type FamiliesSource } from '../../lib/review/families/families-source.ts';
import { historyCutoff } from '../../lib/records/history-retention.ts';
import { findYearStart } from '../../lib/records/school-year.ts';
import { gatherFailures } from '../../lib/review/gather-failures.ts';
import { answerMessage } from '../../lib/platform/message-server.ts';
import { protocol } from '../../lib/platform/protocol/protocol.ts';
import { blockedFailure, workFailure } from '../../lib/platform/work-failure.ts';
import { sessionKeyMemory } from '../../lib/platform/vault-memory.ts';
import {
  createDirectoryStore,
  createReviewStore,
  createRunArchive,
  createVault,
  Database,
  countExpired,
  expireRecords,
  finishRenewal,
  isNothing,
  pruneHistory,
  readFactsKeys,
  readSideLists,
  removeForGood,
  storeFailure,
  watchBlocked,
} from '../../lib/store/index.ts';
import { finishForgetting, sweepAfterKill } from '../review/forget-everything.ts';
import { answerContentScript, answerReviewTab } from './answer-messages.ts';
import { createConnections } from './connections.ts';
import { createDailyCheck } from './daily-check.ts';
import { createJobs } from './jobs.ts';
import { serveAddressBar } from './address-bar.ts';
import { serveLookUpMenu } from './look-up-menu.ts';
import { openFrom } from './open-from.ts';
import { pauseWhileLocked } from './pause-while-locked.ts';
import { servePorts } from './serve-ports.ts';
import { workForSchool } from './work-for-school.ts';
import { showLastSync, showLocked } from './toolbar.ts';

export default defineBackground(() => {
  const now = (): number => Date.now();
  const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
  const vault = createVault({ memory: sessionKeyMemory, gate: untilForgotten, mayBegin: false });
  const openDatabase = (): Database => new Database('sync-review', vault, untilForgotten);
  const db = openDatabase();
  const settings = createSettingsStore();
  const connections = createConnections(db, settings, now);
  const memory = createCheckMemory();
  const wake = (): void => runner.wake();
  const jobs = workForSchool(openDatabase, (own) => ({
    ...createJobs({ db: own, settings, connections, now, notify }),
    dailyCheck: createDailyCheck({ db: own, settings, memory, now, wake }),
  }));
  let stuck: Failure | null = null;
  const setFailure = gatherFailures(['store', 'work'], (failure) => {
    stuck = failure;
    source?.setFailure(failure);
  });
  blockedFailure.watch((failure) => setFailure('store', failure));
  watchBlocked(db, (blocked) => void blockedFailure.write(blocked ? { code: 'store-blocked' } : null));
  const runner = createJobRunner(pauseWhileLocked(jobs, vault), now, (failure) => {
    const ofStore = failure && isStoreFailure(failure) && failure.code !== 'locked' ? failure : null;
    setFailure('work', ofStore);
    void workFailure.write(ofStore);
  });
  void workFailure.write(null);
  let source: DirectReviewSource | null = null;
  let families: FamiliesSource | null = null;
  const pageSchool = createPageSchool(settings, async (studentId) => {
    const list = source;
    await list?.ready;
    return list?.model.student(studentId) !== undefined;
  });
  const isLocked = async (): Promise<boolean> => (await vault.state()) === 'locked';
  const drafts = createDrafts(isLocked);
  browser.tabs.onRemoved.addListener((tabId) => void drafts.forget(tabId));
  const hub = createPageHub(factsPages, browser.runtime.getURL('/review.html'), pageSchool, drafts);
  const openSource = (): DirectReviewSource => {
    if (source) return source;
    /** Whoever watches is told; who comes next is given another try. */
    const giveUp = (thrown: unknown): void => {
      const failure = storeFailure(thrown);
      if (source === opened) source = null;
      if (failure.code !== 'locked') opened.setBroken(failure);
    };
    const store = createReviewStore(db, giveUp);
    const opened = createDirectReviewSource({
      store,
      settings,
      now,
      wake: runner.wake,
      directory: createDirectoryStore(db, giveUp),
    });
    source = opened;
    families?.stop();
    families = createFamiliesSource({ store, settings, source: opened, now, wake });
    opened.setFailure(stuck);
    return opened;
  };
  const openFamilies = (): FamiliesSource => {
    openSource();
    return families as FamiliesSource;
  };

  const screen = createScreenStore();
  const languageKnown = followLanguage(screen, () => {
    menu.sayAgain();
    if (locked === null) return;
    stopToolbar();
    stopToolbar = locked ? showLocked() : showToolbar();
  });
  const disconnectAll = servePorts({ hub, source: openSource, families: openFamilies, screen, vault, now });
  serveAddressBar({ source: openSource, locked: isLocked, ...openFrom(hub) });
  const menu = serveLookUpMenu(screen, openFrom(hub).lookUp);
  /** The school was forgotten: panels and pages connect again, to a source that has read nothing of it. */
  function startAnew(nowLocked = false): void {
    source?.stop();
    families?.stop();
    source = null;
    families = null;
    disconnectAll(nowLocked);
  }

  const reviewTab = answerReviewTab({ db, connections, settings, wake, now, wait });
  browser.runtime.onMessage.addListener((message: unknown, sender, answer) => {
    const to = { answer, toFailure };
    if (isOwnPage(sender)) return answerMessage(message, { ...to, entries: protocol.reviewTab, handlers: reviewTab });
    const tabId = factsTabOf(sender, factsOrigins);
    if (tabId === null) return false;
    const handlers = answerContentScript(hub, tabId, languageKnown);
    return answerMessage(message, { ...to, entries: protocol.contentScript, handlers });
  });

  browser.action.onClicked.addListener((tab) => {
    const onFacts = tab.id !== undefined && factsOrigins.some((origin) => tab.url?.startsWith(`${origin}/`));
    void (onFacts && tab.id !== undefined ? hub.togglePanel(tab.id) : hub.openReview('#/students'));
  });
  /** An unpacked extension is told that it was installed at each start: only who has not begun yet is led to Settings. */
  const greet = async (): Promise<void> => {
    if (!(await isLocked()) && (await readFactsKeys(db)) === null) await hub.openReview('#/settings');
  };
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void greet();
  });
  onJobAlarm(runner.wake);
  onCheckAlarm(runner.wake);
  onNotificationClick((route) => void hub.openReview(route));
  browser.runtime.onStartup.addListener(runner.wake);
  lockWhenIdle({ vault, settings, now });
  expireWithoutUse({
    keepDays: async () => (await settings.read()).keepDays,
    expire: () => removeForGood(db, vault, () => expireRecords(db, now())),
    prune: async () => {
      if (await isLocked()) return;
      const start = findYearStart((await readSideLists(db)).years, now());
      const before = historyCutoff(now(), (await settings.read()).keepYears, start);
      if (before === null || isNothing(await countExpired(db, before))) return;
      await removeForGood(db, vault, () => pruneHistory(db, before));
    },
    now,
  });
  // The toolbar is not worth an error: it is right again after the next start.
  const showToolbar = (): (() => void) =>
    showLastSync(
      createRunArchive(db, () => {}),
      memory,
    );
  let stopToolbar = (): void => {};
  let locked: boolean | null = null;
  vault.watch((state) => {
    if ((state === 'locked') === locked) return;
    stopToolbar();
    // A panel that was served before knows only the other state.
    if (locked !== null || state === 'locked') startAnew(state === 'locked');
    // A page whose badges were taken away can't know that there are some again.
    if (state === 'open') void hub.bringBadgesBack();
    locked = state === 'locked';
    if (locked) void drafts.forgetAll();
    stopToolbar = locked ? showLocked() : showToolbar();
    if (!locked) runner.wake();
    if (!locked) renewal();
  });
  watchForgetting(() => void finishForgetting(db, vault));
  // What can't be read now is looked at again after the next start.
  void sweepAfterKill(db, vault).catch(() => {});
  db.whenForgotten(() => {
    startAnew();
    // What was given up for it is no trouble any more.
    runner.wake();
    stopToolbar();
    locked = null;
    stopToolbar = showToolbar();
  });
  // What another context or a former life of this one left half done.
  const renewal = (): void => void finishRenewal(db, vault).catch(() => {});
  renewal();
  void closeStorageToPages();
  runner.wake();
});
