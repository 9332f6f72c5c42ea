import { afterEach, describe, expect, test } from 'vitest';
import {
  formatCalendarDay,
  formatChoice,
  formatClock,
  formatDay,
  formatList,
  formatMoment,
  formatNumber,
  getLocale,
  m,
  setLocale,
} from '../../../lib/words/index.ts';

afterEach(() => setLocale('en'));

const evening = new Date(2026, 10, 29, 20, 13).getTime();
/** Narrow and no-break spaces are how a language writes it, and differ from one version of the browser to the next. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

test('English, until another language is chosen', () => {
  expect(getLocale()).toBe('en');
  expect(m.shared_undo()).toBe('Undo');
});

test('a switch while it runs changes what is said from then on, and back', () => {
  const said = () => [m.shared_undo(), m.shared_ago_days({ count: 1 }), m.shared_ago_days({ count: 2 })];
  expect(said()).toEqual(['Undo', '1 day ago', '2 days ago']);
  setLocale('es');
  expect(getLocale()).toBe('es');
  expect(said()).toEqual(['Deshacer', 'hace 1 día', 'hace 2 días']);
  setLocale('en');
  expect(said()).toEqual(['Undo', '1 day ago', '2 days ago']);
});

test('a message writes its numbers as the language does, without a word from the browser', () => {
  expect(m.shared_show_more({ step: 1_000, hidden: 23_456 })).toBe('Show 1,000 more of 23,456');
  setLocale('es');
  expect(m.shared_show_more({ step: 1_000, hidden: 23_456 })).toBe('Mostrar 1,000 más de 23,456');
});

describe('numbers, days and lists follow the language of the words', () => {
  const written = (): string[] =>
    [
      formatNumber(1_234_567),
      formatDay(evening),
      formatCalendarDay('2016-05-26'),
      formatMoment(evening),
      formatClock(evening),
      formatList(['Ana', 'Ben', 'Cy']),
      formatChoice(['Ana', 'Ben']),
    ].map(plain);

  test('in English', () => {
    expect(written()).toEqual([
      '1,234,567',
      'Nov 29, 2026',
      'May 26, 2016',
      'Nov 29, 2026, 8:13 PM',
      '8:13 PM',
      'Ana, Ben, and Cy',
      'Ana or Ben',
    ]);
  });

  test('in Spanish, with numbers as schools in the United States write them', () => {
    setLocale('es');
    expect(written()).toEqual([
      '1,234,567',
      '29 nov 2026',
      '26 may 2016',
      '29 nov 2026, 8:13 p.m.',
      '8:13 p.m.',
      'Ana, Ben y Cy',
      'Ana o Ben',
    ]);
  });
});

test('a calendar day that is unknown or no day stays as it is', () => {
  expect(formatCalendarDay(null)).toBe('');
  expect(formatCalendarDay('soon')).toBe('soon');
});
