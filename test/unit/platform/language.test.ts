import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followLanguage, speakAsBrowser, speakInPage } from '../../../lib/platform/language.ts';
import { createScreenStore } from '../../../lib/platform/screen-choices.ts';
import { getLocale, localeOf, m, setLocale } from '../../../lib/words/index.ts';

const browserSpeaks = (language: string): void => {
  fakeBrowser.i18n.getUILanguage = () => language;
};

beforeEach(() => {
  fakeBrowser.reset();
  browserSpeaks('en-US');
});
afterEach(() => setLocale('en'));

it.each([
  ['browser', 'es', 'es'],
  ['browser', 'es-MX', 'es'],
  ['browser', 'es_419', 'es'],
  ['browser', 'ES-ar', 'es'],
  ['browser', 'en-GB', 'en'],
  ['browser', 'de-DE', 'en'],
  ['browser', 'est', 'en'],
  ['browser', '', 'en'],
  ['en', 'es-MX', 'en'],
  ['es', 'en-US', 'es'],
] as const)('who chose %s in a browser in "%s" reads %s', (choice, browserLanguage, locale) => {
  expect(localeOf(choice, browserLanguage)).toBe(locale);
});

it('speaks as the browser until a choice is known, and then as was chosen', async () => {
  browserSpeaks('es-MX');
  const screen = createScreenStore();
  await screen.change({ language: 'en' });
  const known = followLanguage(createScreenStore());
  expect(m.shared_undo()).toBe('Deshacer');
  await known;
  expect(m.shared_undo()).toBe('Undo');
});

it('follows a choice made in any page, and tells of it once', async () => {
  const changed = vi.fn();
  await followLanguage(createScreenStore(), changed);
  expect([getLocale(), changed.mock.calls]).toEqual(['en', []]);
  await createScreenStore().change({ language: 'es' });
  await vi.waitFor(() => expect(changed.mock.calls).toEqual([['es']]));
  await createScreenStore().change({ shortcuts: false });
  await createScreenStore().change({ language: 'browser' });
  await vi.waitFor(() => expect(changed.mock.calls).toEqual([['es'], ['en']]));
  expect(getLocale()).toBe('en');
});

it('a choice that can’t be read counts as none', async () => {
  browserSpeaks('es');
  await fakeBrowser.storage.local.set({ 'screen.language': 'klingon' });
  await followLanguage(createScreenStore());
  expect(getLocale()).toBe('es');
});

it('a page says its language to screen readers, and begins anew in another', async () => {
  const reload = vi.fn();
  const page = { documentElement: { lang: 'en' }, defaultView: { location: { reload } } } as unknown as Document;
  await createScreenStore().change({ language: 'es' });
  await speakInPage(page, createScreenStore());
  expect(page.documentElement.lang).toBe('es');
  expect(reload).not.toHaveBeenCalled();
  await createScreenStore().change({ language: 'en' });
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
});

it('where nobody’s choice can be asked for, the browser’s language it is', () => {
  browserSpeaks('es-US');
  speakAsBrowser();
  expect(getLocale()).toBe('es');
});
