import { afterEach, expect, it } from 'vitest';
import { pageTitle } from '../../../../lib/session/pages/page-title.ts';
import { parseRoute } from '../../../../lib/session/pages/review-route.ts';
import { setLocale } from '../../../../lib/words/index.ts';

afterEach(() => setLocale('en'));

const pages = [
  'students',
  'parents',
  'duplicates',
  'similar',
  'excluded',
  'report',
  'fill',
  'changes',
  'history',
  'sync',
  'syncs',
  'files',
  'settings',
];

it('each page has a title of its own, in each language', () => {
  for (const locale of ['en', 'es'] as const) {
    setLocale(locale);
    const titles = pages.map((page) => pageTitle(parseRoute(`#/${page}`)));
    expect(new Set(titles).size).toBe(pages.length);
    expect(titles.every((title) => title.endsWith(' · Sync Review'))).toBe(true);
  }
});

it('says nothing of whom it shows', () => {
  expect(pageTitle(parseRoute('#/students?student=1042&q=ann'))).toBe('Students · Sync Review');
});
