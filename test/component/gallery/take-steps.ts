/** What a person does once a scene stands: presses what is called so, or types into the field of that label. */
export type Step = { readonly press: string } | { readonly type: string; readonly into: string };

const pressable = 'button, summary, input, [role="tab"], a';

/** Takes one step after the other; each waits until what it needs is there. */
export async function takeSteps(steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if ('press' in step) (await find<HTMLElement>(pressable, step.press)).click();
    else {
      const field = await find<HTMLInputElement>('input, textarea', step.into);
      field.focus();
      field.value = step.type;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}

async function find<Found extends HTMLElement>(selector: string, name: string): Promise<Found> {
  for (;;) {
    const found = [...document.querySelectorAll<Found>(selector)].find((element) => nameOf(element).startsWith(name));
    if (found && found.ariaDisabled !== 'true') return found;
    await new Promise(requestAnimationFrame);
  }
}

function nameOf(element: HTMLElement): string {
  const label =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null;
  return (element.ariaLabel ?? (label ?? element).textContent).trim();
}
