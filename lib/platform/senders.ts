import { browser, type Browser } from 'wxt/browser';

type Sender = Browser.runtime.MessageSender;

/** From this extension's own pages, not from a content script: judged by id and origin, since frames carry a tab too. */
export function isOwnPage(sender: Sender): boolean {
  const root = browser.runtime.getURL('/');
  const own = sender.origin === undefined ? sender.url?.startsWith(root) : `${sender.origin}/` === root;
  return sender.id === browser.runtime.id && own === true;
}

/** From our content script in the top frame of a page of these origins; answers its tab. */
export function factsTabOf(sender: Sender, origins: readonly string[]): number | null {
  const origin = sender.origin ?? originOf(sender.url);
  const fromFacts = sender.id === browser.runtime.id && sender.frameId === 0 && origins.includes(origin);
  return fromFacts ? (sender.tab?.id ?? null) : null;
}

function originOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).origin : '';
}
