import type { MarkCode } from '../../lib/session/mark-view.ts';
import { markLabel, markLook } from '../../lib/session/mark-words.ts';

export interface MarkHost {
  /** Takes no room and looks the same whether it shows something or not: what it shows is in a closed shadow root. */
  readonly element: HTMLElement;
  /** `null` shows nothing. */
  show(mark: MarkCode | null): void;
  /** On which side of its own place the mark is drawn. */
  setSide(side: 'after' | 'before'): void;
}

const hostStyle = [
  'all:initial',
  'position:absolute',
  'width:0',
  'height:0',
  // The line's height is what the mark is centred in.
  'font:inherit',
  'line-height:inherit',
  'direction:inherit',
  'visibility:inherit',
]
  .map((rule) => `${rule}!important`)
  .join(';');

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
    const element = page.createElement('sync-review-mark');
    element.style.cssText = hostStyle;
    const root = element.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [sheet];
    const mark = page.createElement('span');
    mark.setAttribute('role', 'img');
    mark.hidden = true;
    root.append(mark);
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
        mark.hidden = code === null;
        if (code === null) return;
        const { tone, sign } = markLook(code);
        mark.textContent = sign;
        mark.dataset['tone'] = tone;
        mark.title = `${markLabel(code)} · Sync Review`;
        mark.ariaLabel = `Sync Review: ${markLabel(code)}`;
      },
      setSide: (side) => {
        mark.dataset['side'] = side;
      },
    };
  };
}

/** Width of a mark with the gap beside it, CSS pixels. */
export const markRoom = 18;

const markSheet = `
  span {
    position: absolute;
    top: calc((1lh - 14px) / 2);
    inset-inline-start: 4px;
    box-sizing: border-box;
    width: 14px;
    height: 14px;
    border-radius: 50%;
    box-shadow: 0 0 0 1px #fff;
    background: #b3261e;
    color: #fff;
    font: 700 11px/14px system-ui, sans-serif;
    text-align: center;
    text-decoration: none;
    text-indent: 0;
    text-transform: none;
    letter-spacing: 0;
    cursor: pointer;
    user-select: none;
  }

  span[hidden] { display: none; }
  span[data-side='before'] { inset-inline: auto 4px; }
  span[data-tone='orange'] { border-radius: 3px; background: #8f4e00; }
  span[data-tone='gray'] { background: #fff; border: 1px solid #5f6368; color: #5f6368; line-height: 12px; }

  @media (forced-colors: active) { span { border: 1px solid CanvasText; line-height: 12px; } }
  @media print { span { display: none; } }
`;
