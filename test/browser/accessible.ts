import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Frame, type Page } from '@playwright/test';

interface Scope {
  readonly include?: string;
  readonly rules?: string[];
}

/** Fails with each violation of WCAG and axe's own rules on the page, or within `include` (a CSS selector), as `rule: the elements`. */
export async function expectAccessible(page: Page, options?: Scope): Promise<void> {
  expect(await findViolations(page, options)).toEqual([]);
}

/** Fails when something is wider than the window. */
export async function expectNoSidewaysScroll(page: Page | Frame, where = ''): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), where).toBe(true);
}

/** Each violation as `rule: the elements`; `rules` narrows it to these. */
export async function findViolations(page: Page, { include, rules }: Scope = {}): Promise<string[]> {
  await page.evaluate(comeToRest);
  // What passes is counted, not described: half the work.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  // A page without frames is judged in itself; else axe puts the frames' parts together in a page of its own, at twice the time.
  if (page.frames().length === 1) axe.setLegacyMode();
  if (include) axe.include(include);
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/**
 * Runs in the page. A colour on its way from one theme to the other is neither's: what has begun and has an end is waited for,
 * and what that sets going.
 */
export async function comeToRest(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
      .filter(({ playState }) => playState === 'running');
    if (ending.length === 0) return;
    await Promise.allSettled(ending.map(({ finished }) => finished));
  }
}
