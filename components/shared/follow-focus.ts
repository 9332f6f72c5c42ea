import { UNBROKEN, type VisibilityWorld } from './watch-visibility.ts';

export interface FocusWatch {
  /** Answers how to let go of it. */
  add(element: Element): () => void;
  /** The last press was a key on a button that has had the keyboard for less than half a second. */
  isFresh(): boolean;
  /** Takes the keyboard away from the buttons; with `alsoFields` from fields too. */
  leave(alsoFields: boolean): void;
}

/**
 * Since when the keyboard is where a key would press. A page can bring it there by a click that a person meant for
 * something else; from a field beside the button a person comes by their own Tab.
 */
export function followFocus(world: Pick<VisibilityWorld, 'setTimeout' | 'clearTimeout'>): FocusWatch {
  const elements = new Set<Element>();
  let settled = false;
  let byKey = false;
  let timer: number | null = null;

  const isOurs = (target: EventTarget | null): boolean =>
    target instanceof Node && [...elements].some((element) => element.contains(target));
  const begin = (fromOurs: boolean): void => {
    if (timer !== null) world.clearTimeout(timer);
    settled = fromOurs;
    timer = world.setTimeout(() => {
      settled = true;
    }, UNBROKEN);
  };
  const onfocus = (event: Event): void => begin(isOurs((event as FocusEvent).relatedTarget));
  const onpointer = (): void => {
    byKey = false;
  };
  const onkey = (): void => {
    byKey = true;
  };

  return {
    add(element) {
      elements.add(element);
      if (element.contains(document.activeElement)) begin(false);
      element.addEventListener('focusin', onfocus);
      element.addEventListener('pointerdown', onpointer);
      element.addEventListener('keydown', onkey);
      return () => {
        elements.delete(element);
        element.removeEventListener('focusin', onfocus);
        element.removeEventListener('pointerdown', onpointer);
        element.removeEventListener('keydown', onkey);
      };
    },
    isFresh: () => byKey && !settled && isOurs(document.activeElement) && !takesText(document.activeElement),
    leave(alsoFields) {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement) || !isOurs(focused)) return;
      if (alsoFields || !takesText(focused)) focused.blur();
    },
  };
}

function takesText(element: Element | null): boolean {
  return element !== null && element.matches('input:not([type=radio], [type=checkbox]), textarea');
}
