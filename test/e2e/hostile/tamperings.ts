import './in-page.ts';
import type { Target } from './forgeries.ts';

/** What a page can do to the panel's element itself. Each runs inside the page of a panel that stands; answers what it found. */
export const tamperings: readonly { readonly name: string; readonly act: (target: Target) => unknown }[] = [
  { name: 'removes it', act: () => window.siege.host()?.remove() },
  {
    name: 'removes it again and again',
    act: () => {
      for (let n = 0; n < 50; n++) window.siege.host()?.remove();
    },
  },
  { name: 'reads its shadow root', act: () => window.siege.host()?.shadowRoot?.innerHTML },
  {
    name: 'gives it a shadow root of its own',
    act: () => window.siege.host()?.attachShadow({ mode: 'open' }).innerHTML,
  },
  { name: 'clones it', act: () => (window.siege.host()?.cloneNode(true) as HTMLElement).outerHTML },
  {
    name: 'serialises the page with its shadow roots',
    act: () => document.documentElement.getHTML({ serializableShadowRoots: true }),
  },
  {
    name: 'moves it into an element of its own',
    act: () => window.siege.layer('opacity:.01').append(window.siege.host() ?? ''),
  },
  {
    name: 'moves it into another document',
    act: () => void document.implementation.createHTMLDocument().body.append(window.siege.host() ?? ''),
  },
  { name: 'puts children into it', act: () => window.siege.host()?.append('Click “Save to FACTS” to win') },
  { name: 'replaces it with a likeness', act: () => window.siege.host()?.replaceWith(window.siege.layer()) },
  { name: 'takes away its style', act: () => window.siege.host()?.removeAttribute('style') },
  {
    name: 'writes its style a hundred times',
    act: () => {
      for (let n = 0; n < 100; n++) window.siege.host()?.setAttribute('style', `opacity:.0${n}`);
    },
  },
  { name: 'takes it out of the top layer', act: () => window.siege.host()?.hidePopover() },
  {
    name: 'shows it in full screen',
    act: () => {
      window.siege.host()?.hidePopover();
      return window.siege.host()?.requestFullscreen();
    },
  },
  { name: 'makes it no popover', act: () => window.siege.host()?.removeAttribute('popover') },
  {
    name: 'forbids it to become a popover',
    act: () => {
      window.siege.host()?.addEventListener('beforetoggle', (event) => event.preventDefault());
      window.siege.host()?.hidePopover();
    },
  },
  {
    name: 'makes it inert and hidden',
    act: () => {
      for (const name of ['inert', 'hidden']) window.siege.host()?.setAttribute(name, '');
    },
  },
  {
    name: 'writes the page anew',
    act: () => {
      try {
        document.open();
        document.write('<p>nothing here</p>');
        document.close();
      } catch {
        /* trusted types */
      }
    },
  },
  {
    name: 'replaces the root of the page',
    act: () => document.replaceChild(document.createElement('html'), document.documentElement),
  },
  { name: 'empties the style sheets', act: () => void (document.adoptedStyleSheets = []) },
  {
    name: 'looks for its frame among its own',
    act: () => [window.frames.length, document.querySelectorAll('iframe').length, window[0]],
  },
  {
    name: 'asks what was loaded',
    act: () =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.startsWith('chrome-extension')),
  },
  { name: 'asks what stands under a point', act: () => document.elementFromPoint(innerWidth - 100, 300)?.innerHTML },
  {
    name: 'asks for the text on the page',
    act: () => {
      getSelection()?.selectAllChildren(document.documentElement);
      return getSelection()?.toString();
    },
  },
  {
    name: 'asks for the inside of its element',
    act: () => window.siege.host()?.attachInternals().shadowRoot?.innerHTML,
  },
  {
    name: 'asks what moves on the page',
    act: () =>
      document
        .getAnimations()
        .map(({ effect }) => (effect as KeyframeEffect).target)
        .map((element) => element && element.getRootNode() !== document && element.outerHTML),
  },
  {
    name: 'hides the document’s own functions behind elements of their names',
    act: () => {
      for (const name of [
        'documentElement',
        'createElement',
        'querySelectorAll',
        'adoptedStyleSheets',
        'body',
        'getElementById',
      ]) {
        const form = document.createElement('form');
        form.setAttribute('name', name);
        document.querySelector('main, body > *')?.append(form);
      }
      for (const element of document.querySelectorAll<HTMLElement>('html > div')) element.remove();
    },
  },
  {
    name: 'forbids itself frames, styles and scripts',
    act: () => {
      const rule = document.createElement('meta');
      rule.httpEquiv = 'Content-Security-Policy';
      rule.content = "default-src 'none'; require-trusted-types-for 'script'";
      document.head.append(rule);
      window.siege.host()?.remove();
    },
  },
  {
    name: 'replaces the observers and the scheduler',
    act: () => {
      const silent = class {
        observe(): void {}
        disconnect(): void {}
        takeRecords(): [] {
          return [];
        }
      };
      Object.assign(window, { MutationObserver: silent, IntersectionObserver: silent, ResizeObserver: silent });
      Object.assign(window, { setTimeout: () => 0, requestAnimationFrame: () => 0, requestIdleCallback: () => 0 });
      window.siege.host()?.remove();
    },
  },
  {
    name: 'sends itself to the extension’s full page',
    act: ({ extensionId }) => {
      location.assign(`chrome-extension://${extensionId}/review.html#/sync`);
      return new Promise((resolve) => setTimeout(resolve, 50));
    },
  },
  {
    name: 'puts the panel’s address into an object, an embed and a portal of its own',
    act: ({ panelUrl }) => {
      for (const tag of ['object', 'embed', 'fencedframe', 'portal']) {
        const element = document.createElement(tag);
        for (const name of ['data', 'src']) element.setAttribute(name, panelUrl);
        document.body.append(element);
      }
      return window.frames.length;
    },
  },
];
