import { m } from '../../lib/words/index.ts';
import type { PanelLayout } from '../../lib/records/page.ts';

/** The page may remove or restyle our element; we put it back this often, then leave the page alone. */
const maxRestores = 3;

export interface PanelFrame {
  /** `focus`: a person has just opened it, so the keyboard goes there. */
  show(layout: PanelLayout, focus?: boolean): void;
  /** The keyboard goes into the panel. */
  focus(): void;
  /** The extension is gone from under the page: says so where the panel was. */
  showOutdated(): void;
}

/** Beside JSON, text, a PDF, a picture or XML there is no panel: the browser's own viewers have no room for it. */
export function takesPanel({ contentType }: Pick<Document, 'contentType'>): boolean {
  return contentType === 'text/html' || contentType === 'application/xhtml+xml';
}

/**
 * Mounts the panel's frame beside the page, in a closed shadow root, and narrows the page by its width. It stands in the
 * browser's top layer, with rules that no style sheet beats: so the page can't fade, mask or move it under the pointer, and
 * what lies over it is seen by the button that writes.
 */
export function createPanelFrame(page: Document, panelUrl: string): PanelFrame {
  const sheet = new CSSStyleSheet();
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  let host: HTMLElement | null = null;
  let frame: HTMLIFrameElement | null = null;
  let style = '';
  let restores = 0;

  const restore = (): void => {
    if (!host || isInPlace(host)) return;
    restores += 1;
    if (restores > maxRestores) unmount();
    else place(host);
  };
  const isInPlace = (element: HTMLElement): boolean =>
    element.parentNode === page.documentElement &&
    element.getAttribute('style') === style &&
    element.matches(':popover-open');
  const observer = new MutationObserver(restore);
  const place = (element: HTMLElement): void => {
    element.setAttribute('style', style);
    if (element.parentNode !== page.documentElement) page.documentElement.append(element);
    element.popover = 'manual';
    if (!element.matches(':popover-open')) element.showPopover();
  };
  const mount = (): HTMLElement => {
    const element = page.createElement('div');
    element.addEventListener('toggle', restore);
    frame = page.createElement('iframe');
    frame.src = panelUrl;
    // A `title` would hang as a tooltip over the panel.
    frame.ariaLabel = m.panel_title();
    frame.referrerPolicy = 'no-referrer';
    if (self.crossOriginIsolated) frame.setAttribute('credentialless', '');
    frame.style.cssText = 'display:block;width:100%;height:100%;border:0;color-scheme:normal';
    element.attachShadow({ mode: 'closed' }).append(frame);
    observer.observe(page.documentElement, { childList: true });
    observer.observe(element, { attributes: true });
    return element;
  };
  const unmount = (): void => {
    observer.disconnect();
    host?.remove();
    host = null;
    sheet.replaceSync('');
  };

  return {
    show: (layout, focus = false) => {
      if (!layout.open || restores > maxRestores) {
        unmount();
        return;
      }
      style = hostStyle(layout);
      sheet.replaceSync(narrowPage(page, layout));
      const opened = host === null;
      host ??= mount();
      place(host);
      if (focus && opened) frame?.addEventListener('load', () => frame?.focus(), { once: true });
    },
    focus: () => frame?.focus(),
    showOutdated: () => {
      if (!host) return;
      observer.disconnect();
      const notice = page.createElement('div');
      notice.setAttribute('style', style + important(noticeLook));
      notice.textContent = m.marks_outdated();
      host.replaceWith(notice);
      host = null;
    },
  };
}

/** In a small window most of it stays the page's. */
const maxOfWindow = '60vw';

const widthOf = ({ width }: PanelLayout): string => `min(${width}px, ${maxOfWindow})`;

function hostStyle(layout: PanelLayout): string {
  return important({
    all: 'initial',
    display: 'block',
    position: 'fixed',
    inset: '0',
    [layout.side === 'left' ? 'right' : 'left']: 'auto',
    width: widthOf(layout),
    'z-index': '2147483647',
  });
}

const noticeLook = {
  padding: '16px',
  'box-sizing': 'border-box',
  background: '#fff',
  color: '#111',
  font: '14px system-ui',
};

function important(rules: Readonly<Record<string, string>>): string {
  return Object.entries(rules)
    .map(([name, value]) => `${name}:${value}!important;`)
    .join('');
}

/**
 * The page gets the room that is left. A page that scrolls inside itself (as FACTS does) also gets its fixed elements
 * moved, by making the body what they are fixed to; on a page that scrolls as a whole that would let them scroll away.
 */
function narrowPage(page: Document, layout: PanelLayout): string {
  const root = page.documentElement;
  const scrollsInside = root.scrollHeight <= root.clientHeight + 1;
  return `html{margin-${layout.side}:${widthOf(layout)}!important}${scrollsInside ? 'body{transform:translateX(0)!important}' : ''}`;
}
