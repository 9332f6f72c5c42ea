/**
 * An attachment for a list that grows by itself: the row under the pointer stays there. What comes above it moves the page
 * instead, so that a click never meets another row than the one that was aimed at.
 */
export function keepUnderPointer(list: HTMLElement): () => void {
  let row: { readonly element: Element; top: number } | null = null;

  const topOf = (element: Element): number => element.getBoundingClientRect().top;
  function aim(event: PointerEvent): void {
    const element = event.target instanceof Element ? event.target.closest('li, tbody tr') : null;
    row = element && { element, top: topOf(element) };
  }
  function leave({ pointerType }: PointerEvent): void {
    // A finger leaves after each tap, and comes back to the same spot.
    if (pointerType !== 'touch') row = null;
  }
  /** The person themselves moved the page. */
  function follow(): void {
    if (row) row.top = topOf(row.element);
  }
  function keep(): void {
    if (!row?.element.isConnected) return;
    for (let tries = 0; tries < 5 && !stands(row); tries++) move(row);
    // What it changed itself is no news: pixels have fractions, and it would go on for ever.
    observer.takeRecords();
  }
  const stands = (row: { readonly element: Element; readonly top: number }): boolean =>
    Math.abs(topOf(row.element) - row.top) < 0.5;
  function move(row: { readonly element: Element; readonly top: number }): void {
    const moved = topOf(row.element) - row.top;
    const scroller = scrollerOf(list);
    scroller.scrollTop += moved;
    const rest = topOf(row.element) - row.top;
    if (rest <= 0) return;
    // A short page has no room to scroll in yet: first it must fill the window.
    const free = Math.max(0, scroller.clientHeight - list.getBoundingClientRect().bottom);
    list.style.paddingBottom = `${Number.parseFloat(list.style.paddingBottom || '0') + free + rest}px`;
    scroller.scrollTop += rest;
  }

  const observer = new MutationObserver(keep);
  observer.observe(list, { childList: true, subtree: true, characterData: true, attributes: true });
  list.addEventListener('pointermove', aim);
  list.addEventListener('pointerdown', aim);
  list.addEventListener('pointerleave', leave);
  document.addEventListener('scroll', follow, { capture: true });
  return () => {
    observer.disconnect();
    document.removeEventListener('scroll', follow, { capture: true });
  };
}

function scrollerOf(element: Element): Element {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return document.scrollingElement ?? document.documentElement;
}
