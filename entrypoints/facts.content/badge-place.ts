import { nameTexts } from '../../lib/facts/student-links.ts';
import { badgeRoom } from './badge-room.ts';

export interface BadgePlace {
  /** The host belongs right after this text, or right before it. */
  readonly text: Text;
  /** Drawn after the words; before them; or, where neither is free, over their beginning. */
  readonly side: 'after' | 'before' | 'over';
  /** Set in a flex row, where the host must take back the gap that it makes: CSS pixels. */
  readonly gap: number | null;
}

/** Where the row's own layout can't be kept as it is, there is no badge. */
const movable = /^(normal|left|right|center|start|end|flex-start|flex-end)$/;

/**
 * Where a link's badge goes. Reads the page's layout and changes nothing. `null` for a link without words, and for one that
 * lays them out as a grid, a column or spread apart.
 */
export function findPlace(link: HTMLAnchorElement, row: Element): BadgePlace | null {
  const { first, last } = nameTexts(link);
  const parent = last?.parentElement;
  if (!first || !last || !parent) return null;
  const { display, flexDirection, justifyContent, columnGap, direction } = getComputedStyle(parent);
  const inFlex = display.includes('flex');
  if (display.includes('grid') || (inFlex && (flexDirection !== 'row' || !movable.test(justifyContent)))) return null;
  const gap = inFlex ? Number.parseFloat(columnGap) || 0 : null;
  const rightToLeft = direction === 'rtl';
  const free = findRoom(last, link, row);
  if ((rightToLeft ? free.left : free.right) >= badgeRoom) return { text: last, side: 'after', gap };
  const before = first === last ? free : findRoom(first, link, row);
  const room = rightToLeft ? before.right : before.left;
  return inFlex ? null : { text: first, side: room >= badgeRoom ? 'before' : 'over', gap };
}

/** Free pixels on both sides of a text, up to whatever clips it and to its link's neighbours. */
function findRoom(text: Text, link: HTMLAnchorElement, row: Element): { left: number; right: number } {
  const words = boxOf(text);
  let { left, right } = row.getBoundingClientRect();
  for (let box = text.parentElement; box && box !== row; box = box.parentElement) {
    const clips = getComputedStyle(box).overflowX !== 'visible';
    if (!clips && box !== link.parentElement) continue;
    const edges = box.getBoundingClientRect();
    left = Math.max(left, edges.left);
    right = Math.min(right, edges.right);
  }
  for (const beside of [neighbour(link, 'previousSibling'), neighbour(link, 'nextSibling')]) {
    const box = beside && boxOf(beside);
    if (!box || box.width === 0 || box.top >= words.bottom || box.bottom <= words.top) continue;
    if (box.left >= words.right - 1) right = Math.min(right, box.left);
    else if (box.right <= words.left + 1) left = Math.max(left, box.right);
  }
  return { left: words.left - left, right: right - words.right };
}

function boxOf(node: Node): DOMRect {
  const range = new Range();
  range.selectNode(node);
  const boxes = range.getClientRects();
  return boxes[boxes.length - 1] ?? range.getBoundingClientRect();
}

function neighbour(link: Node, side: 'previousSibling' | 'nextSibling'): Node | null {
  let next = link[side];
  while (next && next.nodeType !== Node.ELEMENT_NODE && !next.textContent?.trim()) next = next[side];
  return next;
}
