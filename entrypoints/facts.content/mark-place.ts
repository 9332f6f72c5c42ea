import { lastText } from '../../lib/facts/student-links.ts';
import { markRoom } from './mark-host.ts';

export interface MarkPlace {
  /** The host belongs right after this text. */
  readonly text: Text;
  readonly side: 'after' | 'before';
}

/**
 * Where a link's mark goes: after its last words if there is room for it, else before its place. Reads the page's layout and
 * changes nothing. `null` for a link without words.
 */
export function findPlace(link: HTMLAnchorElement, row: Element): MarkPlace | null {
  const text = lastText(link);
  if (!text?.parentElement) return null;
  const view = link.ownerDocument.defaultView ?? window;
  // An out-of-flow child of a flex box begins where the box does: only before it nothing is covered.
  const inFlex = /flex|grid/.test(view.getComputedStyle(text.parentElement).display);
  const clips = view.getComputedStyle(link).overflowX !== 'visible';
  if (inFlex || clips) return { text, side: 'before' };
  return { text, side: roomAfter(text, link, row) < markRoom ? 'before' : 'after' };
}

/** Free pixels between the end of a text and whatever comes next in its row. */
function roomAfter(text: Text, link: HTMLAnchorElement, row: Element): number {
  const range = text.ownerDocument.createRange();
  range.selectNodeContents(text);
  const rects = range.getClientRects();
  const end = rects[rects.length - 1];
  if (!end) return 0;
  const cell = link.parentElement ?? row;
  const within = cell.getBoundingClientRect();
  const rightToLeft = getComputedStyle(link).direction === 'rtl';
  const next = nextThing(link);
  if (!next) return rightToLeft ? end.left - within.left : within.right - end.right;
  range.selectNode(next);
  const beside = range.getBoundingClientRect();
  if (beside.top >= end.bottom || beside.width === 0)
    return rightToLeft ? end.left - within.left : within.right - end.right;
  return rightToLeft ? end.left - beside.right : beside.left - end.right;
}

function nextThing(link: HTMLAnchorElement): Node | null {
  let next = link.nextSibling;
  while (next && (next.nodeType === Node.COMMENT_NODE || (next instanceof Text && next.data.trim() === '')))
    next = next.nextSibling;
  return next;
}
