/** A second click this soon was begun before what the first one did could be seen; milliseconds. */
const tooSoon = 1_000;
/** A hand at rest moves so far, in CSS pixels. */
const atRest = 6;

/**
 * An attachment for what changes its rows or its cases when one of its buttons is pressed. A second click on the same spot,
 * on another button that came there since, was meant for the first one: it counts for nothing.
 */
export function refuseStrayClicks(container: HTMLElement): () => void {
  let last: { readonly control: Element; readonly x: number; readonly y: number; readonly at: number } | null = null;

  function onclick(event: MouseEvent): void {
    const control = event.target instanceof Element ? event.target.closest('button, a, input, label, summary') : null;
    // Keys press what has the focus: that is where it was.
    if (!control || event.detail === 0) return;
    const { clientX: x, clientY: y, timeStamp: at } = event;
    const strayed =
      last !== null &&
      last.control !== control &&
      at - last.at < tooSoon &&
      Math.hypot(x - last.x, y - last.y) <= atRest;
    if (!strayed) {
      last = { control, x, y, at };
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  container.addEventListener('click', onclick, { capture: true });
  return () => container.removeEventListener('click', onclick, { capture: true });
}
