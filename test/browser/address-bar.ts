import type { Worker } from '@playwright/test';
import type { ExtensionBrowser } from './launch.ts';

/** What each of the browser's events has, and its types don't tell. */
export type Dispatch = { dispatch(...args: unknown[]): void };

export interface Suggestion {
  readonly content: string;
  readonly description: string;
}

export function workerOf(extension: ExtensionBrowser): Worker {
  const worker = extension.context.serviceWorkers().find((each) => each.url().includes(extension.extensionId));
  if (!worker) throw new Error('The worker is not running.');
  return worker;
}

/** The address bar itself is out of a test's reach; the browser's event is sent to who listens. */
export function typeInAddressBar(extension: ExtensionBrowser, text: string): Promise<Suggestion[]> {
  return workerOf(extension).evaluate(
    (typed) =>
      new Promise<Suggestion[]>((resolve) =>
        (chrome.omnibox.onInputChanged as unknown as Dispatch).dispatch(typed, resolve),
      ),
    text,
  );
}

/** Enter, with what stands in the address bar. */
export function press(extension: ExtensionBrowser, text: string, where: string): Promise<void> {
  return workerOf(extension).evaluate(
    (args) => (chrome.omnibox.onInputEntered as unknown as Dispatch).dispatch(...args),
    [text, where],
  );
}

/** The line that stands above the suggestions after something was typed. */
export function hintInAddressBar(extension: ExtensionBrowser, text: string): Promise<string> {
  return workerOf(extension).evaluate(
    (typed) =>
      new Promise<string>((resolve) => {
        let said = '';
        const { setDefaultSuggestion } = chrome.omnibox;
        const listen = (suggestion: { description: string }): void => void (said = suggestion.description);
        Object.assign(chrome.omnibox, { setDefaultSuggestion: listen });
        (chrome.omnibox.onInputChanged as unknown as Dispatch).dispatch(typed, () => {
          Object.assign(chrome.omnibox, { setDefaultSuggestion });
          resolve(said);
        });
      }),
    text,
  );
}
