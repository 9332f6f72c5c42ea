/** A second click this soon was begun before what the first one did could be seen; milliseconds. */
const tooSoon = 1_000;
/** What came under a resting pointer has not been aimed at before this time; milliseconds. */
const unaimed = 500;
/** A hand at rest moves so far, in CSS pixels. */
const atRest = 6;

/** What takes a click: also a line of a list, and a row that opens its student. */
const controls = 'button, a, input, label, summary, select, [role="option"], tr[data-case]';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What a press would do: a button may be drawn anew for somebody else, whom `data-case` names. */
interface Aim {
  readonly control: Element;
  readonly subject: string | undefined;
}

type Placed = Aim & Spot & { readonly at: number };

/**
 * An attachment for whatever changes its rows or its cases, by a press of its own or from elsewhere. Two clicks of a hand
 * that rests count for nothing: a second one on the same spot, on what came there since, which was meant for the first one;
 * and one on what came under the pointer by itself just before. `onpress` hears of each click on a control by a pointer.
 */
export function refuseStrayClicks(
  container: HTMLElement,
  onpress: (press: { readonly refused: boolean; readonly doubled: boolean }) => void = () => {},
): () => void {
  let last: (Placed & { readonly words: string }) | null = null;
  let aimed: Placed | null = null;
  /** Since when another one is under the resting pointer. */
  let came: Placed | null = null;
  let pointer: Spot | null = null;
  /** When the person themselves last moved what is under the pointer. */
  let movedAt = -Infinity;

  function aim(event: PointerEvent): void {
    if (event.pointerType !== 'mouse') return;
    const { clientX: x, clientY: y, timeStamp: at } = event;
    const now = aimOf(event);
    const rests = pointer !== null && pointer.x === x && pointer.y === y && at - movedAt >= unaimed;
    pointer = { x, y };
    if (came && isElsewhere(came, pointer)) came = null;
    if (last && isElsewhere(last, pointer)) last = null;
    if (isSame(now, aimed)) return;
    aimed = now && { ...now, x, y, at };
    came = rests ? aimed : null;
  }

  function justCame(pressed: Aim, spot: Spot, at: number): boolean {
    if (isSame(pressed, came)) return came !== null && at - came.at < unaimed;
    // The same button is somebody else's, and no pointer moved.
    const { control, subject } = pressed;
    if (aimed?.control !== control || aimed.subject === subject) return false;
    if (!pointer || isElsewhere(pointer, spot)) return false;
    aimed = { ...pressed, ...spot, at };
    return true;
  }

  function onclick(event: MouseEvent): void {
    const pressed = aimOf(event);
    // Keys press what has the focus: that is where it was.
    if (!pressed || event.detail === 0) return;
    const { clientX: x, clientY: y, timeStamp: at } = event;
    const words = pressed.control.textContent;
    const another = last !== null && (!isSame(pressed, last) || last.words !== words);
    const strayed = last !== null && another && at - last.at < tooSoon && !isElsewhere(last, { x, y });
    const refused = strayed || justCame(pressed, { x, y }, at);
    onpress({ refused, doubled: event.detail > 1 });
    if (!refused) {
      last = { ...pressed, words, x, y, at };
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** Whoever comes back from elsewhere, even to the same spot, moved there. */
  function onleave({ target, pointerType }: PointerEvent): void {
    if (target !== container || pointerType !== 'mouse') return;
    pointer = null;
    last = null;
    aimed = null;
    came = null;
  }

  function onown({ timeStamp }: Event): void {
    movedAt = timeStamp;
  }

  /** What their own key or wheel just put there they know of; what came by itself later they don't. */
  function onredrawn(): void {
    if (!aimed || performance.now() - movedAt >= unaimed) return;
    aimed = { ...aimed, subject: subjectOf(aimed.control) };
  }

  const redrawn = new MutationObserver(onredrawn);
  redrawn.observe(container, { subtree: true, attributeFilter: ['data-case'] });
  const how = { capture: true };
  const heard: readonly (readonly [kinds: readonly string[], listener: (event: never) => void])[] = [
    [['click'], onclick],
    [['pointermove', 'pointerover'], aim],
    [['pointerleave'], onleave],
    [['wheel', 'keydown'], onown],
  ];
  for (const [kinds, listener] of heard)
    for (const kind of kinds) container.addEventListener(kind, listener as EventListener, how);
  return () => {
    redrawn.disconnect();
    for (const [kinds, listener] of heard)
      for (const kind of kinds) container.removeEventListener(kind, listener as EventListener, how);
  };
}

function aimOf({ target }: Event): Aim | null {
  // A click beside the box of a dialog closes it.
  const beside = target instanceof HTMLDialogElement ? target : null;
  const control = target instanceof Element ? (target.closest(controls) ?? beside) : null;
  return control && { control, subject: subjectOf(control) };
}

function subjectOf(control: Element): string | undefined {
  return control.closest<HTMLElement>('[data-case]')?.dataset['case'];
}

function isSame(one: Aim | null, other: Aim | null): boolean {
  return one?.control === other?.control && one?.subject === other?.subject;
}

function isElsewhere(one: Spot, other: Spot): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) > atRest;
}
