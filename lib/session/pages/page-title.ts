import { m } from '../../words/index.ts';
import type { ReviewRoute } from './review-route.ts';

const names: Readonly<Record<ReviewRoute['view'], () => string>> = {
  students: m.review_students,
  parents: m.parents_parents,
  'parents-sync': m.sync_parents_title,
  'parents-files': m.files_title,
  duplicates: m.duplicates_title,
  similar: m.similar_title,
  excluded: m.excluded_title,
  report: m.report_title,
  fill: m.fill_title,
  changes: m.changes_title,
  history: m.review_history,
  sync: m.review_sync,
  syncs: m.receipts_title,
  files: m.files_title,
  settings: m.settings_title,
};

/** What the browser's tab and its history call a page, the part that tells it from others first. Nothing of a student. */
export function pageTitle({ view }: Pick<ReviewRoute, 'view'>): string {
  return m.review_tab_title({ page: names[view](), product: m.panel_title() });
}
