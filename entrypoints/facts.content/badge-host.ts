import { m } from '../../lib/words/index.ts';
import type { BadgeCode } from '../../lib/review/badges/badge-view.ts';
import type { BadgePlace } from './badge-place.ts';
import { badgeLabel, badgeLook } from '../../lib/session/badges/badge-words.ts';

export interface BadgeHost {
  /** Takes no room and looks the same whether it shows something or not: what it shows is in a closed shadow root. */
  readonly element: HTMLElement;
  /** `null` shows nothing. */
  show(badge: BadgeCode | null): void;
  /** Puts it into the page. */
  place(place: BadgePlace): void;
}

/** By it our own code and tests know a badge's host. */
const badgeAttribute = 'data-sync-review-badge';

/** An empty piece of the line, of the same font: it scrolls and is clipped as the words are, and moves nothing. */
const inLine = important(
  'all:initial',
  'position:relative',
  'display:inline',
  'font:inherit',
  'line-height:inherit',
  'direction:inherit',
  'visibility:inherit',
);

/** In a flex row it is an item without a size, which takes back the gap before it. */
function inFlexRow(gap: number): string {
  return `${inLine};${important('flex:none', 'align-self:center', 'width:0', 'height:0', `margin-inline-start:${-gap}px`)}`;
}

function important(...rules: string[]): string {
  return rules.map((rule) => `${rule}!important`).join(';');
}

/** The page's own listeners hear of nothing that is done to a badge, and the link it stands in doesn't follow. */
const keptFromPage = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'click',
  'auxclick',
  'dblclick',
] as const;

/** Builds badge hosts that share one style sheet; `onopen` is called when a person clicks a badge. */
export function createBadgeBuilder(page: Document, onopen: (host: HTMLElement) => void): () => BadgeHost {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(markSheet);
  return () => {
    // Never a name of its own: the page could define an element of that name, and such a one opens its closed root to the page.
    const element = page.createElement('span');
    element.setAttribute(badgeAttribute, '');
    const root = element.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [sheet];
    const line = page.createElement('span');
    line.className = 'line';
    line.inert = true;
    const badge = page.createElement('span');
    badge.className = 'badge';
    badge.setAttribute('role', 'img');
    line.append(badge);
    root.append(line);
    for (const kind of keptFromPage) {
      root.addEventListener(kind, (event) => {
        event.stopPropagation();
        if (kind === 'click' || kind === 'auxclick') event.preventDefault();
        if (kind === 'click' && event.isTrusted) onopen(element);
      });
    }
    let shown: BadgeCode | null = null;
    return {
      element,
      show: (code) => {
        if (code === shown) return;
        shown = code;
        line.inert = code === null;
        if (code === null) return;
        const { tone, sign } = badgeLook(code);
        badge.dataset['sign'] = sign;
        badge.dataset['tone'] = tone;
        badge.title = m.marks_title({ flag: badgeLabel(code) });
        badge.ariaLabel = m.marks_label({ flag: badgeLabel(code) });
      },
      place: ({ text, side, gap }) => {
        line.dataset['side'] = side;
        element.style.cssText = gap === null ? inLine : inFlexRow(gap);
        if (side === 'after' && text.nextSibling !== element) text.after(element);
        if (side !== 'after' && text.previousSibling !== element) text.before(element);
      },
    };
  };
}

const markSheet = `
  .line {
    position: absolute;
    top: 50%;
    inset-inline-start: 4px;
    display: flex;
    align-items: center;
    height: 0;
  }

  /* Takes the same room: by no measure can the page tell it from one that shows something. */
  .line[inert] { visibility: hidden; }
  .line[data-side='before'] { inset-inline: auto 4px; }
  .line[data-side='over'] { inset-inline-start: 0; }

  /* One box for all flags, whose corners the page could feel for: what is drawn in it can't be hit. */
  .badge {
    position: relative;
    isolation: isolate;
    overflow: clip;
    overflow-clip-margin: 1px;
    width: 14px;
    height: 14px;
    color: #fff;
    font: 700 11px/14px system-ui, sans-serif;
    text-align: center;
    text-indent: 0;
    text-transform: none;
    letter-spacing: 0;
    cursor: pointer;
    user-select: none;
  }

  /* No text: window.find would find it for the page. */
  .badge::before { content: attr(data-sign); pointer-events: none; }

  .badge::after {
    content: '';
    position: absolute;
    inset: 0;
    z-index: -1;
    box-sizing: border-box;
    border-radius: 50%;
    box-shadow: 0 0 0 1px #fff;
    background: #b3261e;
    pointer-events: none;
  }

  .badge[data-tone='orange']::after { border-radius: 3px; background: #8f4e00; }
  .badge[data-tone='gray'] { color: #5f6368; }
  .badge[data-tone='gray']::after { border: 1px solid #5f6368; background: #fff; }

  @media (forced-colors: active) { .badge::after { border: 1px solid CanvasText; } }
  @media print { .line { display: none; } }
`;
