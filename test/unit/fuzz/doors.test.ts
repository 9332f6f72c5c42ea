import fc from 'fast-check';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { expect } from 'vitest';
import { isErrorCode } from '../../../lib/errors.ts';
import { linkedStudent } from '../../../lib/facts/student-links.ts';
import { createCheckMemory, onCheckAlarm } from '../../../lib/platform/check-alarm.ts';
import { onJobAlarm } from '../../../lib/platform/job-runner.ts';
import { readLastUse } from '../../../lib/platform/last-use.ts';
import { onNotificationClick } from '../../../lib/platform/notify.ts';
import { badgeEntries } from '../../../lib/platform/protocol/badge-entries.ts';
import { pageEntries } from '../../../lib/platform/protocol/page-entries.ts';
import { workFailure } from '../../../lib/platform/work-failure.ts';
import { badgeCodes } from '../../../lib/review/badges/badge-view.ts';
import { anything, shapedLike, text } from './hostile-inputs.ts';
import { property } from './property.ts';

/** What comes in by the smaller doors: the badges' port, the page's answers, alarms, notifications, the two browser storages. */

const ids = fc.oneof(anything, fc.array(fc.oneof(fc.integer(), anything), { maxLength: 700 }));
property('what a page asks of the badges is ids that can be, and few, or dropped', ids, (asked) => {
  for (const question of [[asked], asked]) {
    const parsed = badgeEntries.askBadges.question.safeParse(question);
    if (!parsed.success) continue;
    expect(parsed.data[0].length).toBeLessThanOrEqual(500);
    for (const id of parsed.data[0]) expect(Number.isInteger(id) && id > 0 && id <= Number.MAX_SAFE_INTEGER).toBe(true);
  }
});
const answers = fc
  .tuple(fc.constantFrom('switch', 'badges'), shapedLike(['on', 'badges']))
  .map(([kind, rest]) => ({ ...(rest as object), kind }));
property('what a page is told of students is a known code or nothing', answers, (answer) => {
  const parsed = badgeEntries.watchBadges.answer.safeParse(answer);
  if (!parsed.success || parsed.data.kind !== 'badges') return;
  for (const [, code] of parsed.data.badges) expect([...badgeCodes, null]).toContain(code);
});
property(
  'what a page answers is a place and an id that can be, or dropped',
  shapedLike(['kind', 'studentId']),
  (answer) => {
    const parsed = pageEntries.getPage.answer.safeParse(answer);
    if (parsed.success) expect(Object.keys(parsed.data).toSorted()).toEqual(['kind', 'studentId']);
    if (pageEntries.putEmail.answer.safeParse(answer).success) expect(typeof answer).toBe('string');
  },
);
property('an alarm of any other name wakes nobody', text, async (name) => {
  fakeBrowser.reset();
  let woken = 0;
  onJobAlarm(() => (woken += 1));
  onCheckAlarm(() => (woken += 1));
  await fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: 0 });
  expect(woken).toBe(name === 'go-on' || name === 'daily-check' ? 1 : 0);
});
property('a notification of any id opens the review tab or nothing', text, async (id) => {
  fakeBrowser.reset();
  const opened: string[] = [];
  onNotificationClick((route) => opened.push(route));
  for (const each of [id, `emails-written#/${id}`]) await fakeBrowser.notifications.onClicked.trigger(each);
  for (const route of opened)
    expect(new URL(`chrome-extension://own/review.html${route}`).pathname).toBe('/review.html');
  expect(opened.length).toBeGreaterThan(0);
});
property(
  'what the browser kept of the daily look, the last use and the trouble is read or counts as nothing',
  anything,
  async (value) => {
    fakeBrowser.reset();
    const names = ['startedAt', 'checkedAt', 'attention', 'told'].map((name) => `daily-check.${name}`);
    await browser.storage.local.set(Object.fromEntries([...names, 'lastUsedAt'].map((name) => [name, value])));
    await browser.storage.session.set({ 'work.trouble': value });
    const { attention, told, checkedAt } = await createCheckMemory().read();
    for (const number of [attention, told, checkedAt, (await readLastUse()) ?? 0]) expect(number).toBeTypeOf('number');
    const heard = await new Promise((resolve) => {
      const stop = workFailure.watch((failure) => resolve(failure?.code ?? null));
      stop();
    });
    expect(heard === null || isErrorCode(heard)).toBe(true);
  },
);
property('a link leads to a student whose id can be, of FACTS, or to nobody', text, (href) => {
  for (const each of [href, `https://renweb1.renweb.com/renweb1/#/peoplemanagement/student/${href}/x`]) {
    const url = URL.parse(each, 'https://renweb1.renweb.com/renweb1/');
    const link = { origin: url?.origin ?? '', hash: url?.hash ?? '' } as HTMLAnchorElement;
    const id = linkedStudent(link);
    if (id === null) continue;
    expect(id > 0 && id <= Number.MAX_SAFE_INTEGER).toBe(true);
    expect(['https://renweb1.renweb.com', 'https://sis.factsmgt.com']).toContain(link.origin);
  }
});
