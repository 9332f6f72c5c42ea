import type { Page } from '@playwright/test';

/** How long the page's thread was busy with one task: by the clock, and of that by its own work, milliseconds. */
export interface TaskTime {
  readonly elapsed: number;
  /** Without the time in which the machine ran something else. */
  readonly worked: number;
}

/** A slice of Chromium's trace, times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
}

const ownMark = 'the page whose tasks are measured';

/** The longest tasks of the page's thread while an action is carried out, by each of the two measures, from Chromium's own trace. */
export async function longestTask(page: Page, act: () => Promise<unknown>): Promise<TaskTime> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The browser can’t be traced.');
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
  });
  await page.evaluate((mark) => performance.mark(mark), ownMark);
  await act();
  await page.evaluate(comeToRest);
  const complete = new Promise((resolve) => {
    session.once('Tracing.tracingComplete', resolve);
  });
  await session.send('Tracing.end');
  await complete;
  await session.detach();

  const own = events.find(({ name }) => name === ownMark);
  if (!own) throw new Error('The page is not in the trace.');
  const tasks = events.filter(
    ({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && pid === own.pid && tid === own.tid,
  );
  if (tasks.length === 0) throw new Error('The trace holds no task of the page.');
  const longest = (times: readonly (number | undefined)[]): number =>
    Math.max(...times.map((time) => time ?? 0)) / 1000;
  return { elapsed: longest(tasks.map(({ dur }) => dur)), worked: longest(tasks.map(({ tdur }) => tdur)) };
}

/** Two frames and an idle moment: whatever an action set off is done. */
export function comeToRest(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => setTimeout(resolve))));
  });
}
