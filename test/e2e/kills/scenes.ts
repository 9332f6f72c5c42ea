import type { ReviewPage } from '../../browser/pages/review-page.ts';
import type { StoreBench } from '../../browser/workbench.ts';
import type { School } from '../../school/index.ts';
import { pick } from '../fixtures.ts';
import type { SceneName } from './points.ts';

export interface Scene {
  readonly name: SceneName;
  /** Where the review tab stands. */
  readonly route: string;
  /** Tables that are empty at the start. */
  readonly without?: readonly string[];
  /** At the school, before anything begins. */
  prepare?(school: School): void;
  /** Up to the click. */
  approach(review: ReviewPage, school: School): Promise<void>;
  begin(review: ReviewPage, bench: StoreBench): Promise<void>;
}

const domain = 'stbrendan.example';

async function approachSync(review: ReviewPage): Promise<void> {
  await review.passTheDryRunBy();
}
const clickSync = ({ syncButton }: ReviewPage): Promise<void> => syncButton.click();

export const scenes: readonly Scene[] = [
  {
    name: 'refresh',
    route: '#/students',
    prepare: ({ facts, truth }) => void facts.changeEmail(pick(truth.missing), `found@${domain}`),
    approach: (review) => review.page.getByRole('button', { name: 'Refresh' }).waitFor(),
    begin: ({ page }) => page.getByRole('button', { name: 'Refresh' }).click(),
  },
  {
    name: 'everybody in FACTS',
    route: '#/history',
    without: ['peoplePulls', 'peoplePacks', 'stagedRoles'],
    approach: async () => {},
    begin: (_review, bench) => bench.wake(),
  },
  {
    name: 'e-mail write',
    route: '#/students',
    approach: async (review, { truth }) => {
      const id = pick(truth.missing);
      await review.search(String(id));
      await review.row(id).getByRole('link').click();
      await review.page.getByRole('textbox', { name: 'New e-mail' }).fill(`pupil.${id}@${domain}`);
    },
    begin: ({ page }) => page.getByRole('button', { name: 'Write to FACTS' }).click(),
  },
  {
    name: 'bulk write',
    route: '#/report',
    approach: async ({ page }, { truth }) => {
      const lines = truth.missing.slice(0, 3).map((id) => `${id},pupil.${id}@${domain}`);
      const buffer = Buffer.from(['Student ID,New e-mail', ...lines].join('\n'));
      await page.locator('input[type=file]').setInputFiles({ name: 'filled-in.csv', mimeType: 'text/csv', buffer });
      await page.getByRole('button', { name: 'Write 3 e-mails to FACTS' }).waitFor();
    },
    begin: ({ page }) => page.getByRole('button', { name: 'Write 3 e-mails to FACTS' }).click(),
  },
  {
    name: 'sync, one by one',
    route: '#/sync',
    prepare: ({ target }) => void (target.settings.bulk = false),
    approach: approachSync,
    begin: clickSync,
  },
  { name: 'sync in bulk', route: '#/sync', approach: approachSync, begin: clickSync },
  {
    name: 'dry run',
    route: '#/sync',
    approach: (review) => review.tryButton.waitFor(),
    begin: (review) => review.tryButton.click(),
  },
];
