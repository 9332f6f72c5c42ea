import type { ReviewPage } from '../../browser/pages/review-page.ts';
import type { StoreBench } from '../../browser/store-bench.ts';
import type { School } from '../../school/index.ts';
import { pick } from '../fixtures.ts';
import type { SceneName } from './points.ts';

export interface Scene {
  readonly name: SceneName;
  /** Where the review tab stands. */
  readonly route: string;
  /** Several requests are under way at once: what happens after what is not settled. */
  readonly inParallel?: true;
  /** Where nobody saw the answer, nothing is sent again before the first write can't land any more: that time has to pass. */
  readonly waitsForLanding?: true;
  /** Tables that are empty at the start. */
  readonly without?: readonly string[];
  /** At the school, before anything begins. */
  prepare?(school: School): void;
  /** Up to the click. */
  approach(review: ReviewPage, school: School): Promise<void>;
  begin(review: ReviewPage, bench: StoreBench): Promise<void>;
  /** What the review tab says in the end. */
  readonly says: string | null;
}

const domain = 'stbrendan.example';

const synced = 'Done. 4 students confirmed.';
const approachSync = (review: ReviewPage): Promise<void> => review.syncButton.waitFor();
const clickSync = ({ syncButton }: ReviewPage): Promise<void> => syncButton.click();

export const scenes: readonly Scene[] = [
  {
    name: 'refresh',
    route: '#/students',
    prepare: ({ facts, truth }) => void facts.changeEmail(pick(truth.missing), `found@${domain}`),
    approach: (review) => review.page.getByRole('button', { name: 'Refresh' }).waitFor(),
    says: '4 Missing emails',
    begin: ({ page }) => page.getByRole('button', { name: 'Refresh' }).click(),
  },
  {
    name: 'everybody in FACTS',
    route: '#/history',
    without: ['peoplePulls', 'peoplePacks', 'familyPacks', 'stagedRoles'],
    approach: async () => {},
    begin: (_review, bench) => bench.wake(),
    says: null,
  },
  {
    name: 'email write',
    waitsForLanding: true,
    route: '#/students',
    approach: async (review, { truth }) => {
      const id = pick(truth.missing);
      await review.search(String(id));
      await review.row(id).getByRole('link').click();
      await review.page.getByRole('textbox', { name: 'New email' }).fill(`pupil.${id}@${domain}`);
    },
    begin: ({ page }) => page.getByRole('button', { name: 'Save to FACTS' }).click(),
    says: 'Saved to FACTS and verified.',
  },
  {
    name: 'bulk write',
    waitsForLanding: true,
    route: '#/report',
    approach: async ({ page }, { truth }) => {
      const lines = truth.missing.slice(0, 2).map((id) => `${id},pupil.${id}@${domain}`);
      const buffer = Buffer.from(['Student ID,New email', ...lines].join('\n'));
      await page.locator('input[type=file]').setInputFiles({ name: 'filled-in.csv', mimeType: 'text/csv', buffer });
      await page.getByRole('button', { name: 'Save 2 emails to FACTS' }).waitFor();
    },
    begin: ({ page }) => page.getByRole('button', { name: 'Save 2 emails to FACTS' }).click(),
    says: '2 emails saved to FACTS and verified.',
  },
  {
    name: 'sync, one by one',
    inParallel: true,
    route: '#/sync',
    prepare: ({ target }) => void (target.settings.bulk = false),
    approach: approachSync,
    begin: clickSync,
    says: synced,
  },
  { name: 'sync in bulk', inParallel: true, route: '#/sync', approach: approachSync, begin: clickSync, says: synced },
  {
    name: 'dry run',
    route: '#/sync',
    approach: (review) => review.tryButton.waitFor(),
    begin: (review) => review.tryButton.click(),
    says: 'Dry run: nothing was synced',
  },
];
