import { fakeBrowser } from 'wxt/testing/fake-browser';
import { describe, expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import { factsOrigins } from '../../../lib/facts/addresses.ts';
import { factsTabOf, isOwnPage } from '../../../lib/platform/senders.ts';

type Sender = Browser.runtime.MessageSender;
const id = fakeBrowser.runtime.id;
const own = `chrome-extension://${id}`;
const facts = 'https://renweb1.renweb.com';
const tab = { id: 7 } as Browser.tabs.Tab;

describe('from one of our own pages', () => {
  test.each<[string, Sender, boolean]>([
    ['the review tab', { id, origin: own, tab, frameId: 0, url: `${own}/review.html` }, true],
    ['the panel, a frame in a FACTS tab', { id, origin: own, tab, frameId: 3, url: `${own}/panel.html` }, true],
    ['a browser that tells only the address', { id, url: `${own}/review.html` }, true],
    ['our content script', { id, origin: facts, tab, frameId: 0, url: `${facts}/renweb1/` }, false],
    ['our content script, told by address', { id, tab, frameId: 0, url: `${facts}/renweb1/` }, false],
    [
      'another extension',
      { id: 'other', origin: 'chrome-extension://other', url: 'chrome-extension://other/x' },
      false,
    ],
    ['another extension that shows our page', { id: 'other', origin: own, url: `${own}/review.html` }, false],
    ['a sandboxed frame of ours', { id, origin: 'null', url: `${own}/panel.html` }, false],
    ['a host whose name begins like ours', { id, origin: `${own}.evil.example` }, false],
    ['an address that begins like ours', { id, url: `${own}.evil.example/review.html` }, false],
    ['nobody', {}, false],
    ['an empty origin', { id, origin: '', url: `${own}/review.html` }, false],
    ['no origin and no address', { id }, false],
  ])('%s: %o is %s', (_, sender, expected) => {
    expect(isOwnPage(sender)).toBe(expected);
  });
});

describe('from the content script of a FACTS page', () => {
  const url = `${facts}/renweb1/#/Home`;
  test.each<[string, Sender, number | null]>([
    ['the top frame', { id, origin: facts, tab, frameId: 0, url }, 7],
    ['the newer host', { id, origin: 'https://sis.factsmgt.com', tab, frameId: 0 }, 7],
    ['a browser that tells only the address', { id, tab, frameId: 0, url }, 7],
    ['a frame inside', { id, origin: facts, tab, frameId: 2, url }, null],
    ['a frame of unknown place', { id, origin: facts, tab, url }, null],
    ['a page without a tab', { id, origin: facts, frameId: 0, url }, null],
    ['another extension', { id: 'other', origin: facts, tab, frameId: 0, url }, null],
    ['HTTP', { id, origin: 'http://renweb1.renweb.com', tab, frameId: 0 }, null],
    ['a host that begins alike', { id, origin: `${facts}.evil.example`, tab, frameId: 0 }, null],
    ['another port', { id, origin: `${facts}:8443`, tab, frameId: 0 }, null],
    ['our own page', { id, origin: own, tab, frameId: 0 }, null],
    ['an unreadable address', { id, tab, frameId: 0, url: 'not an address' }, null],
  ])('%s', (_, sender, expected) => {
    expect(factsTabOf(sender, factsOrigins)).toBe(expected);
  });
});
