import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type BrowserContext, type Frame, type Page } from '@playwright/test';

/** The text of axe, of the version that its package for Playwright brings. */
const { source } = createRequire(import.meta.resolve('@axe-core/playwright'))('axe-core') as { source: string };

interface Scope {
  readonly include?: string | undefined;
  readonly rules?: string[] | undefined;
}

/** Fails with each violation of WCAG and axe's own rules on the page, or within `include` (a CSS selector), as `rule: the elements`. */
export async function expectAccessible(page: Page, options?: Scope): Promise<void> {
  expect(await findViolations(page, options)).toEqual([]);
}

/** Fails when something is wider than the window. */
export async function expectNoSidewaysScroll(page: Page | Frame, where = ''): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), where).toBe(true);
}

/** For many documents that are looked at: each finds axe when it begins, so that it is sent to the browser once. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript(source);
}

/** Each violation as `rule: the elements`; `rules` narrows it to these. */
export async function findViolations(page: Page, { include, rules }: Scope = {}): Promise<string[]> {
  await page.evaluate(comeToRest);
  // Axe's own builder sends half a megabyte of script twice for each look, which costs more than looking.
  if (page.frames().length === 1) {
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
    return page.evaluate(lookAround, { include, rules });
  }
  // With frames, axe puts the frames' parts together in a page of its own.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  if (include) axe.include(include);
  if (rules) axe.withRules(rules);
  return describe((await axe.analyze()).violations);
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

function describe(violations: readonly Violation[]): string[] {
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Runs in the page, where axe is. What passes is counted, not described: half the work. */
async function lookAround({ include, rules }: Scope): Promise<string[]> {
  type Answer = Promise<{ violations: Violation[] }>;
  const { axe } = window as unknown as { axe: { run(where: unknown, options: unknown): Answer } };
  const { violations } = await axe.run(include ? { include: [[include]] } : document, {
    resultTypes: ['violations'],
    ...(rules && { runOnly: { type: 'rule', values: rules } }),
  });
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
