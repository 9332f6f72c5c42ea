import type { BrowserContext, Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../browser/launch.ts';
import { FactsPage } from '../../browser/pages/facts-page.ts';
import { armPage } from './in-page.ts';

/** Three pages of one browser, armed and side by side, each in a window of its own: most of an attack is waiting. */
export async function openLanes({ context }: ExtensionBrowser, studentId: number): Promise<FactsPage[]> {
  const lanes: FactsPage[] = [];
  for (let lane = 0; lane < 3; lane += 1) lanes.push(new FactsPage(await openWindow(context)));
  const open = async (facts: FactsPage): Promise<FactsPage> => {
    await facts.page.addInitScript(armPage);
    await facts.openStudent(studentId);
    return facts;
  };
  return Promise.all(lanes.map(open));
}

/** In a tab behind another one the browser draws when it likes. */
async function openWindow(context: BrowserContext): Promise<Page> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser is gone.');
  const opened = context.waitForEvent('page');
  await session.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  await session.detach();
  return opened;
}

/** Each lane takes the next attack when it is done with one. */
export async function inLanes<Lane, Attack>(
  lanes: readonly Lane[],
  attacks: readonly Attack[],
  carryOut: (lane: Lane, attack: Attack) => Promise<void>,
): Promise<void> {
  const next = attacks.values();
  const work = async (lane: Lane): Promise<void> => {
    for (const attack of next) await carryOut(lane, attack);
  };
  await Promise.all(lanes.map(work));
}
