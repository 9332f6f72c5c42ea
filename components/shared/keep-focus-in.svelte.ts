import { tick } from 'svelte';

/**
 * To be called while a component starts. What has the focus within `place` may go when `changes` reads another value (a form, when what it holds is
 * on its way): the focus stays in that place then, instead of falling to the page's start.
 */
export function keepFocusIn(place: () => HTMLElement | undefined, changes: () => unknown): void {
  $effect.pre(() => {
    void changes();
    const element = place();
    if (!element?.contains(document.activeElement)) return;
    void tick().then(() => {
      if (!element.contains(document.activeElement)) element.focus();
    });
  });
}
