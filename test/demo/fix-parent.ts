import type { Page } from '@playwright/test';
import type { School } from '../school/index.ts';

export const parentsEmail = 'parent.fixed.in.the.demo@homemail.example';

export interface FixedParent {
  readonly fixed: number;
  /** How many parents listed first had no email, as the counter said. */
  readonly before: number;
  readonly after: number;
}

/** Goes to the parents who are listed first without an email, and gives the first of them one. */
export async function fixParent(school: School, page: Page): Promise<FixedParent> {
  await page.bringToFront();
  await page.getByText('Parents', { exact: true }).click();
  const counter = page.getByRole('button', { name: /Missing emails, listed first/ });
  await counter.waitFor({ timeout: 120_000 });
  const count = async (): Promise<number> => Number(/\d+/.exec((await counter.innerText()).replaceAll(',', ''))?.[0]);
  const before = await count();
  await counter.click();
  const row = page.locator('[data-parent]').filter({ hasText: 'No email' }).filter({ hasText: 'Listed first' }).first();
  const fixed = Number(await row.getAttribute('data-parent'));
  await row.getByRole('link').click();
  const pane = page.getByRole('complementary', { name: 'Parent details' });
  await pane.getByRole('textbox', { name: 'New email' }).fill(parentsEmail);
  await pane.getByRole('button', { name: 'Save to FACTS' }).click();
  await pane.getByText('Saved to FACTS and verified.').waitFor();
  if (school.facts.person(fixed) === undefined) throw new Error('The parent is nobody whom FACTS knows.');
  await page.waitForFunction(
    ([label, wanted]) =>
      [...document.querySelectorAll('[role=group] button')].some(
        (button) => button.textContent?.includes(label) && button.textContent.replaceAll(',', '').includes(wanted),
      ),
    ['Missing emails, listed first', String(before - 1)] as const,
  );
  return { fixed, before, after: await count() };
}
