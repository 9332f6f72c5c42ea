import type { ListHabits } from '../../school/index.ts';

/** What comes of a list that FACTS gives so: `whole`, or the code with which it is not used. */
export interface ListCase {
  readonly name: string;
  readonly habits: Partial<ListHabits>;
  readonly outcome: 'whole' | 'facts-cut-off';
  /** What comes of a list that can't be asked for otherwise than by ids. */
  readonly byIds?: 'facts-unavailable';
}

const cap = 20;
const given = { cap, reckonedFrom: 'given' } as const;
const asked = { cap, reckonedFrom: 'asked' } as const;
const walked = { nextPage: 'while rows are left' } as const;
const whole = (name: string, habits: Partial<ListHabits>): ListCase => ({ name, habits, outcome: 'whole' });
const cutOff = (name: string, habits: Partial<ListHabits>): ListCase => ({ name, habits, outcome: 'facts-cut-off' });

/** Any list of more than `cap` rows. What a case leaves out is as the contract describes it. */
export const listCases: readonly ListCase[] = [
  whole('as the contract says', {}),
  whole('fewer rows than asked, consistent in itself', given),
  whole('fewer rows, pages reckoned from what was asked', asked),
  whole('… and a next page is named', { ...asked, ...walked }),
  whole('… and the true size is stated', { ...asked, ...walked, statedSize: 'given' }),
  whole('… and pages are skipped by what was asked', { ...asked, skipsBy: 'asked' }),
  whole('… both', { ...asked, ...walked, skipsBy: 'asked' }),
  whole('one row fewer than there are', { cap: 35, reckonedFrom: 'asked' }),
  whole('no row count, a next page is named', { ...asked, ...walked, absent: ['rowCount', 'pageCount'] }),
  whole('no row count, pages reckoned from what is given', { ...given, absent: ['rowCount'] }),
  whole('no row count, no page count, no next page', { ...given, absent: ['rowCount', 'pageCount', 'nextPage'] }),
  whole('no page count', { ...given, absent: ['pageCount'] }),
  whole('no next page', { ...given, absent: ['nextPage'] }),
  whole('no page size', { ...asked, absent: ['pageSize'] }),
  whole('no current page', { ...asked, absent: ['currentPage'] }),
  whole('nothing but rows', { absent: ['rowCount', 'pageCount', 'pageSize', 'currentPage', 'nextPage'] }),
  whole('nothing but rows, fewer than asked', {
    ...given,
    absent: ['rowCount', 'pageCount', 'pageSize', 'currentPage', 'nextPage'],
  }),
  whole('`results` absent when empty', { ...given, absent: ['results', 'nextPage'] }),
  whole('the row count of each page alone', { ...given, ...walked, rowCount: 'of the page' }),
  whole('a next page for ever', { ...given, nextPage: 'always' }),
  whole('a next page for ever, all in one', { nextPage: 'always' }),
  whole('a page size of its own', { fixedSize: 10 }),
  whole('a page size of its own, larger than the list', { fixedSize: 1000 }),
  whole('sorts are not obeyed', { ...given, sorts: 'ignored' }),
  whole('sorts are not obeyed, rows in another order', { ...given, sorts: 'ignored', order: 'another' }),
  whole('filters are not obeyed', { filters: 'ignored' }),
  whole('filters are not obeyed, fewer rows', { ...asked, filters: 'ignored' }),
  whole('filters and sorts are not obeyed', { ...asked, filters: 'ignored', sorts: 'ignored', order: 'another' }),
  whole('sorts are refused', { sorts: 'refused' }),
  whole('sorts are refused, fewer rows', { ...given, sorts: 'refused' }),
  whole('sorts are refused, rows in another order', { ...asked, sorts: 'refused', order: 'another' }),
  whole('null instead of absent', { nothing: 'null' }),
  whole('bars only in their code', { bar: 'encoded' }),
  whole('bars only as they are', { bar: 'bare' }),
  { ...whole('filters are refused', { filters: 'refused' }), byIds: 'facts-unavailable' },
  { ...whole('filters are refused, fewer rows', { ...asked, filters: 'refused' }), byIds: 'facts-unavailable' },
  {
    ...whole('filters and sorts are refused', { ...given, filters: 'refused', sorts: 'refused' }),
    byIds: 'facts-unavailable',
  },
  cutOff('always the first page', { ...asked, ignoresPage: true }),
  cutOff('always the first page, a next page is named', { ...asked, ...walked, ignoresPage: true }),
  cutOff('always the first page, nothing else stated', {
    ...asked,
    ...walked,
    ignoresPage: true,
    absent: ['rowCount', 'pageCount', 'currentPage'],
  }),
];

/** What is read in each case. */
export const waysToRead = {
  first: 'the first list',
  later: 'a later list: only who left is archived, and only after a second look',
  people: 'people asked for by ids, and everybody’s pages: nobody without an email who has one',
  everybody: 'the copy of everybody and of families',
  families: 'families asked for by ids',
} as const;
