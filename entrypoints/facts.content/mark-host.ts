import type { MarkCode } from '../../lib/review/marks/mark-view.ts';
import type { MarkPlace } from './mark-place.ts';
import { markLabel, markLook } from '../../lib/session/marks/mark-words.ts';

export interface MarkHost {
  /** Takes no room and looks the same whether it shows something or not: what it shows is in a closed shadow root. */
  readonly element: HTMLElement;
  /** `null` shows nothing. */
  show(mark: MarkCode | null): void;
  /** Puts it into the page. */
  place(place: MarkPlace): void;
}

/** By it our own code and tests know a mark's host. */
const markAttribute = 'data-sync-review-mark';

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

/** The page's own listeners hear of nothing that is done to a mark, and the link it stands in doesn't follow. */
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

/** Builds mark hosts that share one style sheet; `onopen` is called when a person clicks a mark. */
export function createMarkBuilder(page: Document, onopen: (host: HTMLElement) => void): () => MarkHost {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(markSheet);
  return () => {
    // Never a name of its own: the page could define an element of that name, and such a one opens its closed root to the page.
    const element = page.createElement('span');
    element.setAttribute(markAttribute, '');
    const root = element.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [sheet];
    const line = page.createElement('span');
    line.className = 'line';
    line.inert = true;
    const mark = page.createElement('span');
    mark.className = 'mark';
    mark.setAttribute('role', 'img');
    line.append(mark);
    root.append(line);
    for (const kind of keptFromPage) {
      root.addEventListener(kind, (event) => {
        event.stopPropagation();
        if (kind === 'click' || kind === 'auxclick') event.preventDefault();
        if (kind === 'click' && event.isTrusted) onopen(element);
      });
    }
    let shown: MarkCode | null = null;
    return {
      element,
      show: (code) => {
        if (code === shown) return;
        shown = code;
        line.inert = code === null;
        if (code === null) return;
        const { tone, sign } = markLook(code);
        mark.dataset['sign'] = sign;
        mark.dataset['tone'] = tone;
        mark.title = `${markLabel(code)} · Sync Review`;
        mark.ariaLabel = `Sync Review: ${markLabel(code)}`;
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
  .mark {
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
  .mark::before { content: attr(data-sign); pointer-events: none; }

  .mark::after {
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

  .mark[data-tone='orange']::after { border-radius: 3px; background: #8f4e00; }
  .mark[data-tone='gray'] { color: #5f6368; }
  .mark[data-tone='gray']::after { border: 1px solid #5f6368; background: #fff; }

  @media (forced-colors: active) { .mark::after { border: 1px solid CanvasText; } }
  @media print { .line { display: none; } }
`;
