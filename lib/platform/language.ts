import { browser } from 'wxt/browser';
import type { Unsubscribe } from '../records/watch.ts';
import type { ScreenChoices } from '../records/screen-choices.ts';
import { getLocale, localeOf, setLocale, type Locale } from '../words/index.ts';

interface LanguageSource {
  watch(listener: (choices: Pick<ScreenChoices, 'language'>) => void): Unsubscribe;
}

/**
 * From now on everything in this context is said in the language that is chosen, until that is known in the browser's. Resolves when it is
 * known; `changed` is called whenever it becomes another one after that.
 */
export function followLanguage(screen: LanguageSource, changed: (locale: Locale) => void = () => {}): Promise<void> {
  speakAsBrowser();
  return new Promise((known) => {
    let isKnown = false;
    screen.watch(({ language }) => {
      const [before, now] = [getLocale(), localeOf(language, browser.i18n.getUILanguage())];
      setLocale(now);
      if (isKnown && now !== before) changed(now);
      isKnown = true;
      known();
    });
  });
}

/** In the browser's language, where nobody's choice is known. */
export function speakAsBrowser(): void {
  setLocale(localeOf('browser', browser.i18n.getUILanguage()));
}

/**
 * A page of our own that is shown once its language is known, and that begins anew in another one: what stands on a screen was said in the
 * former. Addresses that were typed are kept apart from the page.
 */
export async function speakInPage(page: Document, screen: LanguageSource): Promise<void> {
  await followLanguage(screen, () => page.defaultView?.location.reload());
  page.documentElement.lang = getLocale();
}
